export type ViewName = 'day' | 'workweek' | 'week' | 'month' | 'agenda';

/** Where the page is: the view, the day it shows (which no address tells), and the event whose own page lies over it. */
export interface Place {
  /** `/calendar`, for a personal account `/calendar/0`, inside Teams `/hosted/calendar`. */
  readonly base: string;
  readonly view: ViewName;
  readonly date: Temporal.PlainDate;
  /** The item id of the event that is open on its own page; empty for none. */
  readonly item: string;
}

export const viewNames: readonly ViewName[] = ['day', 'workweek', 'week', 'month', 'agenda'];

/** Reads `/calendar/view/<view>` and `/calendar/item/<id>`; anything else is the week. */
export function placeAt(url: URL, today: Temporal.PlainDate): Place {
  const [, base = '/calendar', kind, name = ''] =
    /^((?:\/hosted)?\/calendar(?:\/\d+)?)(?:\/(view|item)\/([^/]+))?/.exec(url.pathname) ?? [];
  return {
    base,
    view: (kind === 'view' && viewNames.find((known) => known === name)) || 'week',
    date: today,
    item: kind === 'item' ? decodeURIComponent(name) : '',
  };
}

export function addressOf({ base, view, item }: Place): string {
  return item === '' ? `${base}/view/${view}` : `${base}/item/${encodeURIComponent(item)}`;
}

/** What `data-app-section` of the surface says in each view. */
export const surfaces: Readonly<Record<ViewName, string>> = {
  day: 'Surface_Day',
  workweek: 'Surface_WorkWeek',
  week: 'Surface_Week',
  month: 'Surface_Month',
  agenda: 'Surface_Agenda',
};
