import { Fragment } from 'preact';
import type { LearnedView as Learned, SaidWord } from '@/domain/learned';
import type { Pair } from '@/domain/pair';
import { Empty } from '../Empty';
import { LinkRow } from '../lists/LinkRow';
import { Name } from '../Name';
import { Sheet } from '../Sheet';
import { useSay } from '../say';
import { SaidRow } from './SaidRow';

/** What Cairn knows from the person: what they said of events, and by which names and addresses it knows their people. */
export function LearnedView(props: {
  learned: Learned;
  onSay: (said: SaidWord, word: SaidWord['word']) => void;
  onForget: (said: SaidWord) => void;
  onPair: (id: string) => void;
}) {
  const say = useSay();
  const { said, pairs } = props.learned;
  if (said.length === 0 && pairs.length === 0) return <Empty sentence={say('learned_empty')} />;
  return (
    <>
      <p class="soft">{say('learned_words')}</p>
      {said.length > 0 && (
        <Sheet title={say('learned_said')}>
          <ul class="rows">
            {said.map((each) => (
              <SaidRow key={each.id} said={each} onSay={props.onSay} onForget={props.onForget} />
            ))}
          </ul>
        </Sheet>
      )}
      {pairs.length > 0 && (
        <Sheet title={say('learned_people')}>
          <ul class="rows">
            {pairs.map((pair) => (
              <li key={pair.id}>
                <LinkRow
                  title={<Name>{pair.name}</Name>}
                  detail={<KnownBy pair={pair} />}
                  onPress={() => props.onPair(pair.id)}
                />
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  );
}

function KnownBy({ pair }: { pair: Pair }) {
  const say = useSay();
  const known = [...pair.emails, ...pair.alsoKnownAs];
  if (known.length === 0) return <>{say('learned_by_name')}</>;
  return (
    <>
      {known.map((each, index) => (
        <Fragment key={each}>
          {index > 0 && ' · '}
          <bdi>{each}</bdi>
        </Fragment>
      ))}
    </>
  );
}
