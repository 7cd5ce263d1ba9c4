import { useEffect, useState } from 'preact/hooks';
import { ask } from '@/platform/ask';

/**
 * Whether every word is covered, for a shared screen: `undefined` until it is known, so that nothing shows before. It
 * stays so until the person lifts it, in every view. H covers and lifts, but not while something is being typed.
 */
export function useHidden(): readonly [hidden: boolean | undefined, toggle: () => void] {
  const [hidden, setHidden] = useState<boolean>();
  const toggle = (): void => {
    const next = !hidden;
    setHidden(next);
    void ask('settings', {}).then((answer) => {
      if (answer.ok) void ask('settings.keep', { settings: { ...answer.value, hidden: next } });
    });
  };
  useEffect(() => {
    const look = (): void => {
      if (document.hidden) return;
      void ask('settings', {}).then((answer) => setHidden(answer.ok && answer.value.hidden));
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (hidden === undefined || event.key.toLowerCase() !== 'h') return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      if (!hidden && isTyping(event.target)) return;
      event.preventDefault();
      toggle();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [hidden]);
  return [hidden, toggle];
}

/** Whether a letter pressed here is meant for what has the focus: a text, or a list that jumps to its letter. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
