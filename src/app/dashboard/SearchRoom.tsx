import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Pair } from '@/domain/pair';
import { ask } from '@/platform/ask';
import { AudienceFilter, type Shown } from '@/ui/dashboard/AudienceFilter';
import { PageHead } from '@/ui/dashboard/PageHead';
import { SearchResults } from '@/ui/dashboard/SearchResults';
import { Empty } from '@/ui/Empty';
import { useSay } from '@/ui/say';
import { hashOf } from './address';
import type { Go } from './Dashboard';
import { createSearchIndex, type SearchIndex, snippetOf } from './search-index';

interface Gathered {
  readonly index: SearchIndex;
  readonly pairs: readonly Pair[];
  /** Pairs whose lines are in the index. */
  readonly done: number;
}

/** What was written with anybody, found as it is typed. The lines are gathered here on the first search, pair by pair. */
export function SearchRoom({ words }: { words: string; go: Go }) {
  const say = useSay();
  const [shown, setShown] = useState<Shown>('all');
  const gathered = useGathered();
  const found = useMemo(
    () => gathered.index.find(words).filter(({ line }) => shown === 'all' || line.audience === shown),
    [words, gathered.done, shown],
  );
  const results = found.map(({ line, terms }) => ({
    line,
    name: gathered.pairs.find(({ id }) => id === line.pairId)?.name ?? say('pairs_unnamed'),
    snippet: snippetOf(line.text, terms),
    href: line.meetingId
      ? hashOf({ room: 'event', id: line.meetingId })
      : hashOf({
          room: 'pair',
          id: line.pairId,
          ...(line.kind === 'agreement' ? { part: 'agreement' as const } : {}),
        }),
  }));
  const ready = gathered.done >= gathered.pairs.length && gathered.done > 0;
  return (
    <div class="page">
      <PageHead title={say('dash_search')} lead={words.trim() === '' ? say('search_lead') : undefined} />
      {words.trim() !== '' && (
        <>
          <AudienceFilter shown={shown} onShown={setShown} />
          <p class="meta" role="status">
            {ready || results.length > 0
              ? say('search_found', { count: results.length })
              : say('search_gathering')}
          </p>
          {results.length === 0 && ready ? (
            <Empty sentence={say('search_nothing')} />
          ) : (
            <SearchResults results={results} />
          )}
        </>
      )}
    </div>
  );
}

function useGathered(): Gathered {
  const index = useMemo(createSearchIndex, []);
  const [pairs, setPairs] = useState<readonly Pair[]>([]);
  const [done, setDone] = useState(0);
  useEffect(() => {
    let left = false;
    void (async () => {
      const answer = await ask('pairs', {});
      if (!answer.ok || left) return;
      setPairs(answer.value.map(({ pair }) => pair));
      for (const [nth, { pair }] of answer.value.entries()) {
        const lines = await ask('search.lines', { pairId: pair.id });
        if (left) return;
        if (lines.ok) await index.add(lines.value.lines);
        setDone(nth + 1);
      }
    })();
    return () => {
      left = true;
    };
  }, []);
  return { index, pairs, done };
}
