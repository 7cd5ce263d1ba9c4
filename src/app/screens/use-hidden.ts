import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '@/platform/ask';
import { onChange } from '@/platform/changes';

/**
 * Whether every word is covered, for a shared screen: `undefined` until it is known, so that nothing shows before. It
 * holds in every view at once, until the person lifts it. H covers and lifts, but not while something is being typed.
 */
export function useHidden(): readonly [hidden: boolean | undefined, toggle: () => void] {
  const [hidden, setHidden] = useState<boolean>();
  const presses = useRef({ all: 0, underWay: 0 });
  const shown = useRef(hidden);
  shown.current = hidden;
  const toggle = (): void => {
    const next = !shown.current;
    shown.current = next;
    setHidden(next);
    presses.current.all += 1;
    presses.current.underWay += 1;
    void keepHidden(next).finally(() => {
      presses.current.underWay -= 1;
    });
  };
  useEffect(() => {
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const before = presses.current.all;
      const answer = await ask('settings', {});
      // What was read before a press must not show what was just covered.
      const { all, underWay } = presses.current;
      if (all === before && underWay === 0)
        setHidden((was) => (answer.ok ? answer.value.hidden : (was ?? false)));
    };
    const lookNow = (): void => void look();
    lookNow();
    document.addEventListener('visibilitychange', lookNow);
    const endChanges = onChange(lookNow);
    return () => {
      document.removeEventListener('visibilitychange', lookNow);
      endChanges();
    };
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (shown.current === undefined || event.key.toLowerCase() !== 'h') return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      if (!shown.current && isTyping(event.target)) return;
      event.preventDefault();
      toggle();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return [hidden, toggle];
}

async function keepHidden(hidden: boolean): Promise<void> {
  const answer = await ask('settings', {});
  if (answer.ok) await ask('settings.keep', { settings: { ...answer.value, hidden } });
}

/** Whether a letter pressed here is meant for what has the focus: a text, or a list that jumps to its letter. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
