import type { ComponentChildren } from 'preact';

/** A person's name, kept apart from the direction of the words around it. */
export function Name({ children }: { children: ComponentChildren }) {
  return <bdi class="name">{children}</bdi>;
}
