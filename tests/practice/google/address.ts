export type ViewName = 'day' | 'week' | 'customday' | 'month' | 'agenda' | 'search' | 'eventedit';

/** Where the page is: the view, and the day or the event it shows. */
export interface Place {
  readonly view: ViewName;
  readonly date: Temporal.PlainDate;
  /** Of `eventedit`: the page id of the event. */
  readonly event: string;
  readonly query: string;
}

const names: readonly ViewName[] = ['day', 'week', 'customday', 'month', 'agenda', 'search', 'eventedit'];

/** Reads `/calendar/u/N/r/<view>/Y/M/D`; a bare `/r` is the week of today. */
export function placeAt(url: URL, today: Temporal.PlainDate): Place {
  const [name = '', ...rest] = url.pathname.replace(/^\/calendar\/(u\/\d+\/)?r\/?/, '').split('/');
  const view = names.find((known) => known === name) ?? 'week';
  const [year, month, day] = rest.map(Number);
  const dated = view !== 'eventedit' && year && month && day;
  return {
    view,
    date: dated ? Temporal.PlainDate.from({ year, month, day }) : today,
    event: view === 'eventedit' ? (rest[0] ?? '') : '',
    query: url.searchParams.get('q') ?? '',
  };
}

/** The address of a place, for this account. */
export function addressOf({ view, date, event, query }: Place): string {
  const base = '/calendar/u/0/r';
  if (view === 'eventedit') return `${base}/eventedit/${event}`;
  if (view === 'search') return `${base}/search?q=${encodeURIComponent(query)}`;
  return `${base}/${view}/${date.year}/${date.month}/${date.day}`;
}

/** What `body[data-viewkey]` says in each view. */
export const viewKeys: Readonly<Record<ViewName, string>> = {
  day: 'DAY',
  week: 'WEEK',
  customday: 'CUSTOM_DAYS',
  month: 'MONTH',
  agenda: 'AGENDA',
  search: 'SEARCH',
  eventedit: 'EVENTEDIT',
};

/** What `body[data-viewfamily]` says. */
export function viewFamily(view: ViewName): string {
  if (view === 'eventedit') return 'EVENT_EDIT';
  if (view === 'search') return 'SEARCH';
  return view === 'agenda' ? 'SCHEDULE' : 'EVENT';
}

/** Google's integer for a date: `(year - 1970) * 512 + month * 32 + day`. */
export function dateKey(date: Temporal.PlainDate): number {
  return (date.year - 1970) * 512 + date.month * 32 + date.day;
}
