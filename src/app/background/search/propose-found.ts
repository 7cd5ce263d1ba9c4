import type { Suggestion } from '@/platform/entries';
import { dashboardPath } from '@/platform/pages';
import { createHaystack, type Haystack } from '../../search/haystack';
import { queryOf } from '../../search/query';
import { snippetOf } from '../../search/snippet';
import type { Cairn } from '../cairn';
import { newestLines, searchLines } from '../mentoring/search-lines';

/** As many as fit below the address field. */
const most = 6;
/** The lines are gathered anew when one begins to type again after this long. */
const freshMs = 60_000;

/** Finds lines for what is typed in the address field: the newest at the first letter, those of years soon after. */
export function proposeFor(cairn: () => Promise<Cairn>): (typed: string) => Promise<Suggestion[]> {
  let gathered: Promise<Gathered> | undefined;
  let at = 0;
  return async (typed) => {
    if (typed.trim() === '') return [];
    const product = await cairn();
    if (!gathered || product.now() - at > freshMs) gathered = gather(product);
    at = product.now();
    const { haystack, names } = await gathered;
    const query = queryOf(typed);
    const found = [...haystack.find(query, most)].at(-1) ?? [];
    return found.map((each) => ({
      content: each.line.meetingId
        ? dashboardPath('event', each.line.meetingId)
        : dashboardPath('pairs', each.line.pairId),
      words: `${names.get(each.line.pairId) ?? ''}: ${snippetOf(each, query)
        .map(({ text }) => text)
        .join('')}`,
    }));
  };
}

interface Gathered {
  readonly haystack: Haystack;
  readonly names: ReadonlyMap<string, string>;
}

async function gather(cairn: Cairn): Promise<Gathered> {
  const haystack = createHaystack();
  const pairs = await cairn.store.all('pairs');
  haystack.add(await newestLines(cairn));
  const older = async (): Promise<void> => {
    for (const { id } of pairs) haystack.put(id, (await searchLines(cairn, id)).lines);
  };
  older().catch((error: unknown) => console.error('Cairn could not gather what was written.', error));
  return { haystack, names: new Map(pairs.map(({ id, name }) => [id, name])) };
}
