import type { SaidWord } from '@/domain/learned';
import { Button } from '../Button';
import { useDates } from '../dates';
import { SayWith } from '../SayWith';
import { useSay } from '../say';

/** One thing the person said: about what, which way, when; it can be turned round, and forgotten. */
export function SaidRow(props: {
  said: SaidWord;
  onSay: (said: SaidWord, word: SaidWord['word']) => void;
  onForget: (said: SaidWord) => void;
}) {
  const say = useSay();
  const dates = useDates();
  const { said, onSay, onForget } = props;
  const { word, about, title, person, at } = said;
  const name = person?.name ?? person?.email;
  const other = word === 'yes' ? (about === 'series' ? 'never' : 'not') : 'yes';
  return (
    <li class="said">
      <div class="row-words">
        <bdi class="voice-line">{title || say('event_untitled')}</bdi>
        <span class="row-detail">
          {word === 'yes' && name !== undefined ? (
            <SayWith of="learned_yes_with" with={{ name: <bdi>{name}</bdi> }} />
          ) : (
            say(word === 'yes' && about === 'series' ? 'learned_yes_series' : `learned_${word}`)
          )}
          {` · ${dates.dayOf(at)}`}
        </span>
      </div>
      <div class="row">
        <Button kind="text" small onPress={() => onSay(said, other)}>
          {say(other === 'yes' ? 'learned_turn_yes' : 'learned_turn_not')}
        </Button>
        <Button kind="text" small icon="x" onPress={() => onForget(said)}>
          {say('learned_forget')}
        </Button>
      </div>
    </li>
  );
}
