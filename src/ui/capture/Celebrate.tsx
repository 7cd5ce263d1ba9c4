import '../theme/celebrate.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Audience } from '@/domain/audience';
import { ActionBar } from '../ActionBar';
import { Bar } from '../Bar';
import { Button } from '../Button';
import { useDates } from '../dates';
import { Icon } from '../Icon';
import { seedOf } from '../pebble';
import { SayWith } from '../SayWith';
import { useSay } from '../say';
import { RakedCairn } from './RakedCairn';

/** A win was kept: one more stone settles on the pair's cairn, with the person's own words below. */
export function Celebrate(props: {
  win: string;
  audience: Audience;
  /** How many wins there are now, this one among them. */
  wins: number;
  /** The pair's first win, to look back to. */
  first: { readonly text: string; readonly at: number } | undefined;
  name: string | undefined;
  pairId: string | undefined;
  onRecap: (() => void) | undefined;
  onDone: () => void;
}) {
  const say = useSay();
  const dates = useDates();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <>
      <Bar title={say('capture_kept')} />
      <main class="room celebrate">
        <RakedCairn count={Math.max(1, props.wins)} seed={seedOf(props.pairId ?? '')} />
        <h2 class="title-l" tabIndex={-1} ref={heading} dir="auto">
          {say('capture_quote', { words: props.win })}
        </h2>
        <p class="soft">
          <span>
            {props.name === undefined ? (
              say('capture_win_plain')
            ) : (
              <SayWith
                of={props.wins === 1 ? 'capture_win_first' : 'capture_win_with'}
                with={{ name: <bdi>{props.name}</bdi> }}
                words={{ wins: props.wins }}
              />
            )}
          </span>
          <span class={`mark-words of-${props.audience}`}>
            <Icon name={props.audience} />
            {say(`audience_${props.audience}`)}
          </span>
        </p>
        {props.first && (
          <div class="first-win">
            <p class="meta">{say('capture_first_win', { date: dates.dayOf(props.first.at) })}</p>
            <p class="voice-line" dir="auto">
              {say('capture_quote', { words: props.first.text })}
            </p>
          </div>
        )}
      </main>
      <ActionBar>
        {props.onRecap && (
          <Button kind="primary" onPress={props.onRecap}>
            {say('capture_see_recap')}
          </Button>
        )}
        <Button kind={props.onRecap ? 'quiet' : 'primary'} onPress={props.onDone}>
          {say('capture_done')}
        </Button>
      </ActionBar>
    </>
  );
}
