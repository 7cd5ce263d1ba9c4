import type { SeenEvent } from '../../domain/event';
import type { Chip } from '../calendar';
import { type Draft, draftOf } from './card-event';
import type { Card } from './cards';
import type { Days, Lies } from './columns';
import type { Fallbacks } from './fallbacks';
import { resolveTimes, type Times } from './times';
import { offsetOn } from './zones';

export interface Events {
  readonly events: readonly SeenEvent[];
  readonly chips: readonly Chip[];
  /** Cards that could not be read, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
}

const longestId = 2000;

/** One event of each group of cards that stand for the same: an event over two weeks or midnight has two cards. */
export function readEvents(
  cards: readonly Card[],
  days: Days,
  languages: readonly string[],
  fallbacks?: Fallbacks,
): Events {
  const skipped: Record<string, number> = {};
  const skip = (why: string) => {
    skipped[why] = (skipped[why] ?? 0) + 1;
  };
  const drafts = cards.flatMap((card) => {
    try {
      const draft = draftOf(card, days, languages, fallbacks);
      if (!draft) skip('untitled');
      return draft ?? [];
    } catch {
      // One damaged card must not cost the others.
      skip('unreadable');
      return [];
    }
  });
  const events = new Map<string, SeenEvent>();
  const chips: Chip[] = [];
  for (const group of grouped(drafts)) {
    const event = eventOf(group, days, fallbacks);
    if (!events.has(event.id)) events.set(event.id, event);
    for (const { card } of group.drafts) chips.push({ id: event.id, element: card.element });
  }
  return { events: [...events.values()], chips, skipped };
}

interface Group {
  readonly drafts: [Draft, ...Draft[]];
  /** Another group has the same item id and another day: the id alone does not tell the two apart. */
  shared: boolean;
}

function grouped(drafts: readonly Draft[]): Group[] {
  const groups: Group[] = [];
  const byId = new Map<string, Group[]>();
  for (const draft of drafts) {
    const alike = draft.id === undefined ? [] : (byId.get(draft.id) ?? []);
    const own = alike.find(({ drafts: [first] }) => sameDay(first, draft));
    if (own) {
      own.drafts.push(draft);
      continue;
    }
    const group: Group = { drafts: [draft], shared: alike.length > 0 };
    for (const other of alike) other.shared = true;
    groups.push(group);
    if (draft.id !== undefined) byId.set(draft.id, [...alike, group]);
  }
  return groups;
}

function sameDay(one: Draft, other: Draft): boolean {
  const [from, also] = [one.said.from, other.said.from];
  return !from || !also || from.some((day) => also.includes(day));
}

function eventOf({ drafts, shared }: Group, days: Days, fallbacks?: Fallbacks): SeenEvent {
  const [first] = drafts;
  const doubtful = drafts.some((draft) => draft.doubtful);
  const times = doubtful
    ? { via: 'unresolved' }
    : resolveTimes(first.said, over(drafts), first.clocks, days, fallbacks);
  const { start, end }: Times = times;
  const zone = start && offsetOn(start.slice(0, 10), days);
  const id =
    first.id === undefined ? madeId(first.title, start) : shared ? `${first.id}@${start ?? ''}` : first.id;
  return {
    calendar: 'outlook',
    id: id.slice(0, longestId),
    title: first.title,
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    ...(zone ? { zone } : {}),
    allDay: first.clocks === undefined,
    kind: 'event',
    ...(first.place ? { place: first.place } : {}),
    ...(first.organizer ? { organizer: first.organizer } : {}),
    ...(first.tail === undefined ? {} : { said: [first.tail] }),
    ...(drafts.some((draft) => draft.recurring) ? { recurring: true } : {}),
    ...(drafts.some((draft) => draft.private) ? { private: true } : {}),
    via: { id: first.id === undefined ? 'made' : 'item-id', ...first.via, start: times.via },
  };
}

export function isUndated({ start }: SeenEvent): boolean {
  return start === undefined;
}

/** The id of an event whose card carries none: equal wherever subject and start are. */
export function madeId(title: string, start: string | undefined): string {
  return `~${title.slice(0, 200)}@${start ?? ''}`;
}

/** All the days the cards of one event lie over; only as good as the worst of them. */
function over(drafts: readonly Draft[]): Lies | undefined {
  const all = drafts.flatMap(({ lies }) => lies ?? []);
  const [first] = all;
  if (!first) return undefined;
  const from = all.map((lies) => lies.from).sort()[0] ?? first.from;
  const to =
    all
      .map((lies) => lies.to)
      .sort()
      .at(-1) ?? first.to;
  return { from, to, via: all.some(({ via }) => via === 'geometry') ? 'geometry' : 'inside' };
}
