import { useEffect, useMemo } from 'preact/hooks';

const pauseMs = 400;

export interface Pause {
  /**
   * Does it once the person pauses. A later call of the same subject takes the place of the one before; another subject
   * lets the one that waits go first. One at a time, in order.
   */
  later(subject: string, run: () => Promise<void>): void;
  /** Does what waits now; resolves when everything handed in so far is done. */
  flush(): Promise<void>;
}

/** Keeping at every pause, and when the view goes or is hidden. */
export function usePause(): Pause {
  const pause = useMemo(createPause, []);
  useEffect(() => {
    const leave = (): void => void pause.flush();
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return pause;
}

export function createPause(): Pause {
  let waiting: { subject: string; run: () => Promise<void> } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    const next = waiting;
    waiting = undefined;
    if (next) running = running.then(next.run, next.run);
    return running;
  };
  return {
    later(subject, run) {
      if (waiting && waiting.subject !== subject) void flush();
      waiting = { subject, run };
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pauseMs);
    },
    flush,
  };
}
