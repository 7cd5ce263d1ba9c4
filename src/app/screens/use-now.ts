import { useEffect, useState } from 'preact/hooks';
import { onChange } from '@/platform/changes';

const minuteMs = 60_000;
/** One thing done changes several records: they are looked at together. */
const togetherMs = 80;

/**
 * The time in epoch milliseconds: at every full minute, whenever something that is kept has changed, and when the page is
 * shown again. A hidden page is left alone.
 */
export function useNow(): number {
  const [at, setAt] = useState(() => Date.now());
  useEffect(() => {
    let minute: ReturnType<typeof setTimeout> | undefined;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => {
      clearTimeout(minute);
      clearTimeout(soon);
    };
    const wait = (): void => {
      clearTimeout(minute);
      minute = setTimeout(tell, minuteMs - (Date.now() % minuteMs));
    };
    const tell = (): void => {
      setAt(Date.now());
      wait();
    };
    const look = (): void => (document.hidden ? stop() : tell());
    const changed = (): void => {
      clearTimeout(soon);
      if (!document.hidden) soon = setTimeout(tell, togetherMs);
    };
    const endChanges = onChange(changed);
    document.addEventListener('visibilitychange', look);
    if (!document.hidden) wait();
    return () => {
      stop();
      endChanges();
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return at;
}
