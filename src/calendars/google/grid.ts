import type { PageReading, SeenEvent } from '../../domain/event';
import type { Chip, GridReader, ReadPage } from '../calendar';
import { googleAddress } from './address';
import { findChips, hasStrangers, type SeenChip } from './chips';
import { coveredDays, daysWithMore } from './covers';
import { findEventId } from './event-id';
import { type Context, eventOf, eventOfOne, isBetween } from './events';
import { boxOf, findHourHeight, type ToldBox } from './hours';
import { wordsForPlaces } from './label';
import { Memory } from './memory';
import { observed } from './observed';
import { bubbleOf, isEventOpen } from './open-boxes';
import { drawnIn, gridsIn, ownerOf, viewOf } from './page';
import { Places } from './places';
import { type Speech, speechOf } from './said';
import { selectors } from './selectors';
import { halvesOf, monthsOf } from './words';

/** What Google Calendar shows all the time: the chips of its grid. */
export const googleGrid: GridReader = {
  ...googleAddress,
  read(page, url) {
    try {
      const steps = readPage(page, url);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
      }
    } catch {
      return { reading: { ...nothing, blind: 'reader-failed' }, chips: [] };
    }
  },
  *readAhead(page, url) {
    try {
      const { owner, roots } = groundOf(page, url);
      if (!hasStrangers(roots, Memory.of(page))) return;
      // The browser's tables of a language take as long as many chips.
      const { language } = speechOf(owner.language);
      yield;
      yield halvesOf(language);
      yield monthsOf(language);
      yield* readPage(page, url);
    } catch {
      // The reading says so.
    }
  },
  observed,
  noteActivation: (target) => target.closest(selectors.chip[0]) !== null,
};

const nothing: PageReading = {
  calendar: 'google',
  view: 'other',
  me: {},
  events: [],
  covers: [],
  skipped: {},
  blind: null,
};

/** What is known of a page before any chip is looked at. */
function groundOf(page: Document, url: URL) {
  const view = viewOf(page, url);
  const owner = ownerOf(page);
  const host = drawnIn(page);
  const grids = host ? gridsIn(host, view, url) : [];
  const roots = grids.length > 0 ? grids : host ? [host] : [];
  return { view, owner, roots };
}

/** Reads in steps, so that what takes long the first time can be left in between. */
function* readPage(page: Document, url: URL): Generator<unknown, ReadPage> {
  const { view, owner, roots } = groundOf(page, url);
  const speech = speechOf(owner.language);
  const places = new Places(roots);
  const skipped: Record<string, number> = {};
  const skip = (why: string): void => {
    skipped[why] = (skipped[why] ?? 0) + 1;
  };
  const more = daysWithMore(roots, places, skip);
  const memory = Memory.of(page);
  const news = memory.news;
  const found = yield* findChips(roots, places, memory, speech, skip);
  const { chips, candidates } = found;
  if (memory.news !== news)
    memory.placeWords = wordsForPlaces(
      chips.flatMap(({ id, said }) => (id.kind === 'event' ? [said.pieces] : [])),
      memory.placeWords,
    );
  const me = { ...owner, email: owner.email ?? ownCalendar(page, chips) };
  const context = contextOf({
    me,
    speech,
    chips,
    places,
    more,
    isSearch: view === 'search',
    placeWords: memory.placeWords,
  });
  const events: SeenEvent[] = [];
  for (const group of groupsOf(chips)) {
    const event = group.length === 1 ? eventOfOne(group[0], context) : eventOf(group, context);
    if (event.start === undefined) skip('undated');
    events.push(event);
    yield;
  }
  const reading: PageReading = {
    calendar: 'google',
    view,
    me,
    events,
    covers: candidates === 0 && roots.length === 0 ? [] : coveredDays(places, found, more),
    skipped,
    blind: blindness(roots, candidates, chips.length, events),
  };
  return {
    reading,
    chips: chips.map(({ id, element }): Chip => ({ id: id.id, element })),
    mayBeOpen: isEventOpen(page, view),
  };
}

const [overflow] = selectors.overflow;

/** What makes a page with calendar content one that is not read. An empty month, or one that is not drawn yet, is none. */
function blindness(
  roots: readonly ParentNode[],
  candidates: number,
  read: number,
  events: readonly SeenEvent[],
): string | null {
  if (candidates === 0) {
    const strangers = roots.some((root) =>
      [...root.querySelectorAll(selectors.stranger.join())].some((each) => !each.closest(overflow)),
    );
    return strangers ? 'unknown-chips' : null;
  }
  if (read === 0) return 'unread-chips';
  const meetings = events.filter(({ kind }) => kind === 'event');
  return meetings.length > 0 && meetings.every(({ start }) => start === undefined) ? 'no-dates' : null;
}

/** The chips of each occurrence. */
function groupsOf(chips: readonly SeenChip[]): Iterable<[SeenChip, ...SeenChip[]]> {
  const groups = new Map<string, [SeenChip, ...SeenChip[]]>();
  for (const chip of chips) {
    const group = groups.get(chip.id.id);
    if (group) group.push(chip);
    else groups.set(chip.id.id, [chip]);
  }
  return groups.values();
}

function contextOf(known: {
  me: Context['me'];
  speech: Speech;
  chips: readonly SeenChip[];
  places: Places;
  more: ReadonlySet<string>;
  isSearch: boolean;
  placeWords: ReadonlySet<string>;
}): Context {
  const { chips, places, more, speech, isSearch } = known;
  const boxes: ToldBox[] = [];
  const rows: string[] = [];
  let column: Element | undefined;
  for (const { box, said, place } of chips) {
    if (box) boxes.push({ ...box, from: said.times[0] });
    if (box) column ??= place.cell;
    if (place.is === 'row' && place.date) rows.push(place.date);
  }
  rows.sort();
  const hour =
    boxes.length > 0 ? findHourHeight(boxes, columnHeight(column?.getAttribute('style') ?? null)) : undefined;
  return {
    me: known.me,
    speech,
    hour,
    tolerance: hour ? 100 / hour : 0,
    placeWords: known.placeWords,
    page: [known.me.email, known.me.zone, hour, isSearch, ...known.placeWords].join(),
    listsAreLoose: isSearch,
    isWhole: (date) => (places.days.has(date) && !more.has(date)) || isBetween(rows, date),
  };
}

function columnHeight(style: string | null): number | undefined {
  return boxOf(`top: 0px; ${style}`)?.height;
}

/** The signed-in person's own first calendar is called like the account. */
function ownCalendar(page: Document, chips: readonly SeenChip[]): string | undefined {
  const own = chips.find(({ id }) => id.own)?.id.calendarId;
  if (own !== undefined) return own;
  const bubble = bubbleOf(page);
  const open = bubble && findEventId(bubble.details);
  return open?.own ? open.calendarId : undefined;
}
