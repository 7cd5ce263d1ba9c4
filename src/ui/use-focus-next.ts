import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus to what the next drawing brings: what was pressed may be gone by then, and the focus must not be lost
 * with it. Synchronous, or an effect still due from the drawing before would come too early.
 */
export function useFocusNext(): (find: () => HTMLElement | null | undefined) => void {
  const next = useRef<() => HTMLElement | null | undefined>(undefined);
  useLayoutEffect(() => {
    const find = next.current;
    next.current = undefined;
    find?.()?.focus();
  });
  return (find) => {
    next.current = find;
  };
}
