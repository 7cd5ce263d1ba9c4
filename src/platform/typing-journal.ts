import * as z from 'zod/mini';
import { Reflection } from '@/domain/reflection';
import { isBox, type TypingBox } from './typing-box';

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

/** How words are written down here: plain, closed where there is a vault, or not at all before its key is known. */
let box: TypingBox | 'none yet' | undefined;
export function closeTypingWith(by: TypingBox | 'none yet' | undefined): void {
  box = by;
}

export function noteTyping(typed: Typed, ofWindow: string = ownWindow): void {
  if (box === 'none yet') return;
  try {
    const words = JSON.stringify(typed);
    localStorage.setItem(keyOf(typed.reflection.id, ofWindow), box ? box.close(words) : words);
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
      // What cannot be opened here may be opened later.
      if (!typed && isBox(localStorage.getItem(key) ?? '')) return [];
      if (key !== keyOf(reflectionId, ownWindow)) localStorage.removeItem(key);
      return typed ? [typed] : [];
    });
  } catch {
    return [];
  }
}

/** The reflections into which something was typed that is not known to be kept. */
export function typedReflections(): string[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  return [...new Set(keys.map((key) => key.slice(prefix.length, key.lastIndexOf('#'))))];
}

/** Forgets what was typed into a reflection in any window, kept or not. */
export function forgetTypingOf(reflectionId: string): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(keyOf(reflectionId, ''))) localStorage.removeItem(key);
}

function read(key: string): Typed | undefined {
  try {
    const kept = localStorage.getItem(key) ?? undefined;
    const raw = kept && isBox(kept) ? (typeof box === 'object' ? box.open(kept) : undefined) : kept;
    const parsed = raw === undefined ? undefined : z.safeParse(Typed, JSON.parse(raw));
    return parsed?.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
