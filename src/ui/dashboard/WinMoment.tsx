import '../theme/celebrate.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Audience } from '@/domain/audience';
import { Button } from '../Button';
import { RakedCairn } from '../capture/RakedCairn';
import { Icon } from '../Icon';
import { seedOf } from '../pebble';
import { SayWith } from '../SayWith';
import { useSay } from '../say';

/** A win was kept: its stone settles on the pair's cairn. Where motion is not wanted it is simply there. */
export function WinMoment(props: {
  text: string;
  audience: Audience;
  name: string;
  pairId: string;
  wins: number;
  thankHref: string;
  onDone: () => void;
}) {
  const say = useSay();
  const words = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => words.current?.focus(), []);
  return (
    <section class="sheet win-moment celebrate">
      <RakedCairn count={Math.max(1, props.wins)} seed={seedOf(props.pairId)} />
      <div class="win-words">
        <h2 class="title-l" tabIndex={-1} ref={words} dir="auto">
          {say('capture_quote', { words: props.text })}
        </h2>
        <p class="soft">
          <span>
            <SayWith
              of={props.wins === 1 ? 'capture_win_first' : 'capture_win_with'}
              with={{ name: <bdi>{props.name}</bdi> }}
              words={{ wins: props.wins }}
            />
          </span>{' '}
          <span class={`mark-words of-${props.audience}`}>
            <Icon name={props.audience} />
            {say(`audience_${props.audience}`)}
          </span>
        </p>
        <div class="row">
          <Button kind="primary" onPress={props.onDone}>
            {say('capture_done')}
          </Button>
          <a class="button quiet" href={props.thankHref}>
            {say('thank_name', { name: props.name })}
          </a>
        </div>
      </div>
    </section>
  );
}
