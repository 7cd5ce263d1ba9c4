import type { SeenEvent } from '../../domain/event';
import type { Chip } from '../calendar';
import { type Draft, draftOf, type Icons, type Told } from './card-event';
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
/** So many cards take about a millisecond, the first time. */
const stride = 20;

/** One event of each group of cards that stand for the same: an event over two weeks or midnight has two cards. */
export function* readEvents(
  cards: readonly Card[],
  days: Days,
  icons: Icons,
  languages: readonly string[],
  fallbacks?: Fallbacks,
): Generator<unknown, Events> {
  const skipped: Record<string, number> = {};
  const skip = (why: string) => {
    skipped[why] = (skipped[why] ?? 0) + 1;
  };
  const drafts: Draft[] = [];
  for (const [at, card] of cards.entries()) {
    if (at % stride === 0) yield;
    try {
      const draft = draftOf(card, days, icons, languages, fallbacks);
      if (draft) drafts.push(draft);
      else skip('untitled');
    } catch {
      // One damaged card must not cost the others.
      skip('unreadable');
    }
  }
  const events = new Map<string, SeenEvent>();
  const chips: Chip[] = [];
  for (const group of grouped(drafts)) {
    const event = eventOfOne(group, days) ?? eventOf(group, days, fallbacks);
    if (!events.has(event.id)) events.set(event.id, event);
    for (const { card } of group.drafts) chips.push({ id: event.id, element: card.element });
    if (chips.length % stride === 0) yield;
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
    const alike = draft.id === undefined ? undefined : byId.get(draft.id);
    const own = alike?.find(({ drafts: [first] }) => sameDay(first.told, draft.told));
    if (own) {
      own.drafts.push(draft);
      continue;
    }
    const group: Group = { drafts: [draft], shared: alike !== undefined };
    for (const other of alike ?? []) other.shared = true;
    groups.push(group);
    if (alike) alike.push(group);
    else if (draft.id !== undefined) byId.set(draft.id, [group]);
  }
  return groups;
}

function sameDay(one: Told, other: Told): boolean {
  const [from, also] = [one.said.from, other.said.from];
  return !from || !also || from.some((day) => also.includes(day));
}

/** The event of a card that is alone, says when it is and lies there: it is the same as long as all that is. */
function eventOfOne({ drafts, shared }: Group, days: Days): SeenEvent | undefined {
  const [{ told, id, lies, card }] = drafts;
  const { event } = told;
  if (shared || drafts.length > 1 || !event || event.id !== id || event.sheet !== days.sheet)
    return undefined;
  if (lies?.from !== event.lies.from || lies.to !== event.lies.to || lies.via !== event.lies.via)
    return undefined;
  days.agree(card.element, card.label, lies);
  return event.event;
}

function eventOf({ drafts, shared }: Group, days: Days, fallbacks?: Fallbacks): SeenEvent {
  const [{ told, id, lies, card }] = drafts;
  const { title, clocks, place, organizer, tail } = told;
  const doubtful = drafts.some((draft) => draft.told.doubtful);
  const times: Times = doubtful
    ? { via: 'unresolved' }
    : resolveTimes(told.said, over(drafts), clocks, days, fallbacks);
  const { start, end, via } = times;
  const zone = start && offsetOn(start.slice(0, 10), days);
  const made = id === undefined ? madeId(title, start) : shared ? `${id}@${start ?? ''}` : id;
  const event: SeenEvent = {
    calendar: 'outlook',
    id: made.slice(0, longestId),
    title,
    start,
    end,
    zone: zone || undefined,
    allDay: clocks === undefined,
    kind: 'event',
    place: place || undefined,
    organizer: organizer || undefined,
    said: tail === undefined ? undefined : [tail],
    recurring: drafts.some((draft) => draft.told.recurring) || undefined,
    private: drafts.some((draft) => draft.told.private) || undefined,
    via: { id: id === undefined ? 'made' : 'item-id', card: card.via, ...told.via, start: via },
  };
  // Both sources agreed.
  if (lies && start && told.said.from) {
    for (const each of drafts) if (each.lies) days.agree(each.card.element, each.card.label, each.lies);
    if (id !== undefined && !shared && drafts.length === 1)
      told.event = { event, id, lies, sheet: days.sheet };
  }
  return event;
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
