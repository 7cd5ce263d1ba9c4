import type { RefObject } from 'preact';
import type { NowView } from '@/domain/views';
import { Icon } from '../Icon';
import type { IconName } from '../icon-paths';
import { LinkRow } from '../lists/LinkRow';
import { useSay } from '../say';

export type RestPlace = 'pairs' | 'meetings' | 'commitments' | 'recaps' | 'paste';

/** Everything else, one step away, with how many there are. What there is none of is not listed. */
export function RestLinks(props: {
  view: NowView;
  /** Where it stands, for a way there from the bar. */
  place: RefObject<HTMLElement | null>;
  onGo: (place: RestPlace) => void;
}) {
  const { view, onGo } = props;
  const say = useSay();
  const rows: readonly {
    readonly key: string;
    readonly icon: IconName;
    readonly words: string;
    readonly count: number;
    readonly to: RestPlace;
  }[] = [
    {
      key: 'capture',
      icon: 'quote',
      words: say('list_to_capture'),
      count: view.counts.toCapture,
      to: 'meetings',
    },
    { key: 'recaps', icon: 'mail', words: say('list_recaps'), count: view.counts.recaps, to: 'recaps' },
    {
      key: 'promised',
      icon: 'check',
      words: say('list_promised'),
      count: view.counts.promised,
      to: 'commitments',
    },
    { key: 'next', icon: 'cal', words: say('list_upcoming'), count: view.counts.upcoming, to: 'meetings' },
    { key: 'pairs', icon: 'people', words: say('list_pairs'), count: view.pairs.length, to: 'pairs' },
  ];
  return (
    <nav class="rest" ref={props.place} aria-label={say('now_rest')}>
      <ul>
        {rows
          .filter(({ count }) => count > 0)
          .map(({ key, icon, words, count, to }) => (
            <li key={key}>
              <LinkRow lead={<Icon name={icon} />} title={words} end={count} onPress={() => onGo(to)} />
            </li>
          ))}
        <li>
          <LinkRow lead={<Icon name="plus" />} title={say('add_title')} onPress={() => onGo('paste')} />
        </li>
      </ul>
    </nav>
  );
}
