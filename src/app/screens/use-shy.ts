import { useEffect, useRef } from 'preact/hooks';
import { ask } from '@/platform/ask';
import { onChange } from '@/platform/changes';
import { useSay } from '@/ui/say';

/** A meeting begins and ends without anybody telling. */
const lookEveryMs = 60_000;

/**
 * Lines that are only mine are blurred while somebody may be looking (`data-shy` at the root; what is blurred is in
 * `shy.css`): one comes clear under the pointer and with the focus, all of them with the key B, and blurred again with it.
 * It is for eyes alone: what reads a page aloud reads it as before. Until it is known, they are blurred.
 */
export function useShy(): void {
  const say = useSay();
  const revealed = useRef(false);
  useEffect(() => {
    const root = document.documentElement;
    // Beside the mark of a blurred line, drawn by its style: whoever sees a blur must be told what it is.
    root.style.setProperty('--shy-hint', JSON.stringify(say('shy_hint')));
    let shy = true;
    const show = (): void => {
      root.toggleAttribute('data-shy', shy && !revealed.current);
    };
    const look = async (): Promise<void> => {
      if (document.hidden) return;
      const answer = await ask('shy', {});
      if (!answer.ok) return;
      // The next conversation begins blurred, whatever was shown in the last.
      if (!answer.value.shy) revealed.current = false;
      shy = answer.value.shy;
      show();
    };
    const lookNow = (): void => void look();
    const press = (event: KeyboardEvent): void => {
      if (!shy || event.key.toLowerCase() !== 'b' || event.repeat || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      revealed.current = !revealed.current;
      show();
    };
    show();
    lookNow();
    const timer = setInterval(lookNow, lookEveryMs);
    document.addEventListener('visibilitychange', lookNow);
    document.addEventListener('keydown', press);
    const endChanges = onChange(lookNow);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookNow);
      document.removeEventListener('keydown', press);
      endChanges();
    };
  }, []);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
