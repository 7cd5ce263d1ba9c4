import type { ComponentChildren } from 'preact';
import type { PairPage } from '@/domain/mentoring-views';
import type { Win } from '@/domain/win';
import { IconButton } from '../Button';
import { useDates } from '../dates';
import { Icon } from '../Icon';
import { pebble, seedOf } from '../pebble';
import { StoneStack } from '../Stones';
import { useSay } from '../say';

/** The pair's cairn of wins with the newest in words, and the ones before it. */
export function WinsSection(props: {
  page: PairPage;
  shows: (audience: Win['audience']) => boolean;
  onRemove: (win: Win) => void;
  children: ComponentChildren;
}) {
  const say = useSay();
  const dates = useDates();
  const wins = props.page.wins.filter(({ audience }) => props.shows(audience));
  const [newest, ...older] = wins;
  return (
    <section class="sheet wins-section" aria-labelledby="wins">
      <div class="wins-cairn">
        <h2 id="wins" class="unseen">
          {say('pair_wins')}
        </h2>
        <StoneStack
          count={props.page.winCount}
          coming={props.page.winCount === 0 ? 3 : 0}
          newest
          seed={seedOf(props.page.pair.id)}
          width={140}
          height={Math.min(160, 44 + 24 * props.page.winCount)}
          label={say('event_wins', { count: props.page.winCount })}
        />
      </div>
      {newest ? (
        <div>
          <p class="title-s" dir="auto">
            {say('capture_quote', { words: newest.text })}
          </p>
          <WinFacts
            win={newest}
            words={say('win_nth', { nth: props.page.winCount, date: dates.dayOf(newest.at) })}
            onRemove={props.onRemove}
          />
        </div>
      ) : (
        <p class="soft">{say('win_none')}</p>
      )}
      <div>{props.children}</div>
      {older.length > 0 && (
        <ul class="older-wins">
          {older.map((win) => (
            <li key={win.id} class="win" data-audience={win.audience}>
              <svg class="win-stone" viewBox="0 0 36 16" aria-hidden="true" focusable="false">
                <path
                  class="stone tone-5"
                  d={pebble({ x: 1, y: 1, width: 34, height: 14 }, seedOf(win.id))}
                />
              </svg>
              <div>
                <p class="voice-line" dir="auto">
                  {win.text}
                </p>
                <WinFacts win={win} words={dates.dayOf(win.at)} onRemove={props.onRemove} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function WinFacts({ win, words, onRemove }: { win: Win; words: string; onRemove: (win: Win) => void }) {
  const say = useSay();
  return (
    <p class="win-facts">
      <span class="meta">{words}</span>
      <span class={`mark-words of-${win.audience}`}>
        <Icon name={win.audience} />
        {say(`audience_${win.audience}`)}
      </span>
      <IconButton
        small
        icon="x"
        label={say('win_remove', { what: win.text })}
        onPress={() => onRemove(win)}
      />
    </p>
  );
}
