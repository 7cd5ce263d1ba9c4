import type { GridReader, Observed, ReadPage } from '@/calendars/calendar';

/** A reading is taken when nothing changed for this long … */
const quietMs = 120;
/** … and at the latest this long after the first change: a page that never rests is read all the same. */
const mostMs = 1_000;
/** What a reading needs is worked out in pieces of this length, so that the page can answer the person in between. */
const sliceMs = 15;
/** After a piece as short as this one the reading follows at once. */
const shortMs = 4;
/** A reading is settled when nothing changed for this long: only then may "no longer there" be believed. */
const settleMs = 1_500;
/** An empty page is more often one that is still loading. */
const settleEmptyMs = 5_000;

/**
 * Reads a calendar page whenever it changed, and hands every reading on. Nothing runs while the page is idle or hidden:
 * a few observers on the nodes the calendar names, one trailing timer, one idle callback. `calendar` is asked for every
 * time: a page may come to need another reader.
 */
export function watchPage(
  calendar: () => Pick<GridReader, 'read' | 'readAhead' | 'observed'>,
  page: Document,
  onRead: (read: ReadPage, settled: boolean) => void,
  signal: AbortSignal,
): { readAgain: () => void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** A reading is on its way: prepared piece by piece, then taken. */
  let ahead: Iterator<unknown> | undefined;
  let idle: number | undefined;
  let since = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let watched: Observed[] = [];
  const observer = new MutationObserver(() => schedule());

  function observe(): void {
    const wanted = calendar().observed(page);
    const same =
      wanted.length === watched.length && wanted.every((each, index) => each.node === watched[index]?.node);
    if (same) return;
    observer.disconnect();
    for (const { node, options } of wanted) observer.observe(node, options);
    watched = wanted;
  }

  function schedule(): void {
    if (signal.aborted || page.hidden) return;
    clearTimeout(settling);
    const now = performance.now();
    if (waiting === undefined) since = now;
    // What was begun is left: the page is another one now. Unless it never rests.
    if (idle !== undefined) {
      if (now >= since + mostMs) return;
      stop();
    }
    clearTimeout(waiting);
    waiting = setTimeout(
      () => {
        ahead = calendar().readAhead?.(page, new URL(page.location.href));
        idle = whenIdle(prepare);
      },
      Math.min(quietMs, since + mostMs - now),
    );
  }

  function stop(): void {
    if (idle !== undefined) cancelIdleCallback(idle);
    idle = undefined;
    ahead = undefined;
  }

  function prepare(): void {
    if (signal.aborted || page.hidden) {
      rest();
      return;
    }
    const started = performance.now();
    let isReady = ahead === undefined;
    while (!isReady && performance.now() - started < sliceMs) isReady = ahead?.next().done ?? true;
    if (isReady && performance.now() - started < shortMs) take();
    else idle = whenIdle(isReady ? take : prepare);
  }

  function rest(): void {
    waiting = undefined;
    stop();
  }

  function take(): void {
    rest();
    if (signal.aborted || page.hidden) return;
    observe();
    const read = calendar().read(page, new URL(page.location.href));
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
    stop();
    clearTimeout(waiting);
    clearTimeout(settling);
  });
  observe();
  schedule();
  return { readAgain: schedule };
}

/** Firefox and Chromium have it everywhere this runs; half a second is as long as a reading may be put off. */
function whenIdle(run: () => void): number {
  return requestIdleCallback(run, { timeout: 500 });
}
