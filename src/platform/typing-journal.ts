import * as z from 'zod/mini';
import { Reflection } from '@/domain/reflection';

/**
 * The last word typed, written down at once. A view can be closed in the middle of a word, and the worker that keeps the
 * reflection may be asleep or dead: local storage is the one store a closing page can still write to. An entry lives
 * only until the background has confirmed the same revision.
 */
const prefix = 'cairn.typing.';

export function noteTyping(reflection: Reflection): void {
  try {
    localStorage.setItem(prefix + reflection.id, JSON.stringify(reflection));
  } catch {
    // Full or forbidden: the background still gets every change.
  }
}

/** Forgets the entry once this revision is kept; a later one stays. */
export function forgetTyping(reflectionId: string, revision: number): void {
  const noted = findTyping(reflectionId);
  if (noted && noted.revision <= revision) localStorage.removeItem(prefix + reflectionId);
}

/** What was typed and perhaps never kept. A damaged entry is nothing. */
export function findTyping(reflectionId: string): Reflection | undefined {
  try {
    const raw = localStorage.getItem(prefix + reflectionId);
    const parsed = raw === null ? undefined : z.safeParse(Reflection, JSON.parse(raw));
    return parsed?.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
