import * as z from 'zod/mini';

/** Who may see a captured line: only me, the two of us, or anyone it is told to. */
export const Audience = z.enum(['me', 'pair', 'open']);
export type Audience = z.infer<typeof Audience>;

export const audiences: readonly Audience[] = ['me', 'pair', 'open'];

declare const shared: unique symbol;

/**
 * Something the person allowed to leave: its audience was checked to be `pair` or `open`.
 * The mark exists for the compiler only; `onlyShared` is the one place that grants it, so whatever composes
 * anything outward and asks for `Shared<…>` cannot be handed a private line.
 */
export type Shared<T> = T & { readonly audience: 'pair' | 'open'; readonly [shared]: true };

/** Keeps what may leave and drops what is marked `me`, or carries no audience we know. */
export function onlyShared<T extends { readonly audience: Audience }>(lines: readonly T[]): Shared<T>[] {
  return lines.filter((line) => line.audience === 'pair' || line.audience === 'open') as Shared<T>[];
}

/** The other side of `onlyShared`: what stays with the person, for showing them that it stays. */
export function onlyPrivate<T extends { readonly audience: Audience }>(lines: readonly T[]): T[] {
  return lines.filter((line) => line.audience !== 'pair' && line.audience !== 'open');
}
