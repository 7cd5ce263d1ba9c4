import type { Suggestion } from '@/platform/entries';
import { dashboardPath } from '@/platform/pages';
import { createSearchIndex, snippetOf } from '../../dashboard/search-index';
import type { Cairn } from '../cairn';
import { searchLines } from '../mentoring/search-lines';

/** As many as fit below the address field. */
const most = 6;
/** The lines are gathered anew when one begins to type again after this long. */
const freshMs = 60_000;

/** Finds lines for what is typed in the address field; the lines are gathered at the first letter. */
export function proposeFor(cairn: () => Promise<Cairn>): (typed: string) => Promise<Suggestion[]> {
  let gathered: Promise<Gathered> | undefined;
  let at = 0;
  return async (typed) => {
    if (typed.trim() === '') return [];
    const product = await cairn();
    if (!gathered || product.now() - at > freshMs) gathered = gather(product);
    at = product.now();
    const { index, names } = await gathered;
    return index.find(typed, most).map(({ line, terms }) => ({
      content: line.meetingId ? dashboardPath('event', line.meetingId) : dashboardPath('pairs', line.pairId),
      words: `${names.get(line.pairId) ?? ''}: ${snippetOf(line.text, terms)
        .map(({ text }) => text)
        .join('')}`,
    }));
  };
}

interface Gathered {
  readonly index: ReturnType<typeof createSearchIndex>;
  readonly names: ReadonlyMap<string, string>;
}

async function gather(cairn: Cairn): Promise<Gathered> {
  const index = createSearchIndex();
  const pairs = await cairn.store.all('pairs');
  for (const { id } of pairs) await index.add((await searchLines(cairn, id)).lines);
  return { index, names: new Map(pairs.map(({ id, name }) => [id, name])) };
}
