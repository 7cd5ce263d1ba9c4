import '../theme/capture.css';
import '../theme/prepare.css';
import type { KeptQuestion } from '@/domain/library/question';
import { filterQuestions, questionLibrary } from '@/domain/library/questions';
import type { Stage } from '@/domain/pair';
import { Icon } from '../Icon';
import { useSay } from '../say';

/** More than these are for the library itself. */
const mostOffered = 6;

/** Questions from the library that fit the stage: favourites and own ones first, none that is on the agenda already. */
export function LibraryPick(props: {
  kept: readonly KeptQuestion[];
  stage: Stage;
  /** What is asked already. */
  asked: readonly string[];
  /** Turns the offer: another meeting is offered others. */
  turn: number;
  onPick: (question: string) => void;
}) {
  const say = useSay();
  const fitting = filterQuestions(questionLibrary(props.kept), { stage: props.stage })
    .map((question) => ({ ...question, words: question.text ?? say(`question_${question.id}`) }))
    .filter(({ words }) => !props.asked.includes(words));
  const favourites = fitting.filter(({ favourite, own }) => favourite || own);
  const others = fitting.filter(({ favourite, own }) => !favourite && !own);
  const at = others.length === 0 ? 0 : (props.turn * mostOffered) % others.length;
  const offered = [...favourites, ...others.slice(at), ...others.slice(0, at)].slice(0, mostOffered);
  return (
    <details class="ticks sheet library-pick">
      <summary>
        <Icon name="down" />
        {say('prepare_library')}
      </summary>
      <ul>
        {offered.map(({ id, words }) => (
          <li key={id} class="tick">
            <button type="button" class="in-text voice-line" dir="auto" onClick={() => props.onPick(words)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
