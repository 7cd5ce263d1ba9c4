import { useEffect, useState } from 'preact/hooks';
import type { Pair } from '@/domain/pair';
import { ask } from '@/platform/ask';
import { onChange } from '@/platform/changes';
import { createHaystack, type Haystack } from '../search/haystack';

/** All lines are held while somebody searches, and so long after; then they are let go of. */
const heldMs = 300_000;
/** Somebody writing makes many changes: they are gathered together. */
const togetherMs = 400;

export interface Gathered {
  readonly haystack: Haystack;
  readonly pairs: readonly Pair[];
  /** Every pair's lines are there, as of the last change. */
  readonly whole: boolean;
  /** Grows with whatever comes in. */
  readonly version: number;
}

let haystack = createHaystack();
let now: Gathered = { haystack, pairs: [], whole: false, version: 0 };
/** What is known of each pair's lines, so that only what changed is handed over again. */
let marks = new Map<string, string>();
const watching = new Set<(gathered: Gathered) => void>();
let running: Promise<void> | undefined;
let stale = true;
let ended = (): void => undefined;
let lettingGo: ReturnType<typeof setTimeout> | undefined;
let soon: ReturnType<typeof setTimeout> | undefined;

function tell(change: Partial<Gathered>): void {
  now = { ...now, ...change, haystack, version: now.version + 1 };
  for (const watcher of watching) watcher(now);
}

/**
 * Gathers what was written, the newest first, then pair by pair; what is there already is not asked for again. Called
 * when the search field is gone to, so that most is there before a word is typed.
 */
export function gatherLines(): void {
  clearTimeout(lettingGo);
  if (watching.size === 0) lettingGo = setTimeout(letGo, heldMs);
  if (running || !stale) return;
  ended();
  ended = onChange(() => {
    stale = true;
    clearTimeout(soon);
    soon = setTimeout(watching.size > 0 ? gatherLines : () => void stillOpen(), togetherMs);
  });
  running = gather().finally(() => {
    running = undefined;
    if (stale && watching.size > 0) gatherLines();
  });
}

/** Nobody looks, but lines are held: not for longer than anything may be told. */
async function stillOpen(): Promise<void> {
  if (haystack.size > 0 && !(await ask('pairs.names', {})).ok) letGo();
}

async function gather(): Promise<void> {
  stale = false;
  const of = haystack;
  const known = await ask('pairs.names', {});
  // Nothing is told (it was locked, or everything was deleted): nothing is held.
  if (!known.ok) return letGo();
  const newest = await ask('search.newest', {});
  if (of !== haystack) return;
  haystack.keepOnly(new Set(known.value.map(({ id }) => id)));
  if (newest.ok) haystack.add(newest.value.lines);
  tell({ pairs: known.value });
  for (const { id } of known.value) {
    const mark = marks.get(id);
    const answer = await ask('search.lines', { pairId: id, ...(mark === undefined ? {} : { known: mark }) });
    if (of !== haystack) return;
    if (!answer.ok || answer.value.lines === null) continue;
    haystack.put(id, answer.value.lines);
    marks.set(id, answer.value.mark);
    tell({});
  }
  tell({ whole: true });
}

function letGo(): void {
  ended();
  clearTimeout(soon);
  stale = true;
  marks = new Map();
  haystack = createHaystack();
  tell({ pairs: [], whole: false });
}

/** What was gathered, kept up to date while it is used. */
export function useGatheredLines(): Gathered {
  const [gathered, setGathered] = useState(now);
  useEffect(() => {
    watching.add(setGathered);
    setGathered(now);
    gatherLines();
    return () => {
      watching.delete(setGathered);
      if (watching.size === 0) lettingGo = setTimeout(letGo, heldMs);
    };
  }, []);
  return gathered;
}
