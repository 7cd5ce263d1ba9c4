import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A ruled leaf: its children lie under each other, parted by hairlines. */
export function Sheet({ title, children }: { title?: string | undefined; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="sheet" aria-labelledby={title ? id : undefined}>
      {title && (
        <h2 class="sheet-title" id={id}>
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}
