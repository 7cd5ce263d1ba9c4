import type { Audience } from '@/domain/audience';
import type { SearchLine } from '@/domain/mentoring-views';
import type { Query } from './query';
import { plain } from './terms';

export interface Found {
  readonly line: SearchLine;
  /** It was found with a typing error thought of. */
  readonly nearly: boolean;
}

/** The lines that are searched, newest first. It lives in memory alone: what is only derived is nowhere kept. */
export interface Haystack {
  /** Adds lines, once however often they are brought. */
  add(lines: readonly SearchLine[]): void;
  /** These are all the lines of a pair: they take the place of those before. */
  put(pairId: string, lines: readonly SearchLine[]): void;
  /** Forgets the lines of every other pair. */
  keepOnly(pairIds: ReadonlySet<string>): void;
  /**
   * Looks from the newest to the oldest, so many lines at a step, and hands over what it has after each step: whoever
   * asks can let the page breathe in between, show what there is, or walk away. Ends at the `most`th find.
   */
  find(query: Query, most: number, audience?: Audience): Generator<readonly Found[], void>;
  readonly size: number;
}

/** As many lines as are looked through in a few milliseconds; with typing errors, it takes ten times as long. */
const atOnce = 5000;
const nearlyAtOnce = 800;
/** With so many results nobody meant another word. */
const enough = 5;

const keyOf = ({ kind, id, meetingId }: SearchLine): string => `${kind}:${id}:${meetingId ?? ''}`;

/** A line, and its text as it is compared. */
interface Entry {
  readonly line: SearchLine;
  readonly text: string;
}

const entryOf = (line: SearchLine): Entry => ({ line, text: plain(line.text) });

export function createHaystack(): Haystack {
  let entries: readonly Entry[] = [];
  const arrange = (...parts: (readonly Entry[])[]): void => {
    entries = parts.flat().sort((one, other) => other.line.at - one.line.at);
  };
  return {
    add(fresh) {
      const known = new Set(entries.map(({ line }) => keyOf(line)));
      const unknown = fresh.filter((line) => !known.has(keyOf(line)) && known.add(keyOf(line)));
      if (unknown.length > 0) arrange(entries, unknown.map(entryOf));
    },
    put: (pairId, fresh) =>
      arrange(
        entries.filter(({ line }) => line.pairId !== pairId),
        fresh.map(entryOf),
      ),
    keepOnly(pairIds) {
      entries = entries.filter(({ line }) => pairIds.has(line.pairId));
    },
    *find(query, most, audience) {
      if (query.terms.length === 0) return;
      // What comes in while somebody looks is found by the next look.
      const these = entries;
      const found: Found[] = [];
      const seen = new Set<SearchLine>();
      const look = function* (step: number, nearly: boolean) {
        for (let from = 0; from < these.length && found.length < most; from += step) {
          const texts = these.slice(from, from + step).map(({ text }) => text);
          for (const place of query[nearly ? 'nearly' : 'exact'](texts)) {
            const line = these[from + place]?.line;
            if (!line || seen.has(line) || (audience && line.audience !== audience)) continue;
            seen.add(line);
            if (found.push({ line, nearly }) >= most) break;
          }
          yield [...found];
        }
      };
      yield* look(atOnce, false);
      if (found.length < enough) yield* look(nearlyAtOnce, true);
    },
    get size() {
      return entries.length;
    },
  };
}
