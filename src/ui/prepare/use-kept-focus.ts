import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * An element that is moved within the page loses the focus. Call the answer before changing an order: whatever has the
 * focus has it again once the new order is drawn.
 */
export function useKeptFocus(): () => void {
  const focused = useRef<HTMLElement>(undefined);
  useLayoutEffect(() => {
    const element = focused.current;
    focused.current = undefined;
    if (element?.isConnected && document.activeElement !== element) element.focus();
  });
  return () => {
    focused.current = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  };
}
