import type { GridReader, Observed, ReadPage } from '@/calendars/calendar';

/** A reading is taken when nothing changed for this long … */
const quietMs = 120;
/** … and at the latest this long after the first change: a page that never rests is read all the same. */
const mostMs = 1_000;
/** A reading is settled when nothing changed for this long: only then may "no longer there" be believed. */
const settleMs = 1_500;
/** An empty page is more often one that is still loading. */
const settleEmptyMs = 5_000;

/**
 * Reads a calendar page whenever it changed, and hands every reading on. Nothing runs while the page is idle or hidden:
 * a few observers on the nodes the calendar names, one trailing timer, one idle callback.
 */
export function watchPage(
  calendar: GridReader,
  page: Document,
  onRead: (read: ReadPage, settled: boolean) => void,
  signal: AbortSignal,
): { readAgain: () => void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let taking = false;
  let since = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let watched: Observed[] = [];
  const observer = new MutationObserver(() => schedule());

  function observe(): void {
    const wanted = calendar.observed(page);
    const same =
      wanted.length === watched.length && wanted.every((each, index) => each.node === watched[index]?.node);
    if (same) return;
    observer.disconnect();
    for (const { node, options } of wanted) observer.observe(node, options);
    watched = wanted;
  }

  function schedule(): void {
    if (signal.aborted || page.hidden || taking) return;
    clearTimeout(settling);
    const now = performance.now();
    if (waiting === undefined) since = now;
    clearTimeout(waiting);
    waiting = setTimeout(
      () => {
        taking = true;
        whenIdle(take);
      },
      Math.min(quietMs, since + mostMs - now),
    );
  }

  function take(): void {
    waiting = undefined;
    taking = false;
    if (signal.aborted || page.hidden) return;
    observe();
    const read = calendar.read(page, new URL(page.location.href));
    // What the reading itself may have caused is not news.
    observer.takeRecords();
    onRead(read, false);
    clearTimeout(settling);
    settling = setTimeout(
      () => {
        if (!signal.aborted) onRead(read, true);
      },
      read.chips.length === 0 ? settleEmptyMs : settleMs,
    );
  }

  page.addEventListener('visibilitychange', () => schedule(), { signal });
  page.defaultView?.addEventListener('popstate', () => schedule(), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(waiting);
    clearTimeout(settling);
  });
  observe();
  schedule();
  return { readAgain: schedule };
}

/** Firefox and Chromium have it everywhere this runs; half a second is as long as a reading may be put off. */
function whenIdle(run: () => void): void {
  requestIdleCallback(run, { timeout: 500 });
}
