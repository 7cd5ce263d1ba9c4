import type { GridReader, ReadPage } from '@/calendars/calendar';
import { askUnguarded as ask } from '@/platform/ask-unguarded';
import { onOrder } from '@/platform/pages';
import type { Mark } from '@/platform/protocol';
import { applyMarks, removeMarks } from './marks';
import type { OpenPart } from './open-part';
import { watchPage } from './watch-page';

export interface FollowOptions {
  /** What is needed once an event is open; `undefined` where it could not be had. */
  loadOpenPart(signal: AbortSignal): Promise<OpenPart | undefined>;
  /** The reader for a page that lost a part of what it says; `undefined` where it could not be had. */
  loadWholeReader(): Promise<GridReader | undefined>;
  /** False once the extension was replaced or removed under this page. */
  alive(): boolean;
  /** It is no longer alive: said once. */
  orphaned(): void;
}

/** A page that never rests and lacks something in as many readings is taken to be as it is. */
const patience = 4;

/**
 * What Cairn does in a calendar page all the time: report what is shown, mark what is mentoring, and take in the rest once
 * an event is opened, or the page lacks what this reader needs. Ends with the signal, and leaves the page as it was.
 */
export function followCalendar(
  calendar: GridReader,
  page: Document,
  options: FollowOptions,
  signal: AbortSignal,
): void {
  const ended = new AbortController();
  signal.addEventListener('abort', () => ended.abort());
  let reader = calendar;
  let lacking = 0;
  let latest: ReadPage | undefined;
  let marks = new Map<string, Mark>();
  let reported = '';
  let part: OpenPart | undefined;
  let loading: Promise<OpenPart | undefined> | undefined;

  function load(): Promise<OpenPart | undefined> {
    loading ??= options.loadOpenPart(ended.signal).then((loaded) => {
      part = loaded;
      // Asked for again with the next event that is opened.
      if (!loaded) loading = undefined;
      return loaded;
    });
    return loading;
  }

  async function report({ reading }: ReadPage, settled: boolean): Promise<void> {
    const content = JSON.stringify([reading, settled]);
    if (content === reported) return;
    reported = content;
    const answer = await ask('page.report', { reading, settled });
    if (!answer.ok) {
      reported = '';
      return;
    }
    marks = new Map(answer.value.marks.map(({ id, mark }) => [id, mark]));
    if (latest && !ended.signal.aborted) applyMarks(page, latest.chips, marks);
  }

  async function take(grid: ReadPage, settled: boolean): Promise<void> {
    if (!options.alive()) {
      if (!ended.signal.aborted) options.orphaned();
      return ended.abort();
    }
    latest = grid;
    applyMarks(page, grid.chips, marks);
    lacking = grid.lacks ? lacking + 1 : 0;
    // What is only half drawn lacks something too; a list always does.
    const { view } = grid.reading;
    const isList = view === 'schedule' || view === 'search';
    const isPoor = lacking > 0 && (isList || settled || lacking >= patience);
    if (isPoor && (await widen())) return;
    if (grid.mayBeOpen && !part) await load();
    // Only the newest reading is told of: one without what is open would say that it was closed.
    if (latest !== grid || ended.signal.aborted) return;
    const whole = grid.mayBeOpen ? part?.complete(grid) : grid;
    const read = whole && !isPoor ? whole : withoutPart(whole ?? grid);
    void report(read, settled);
    void part?.follow(read);
  }

  /** Goes on with the whole reader; the page is read again. */
  async function widen(): Promise<boolean> {
    const whole = await options.loadWholeReader();
    if (!whole) return false;
    reader = whole;
    if (!ended.signal.aborted) watching.readAgain();
    return true;
  }

  const watching = watchPage(
    () => reader,
    page,
    (read, settled) => void take(read, settled),
    ended.signal,
  );

  // What a person is about to open is read by a part that may come meanwhile.
  const activated = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    if (event.target instanceof Element && reader.noteActivation(event.target) && options.alive())
      void load();
  };
  page.addEventListener('pointerdown', activated, { capture: true, passive: true, signal: ended.signal });
  page.addEventListener('keydown', activated, { capture: true, passive: true, signal: ended.signal });

  let pointed: EventTarget | null = null;
  const pointing = ({ target, isTrusted }: Event): void => {
    if (isTrusted) pointed = target;
  };
  page.addEventListener('contextmenu', pointing, { capture: true, passive: true, signal: ended.signal });

  const view = page.defaultView;
  const left = (): void => {
    if (options.alive()) void ask('page.gone', {});
  };
  const back = ({ persisted }: PageTransitionEvent): void => {
    // Back from the browser's memory of pages: everything that was told of it was forgotten meanwhile.
    if (!persisted) return;
    reported = '';
    part?.startOver();
    watching.readAgain();
  };
  view?.addEventListener('pagehide', left, { signal: ended.signal });
  view?.addEventListener('pageshow', back, { signal: ended.signal });
  onOrder(async (order) => {
    if (order.order !== 'again') return (part ?? (await load()))?.obey(order, latest, pointed);
    reported = '';
    watching.readAgain();
    return null;
  }, ended.signal);
  ended.signal.addEventListener('abort', () => removeMarks(page));
}

/** The grid is read all the same; the popup says what to do. */
function withoutPart(grid: ReadPage): ReadPage {
  return { ...grid, reading: { ...grid.reading, blind: grid.reading.blind ?? 'part-missing' } };
}
