import * as z from 'zod/mini';
import { Reflection } from '@/domain/reflection';

/**
 * The last word typed, written down at once. A view can be closed in the middle of a word, and the worker that keeps the
 * reflection may be asleep or dead: local storage is the one store a closing page can still write to. An entry lives
 * only until the background has confirmed the same revision. Every window has an entry of its own.
 */
const prefix = 'cairn.typing.';
const ownWindow = crypto.randomUUID();

/** What was typed, and what the window that typed it began with. */
const Typed = z.object({ reflection: Reflection, base: z.optional(Reflection) });
export type Typed = z.infer<typeof Typed>;

const keyOf = (reflectionId: string, ofWindow: string): string => `${prefix}${reflectionId}#${ofWindow}`;

export function noteTyping(typed: Typed, ofWindow = ownWindow): void {
  try {
    localStorage.setItem(keyOf(typed.reflection.id, ofWindow), JSON.stringify(typed));
  } catch {
    // Full or forbidden: the background still gets every change.
  }
}

/** Forgets this window's entry once this revision is kept; a later one stays. */
export function forgetTyping(reflectionId: string, revision: number): void {
  const key = keyOf(reflectionId, ownWindow);
  const noted = read(key);
  if (noted && noted.reflection.revision <= revision) localStorage.removeItem(key);
}

/** What was typed anywhere and perhaps never kept. From here on it is this window's to hand on. A damaged entry is nothing. */
export function takeTyping(reflectionId: string): Typed[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(keyOf(reflectionId, '')));
    return keys.flatMap((key) => {
      const typed = read(key);
      if (key !== keyOf(reflectionId, ownWindow)) localStorage.removeItem(key);
      return typed ? [typed] : [];
    });
  } catch {
    return [];
  }
}

function read(key: string): Typed | undefined {
  try {
    const raw = localStorage.getItem(key);
    const parsed = raw === null ? undefined : z.safeParse(Typed, JSON.parse(raw));
    return parsed?.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
