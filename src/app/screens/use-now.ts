import { useEffect, useState } from 'preact/hooks';

const minuteMs = 60_000;

/** The time in epoch milliseconds, at every full minute and whenever the page is shown again; still while it is hidden. */
export function useNow(): number {
  const [at, setAt] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => clearTimeout(timer);
    const wait = (): void => {
      stop();
      if (document.hidden) return;
      timer = setTimeout(tell, minuteMs - (Date.now() % minuteMs));
    };
    const tell = (): void => {
      setAt(Date.now());
      wait();
    };
    const look = (): void => (document.hidden ? stop() : tell());
    document.addEventListener('visibilitychange', look);
    wait();
    return () => {
      stop();
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return at;
}
