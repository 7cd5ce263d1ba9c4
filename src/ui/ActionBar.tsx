import type { ComponentChildren } from 'preact';

/** The foot of a view: its actions stay in sight while the rest scrolls. */
export function ActionBar({ children }: { children: ComponentChildren }) {
  return <footer class="action-bar">{children}</footer>;
}
