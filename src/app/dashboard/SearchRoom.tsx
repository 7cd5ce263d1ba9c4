import { useMemo, useState } from 'preact/hooks';
import type { SearchLine } from '@/domain/mentoring-views';
import { AudienceFilter, type Shown } from '@/ui/dashboard/AudienceFilter';
import { PageHead } from '@/ui/dashboard/PageHead';
import { SearchResults } from '@/ui/dashboard/SearchResults';
import { Empty } from '@/ui/Empty';
import { useSay } from '@/ui/say';
import { snippetOf } from '../search/snippet';
import { hashOf } from './address';
import type { Go } from './Dashboard';
import { useGatheredLines } from './gathered-lines';
import { useFound } from './use-found';

/** As many finds as are read through; with more, another word is quicker than scrolling. */
const most = 30;

/** What was written with anybody, found as it is typed, the newest first. */
export function SearchRoom({ words }: { words: string; go: Go }) {
  const say = useSay();
  const [shown, setShown] = useState<Shown>('all');
  const gathered = useGatheredLines();
  const { query, found, over } = useFound(gathered, words, most, shown === 'all' ? undefined : shown);
  const results = useMemo(
    () =>
      found.map((each) => ({
        line: each.line,
        name: gathered.pairs.find(({ id }) => id === each.line.pairId)?.name ?? say('pairs_unnamed'),
        snippet: snippetOf(each, query),
        href: hrefOf(each.line),
      })),
    [found, gathered.pairs],
  );
  const ready = gathered.whole && over;
  return (
    <div class="page">
      <PageHead title={say('dash_search')} lead={words.trim() === '' ? say('search_lead') : undefined} />
      {words.trim() !== '' && (
        <>
          <AudienceFilter shown={shown} onShown={setShown} />
          <p class="meta" role="status">
            {results.length >= most
              ? say('search_newest', { count: results.length })
              : ready
                ? say('search_found', { count: results.length })
                : say('search_gathering')}
          </p>
          {results.length === 0 && ready ? (
            <Empty sentence={say('search_nothing')} />
          ) : (
            <SearchResults words={query.words} results={results} />
          )}
        </>
      )}
    </div>
  );
}

function hrefOf({ meetingId, pairId, kind }: SearchLine): string {
  if (meetingId) return hashOf({ room: 'event', id: meetingId });
  return hashOf({
    room: 'pair',
    id: pairId,
    ...(kind === 'agreement' ? { part: 'agreement' as const } : {}),
  });
}
