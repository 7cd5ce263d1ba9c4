import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The foot of a view: its actions stay in sight while the rest scrolls. How high it stands is told to the page
 * (`--action-bar`), so that what has the focus and what is said in passing keep clear of it.
 */
export function ActionBar({ children }: { children: ComponentChildren }) {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current: element } = bar;
    if (!element) return;
    const { style } = document.documentElement;
    const tell = (): void => style.setProperty('--action-bar', `${element.offsetHeight}px`);
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    tell();
    return () => {
      observer.disconnect();
      style.removeProperty('--action-bar');
    };
  }, []);
  return (
    <footer class="action-bar" ref={bar}>
      {children}
    </footer>
  );
}
