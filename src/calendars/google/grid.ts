import type { PageReading, SeenEvent } from '../../domain/event';
import type { Chip, GridReader, ReadPage } from '../calendar';
import { googleAddress } from './address';
import { findChips, hasStrangers, hasUnknown, type SeenChip } from './chips';
import { coveredDays, daysWithMore } from './covers';
import { type Context, eventOf, eventOfOne } from './events';
import type { Fallbacks } from './fallbacks';
import { findHourHeight, type ToldBox, toldBoxes } from './hours';
import { Memory } from './memory';
import { observed } from './observed';
import { isEventOpen } from './open-boxes';
import { countPeriods, drawnIn, gridsIn, ownerOf, viewOf } from './page';
import { Places } from './places';
import { speechOf } from './said';
import { chipWays } from './selectors';
import { halvesOf, monthsOf } from './words';

/** What Google Calendar shows all the time: the chips of its grid. Without the fallbacks it says where it lacks them. */
export function readGrid(fallbacks?: Fallbacks): GridReader {
  const memories = new WeakMap<Document, Memory>();
  const memoryOf = (page: Document): Memory => {
    const memory = memories.get(page) ?? new Memory();
    memories.set(page, memory);
    return memory;
  };
  return {
    ...googleAddress,
    read(page, url) {
      try {
        const steps = readPage(page, url, memoryOf(page), fallbacks);
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
        const { owner, roots } = groundOf(page, url, fallbacks);
        if (!hasStrangers(roots, memoryOf(page))) return;
        // The browser's tables of a language take as long as many chips.
        const { language } = speechOf(owner.language);
        yield;
        yield halvesOf(language);
        yield monthsOf(language);
        yield* readPage(page, url, memoryOf(page), fallbacks);
      } catch {
        // The reading says so.
      }
    },
    observed: (page) => observed(page, fallbacks),
    noteActivation: (target) => target.closest(chipWays[0]) !== null,
  };
}

export const googleGrid: GridReader = readGrid();

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
function groundOf(page: Document, url: URL, fallbacks: Fallbacks | undefined) {
  const view = viewOf(page, url, fallbacks);
  const owner = ownerOf(page, fallbacks);
  const host = drawnIn(page, fallbacks);
  const grids = host ? gridsIn(host, view, url, fallbacks) : [];
  const roots = grids.length > 0 ? grids : host ? [host] : [];
  return { view, owner, roots };
}

/** Reads in steps, so that what takes long the first time can be left in between. */
function* readPage(
  page: Document,
  url: URL,
  memory: Memory,
  fallbacks: Fallbacks | undefined,
): Generator<unknown, ReadPage> {
  const { view, owner, roots } = groundOf(page, url, fallbacks);
  const speech = speechOf(owner.language);
  const places = new Places(roots, fallbacks);
  const skipped: Record<string, number> = {};
  const skip = (why: string): void => {
    skipped[why] = (skipped[why] ?? 0) + 1;
  };
  const more = daysWithMore(roots, places, skip);
  const found = yield* findChips(roots, places, memory, speech, skip, fallbacks);
  const { chips, candidates } = found;
  const me = { ...owner, email: owner.email ?? fallbacks?.ownCalendar(page, chips) };
  const boxes: ToldBox[] = [];
  for (const { box, said } of chips) if (box) boxes.push({ ...box, from: said.times[0] });
  const told = toldBoxes(boxes);
  const hour = findHourHeight(told) ?? fallbacks?.hourHeight(boxes, chips);
  const listsAreLoose = view === 'search';
  const context: Context = {
    me,
    hour,
    tolerance: hour ? 100 / hour : 0,
    page: [me.email, me.zone, hour, listsAreLoose].join(),
    listsAreLoose,
    isWhole: fallbacks?.wholeDays(chips, places, more) ?? (() => false),
    fallbacks,
  };
  const events: SeenEvent[] = [];
  for (const same of sameEvents(chips)) {
    const event = same.length === 1 ? eventOfOne(same[0], context) : eventOf(same, context);
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
    blind: fallbacks?.blindness(roots, found, events) ?? null,
  };
  return {
    reading,
    chips: chips.map(({ id, element }): Chip => ({ id: id.id, element })),
    mayBeOpen: isEventOpen(page, view),
    lacks:
      !fallbacks &&
      ((chips.length === 0 && (candidates > 0 || roots.some(hasUnknown))) ||
        (roots.length === 0 && view !== 'other' && view !== 'edit') ||
        countPeriods(roots) > 1 ||
        me.email === undefined ||
        // What else the log tells takes the fallbacks.
        chips.some(({ id }) => id.via === 'jslog') ||
        // Boxes that say when they begin, and no usual height fits them.
        (told.length > 0 && !hour) ||
        Object.keys(skipped).some((why) => poor.test(why))),
  };
}

type SameEvent = [SeenChip, ...SeenChip[]];

/** The chips of one event together: its repeats on several days, its copies on several calendars. */
function sameEvents(chips: readonly SeenChip[]): Iterable<SameEvent> {
  const byId = new Map<string, SameEvent>();
  for (const chip of chips) {
    const there = byId.get(chip.id.id);
    if (there) there.push(chip);
    else byId.set(chip.id.id, [chip]);
  }
  return byId.values();
}

/** What is passed over only for want of the fallbacks. */
const poor = /^(undated|unreadable|no-id)$/;
