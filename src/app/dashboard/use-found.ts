import { useEffect, useState } from 'preact/hooks';
import type { Audience } from '@/domain/audience';
import type { Found } from '../search/haystack';
import { type Query, queryOf } from '../search/query';
import type { Gathered } from './gathered-lines';

export interface Finds {
  readonly query: Query;
  readonly found: readonly Found[];
  /** It was looked everywhere, or as many were found as are shown. */
  readonly over: boolean;
}

/** Lets the page draw and hear the next key. By a message to itself: timers in a row are made to wait. */
function breathe(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}

/**
 * Looks for words, a few milliseconds at a time: the first finds are shown as soon as there are any, and another letter
 * ends the look for the words before.
 */
export function useFound(
  { haystack, version }: Gathered,
  words: string,
  most: number,
  audience: Audience | undefined,
): Finds {
  const [finds, setFinds] = useState<Finds>(() => ({ query: queryOf(words), found: [], over: false }));
  useEffect(() => {
    let left = false;
    const query = queryOf(words);
    void (async () => {
      let shown: readonly Found[] = [];
      for (const found of haystack.find(query, most, audience)) {
        if (left) return;
        if (found.length > shown.length) setFinds({ query, found, over: false });
        shown = found;
        if (found.length < most) await breathe();
      }
      if (!left) setFinds({ query, found: shown, over: true });
    })();
    return () => {
      left = true;
    };
  }, [haystack, version, words, most, audience]);
  return finds;
}
