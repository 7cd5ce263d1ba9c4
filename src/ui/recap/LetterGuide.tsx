import type { Recap } from '@/domain/recap';
import { countWords, lengthOfMail } from '@/domain/recap-length';
import { CheckField } from '../Field';
import { useSay } from '../say';

/** How long the mail is, beside what is read the same day; and whether it speaks for one or for both. */
export function LetterGuide(props: {
  recap: Recap;
  /** The mail as it would leave; `undefined` while the last change is on its way. */
  text: string | undefined;
  onJoint: (joint: boolean) => void;
}) {
  const say = useSay();
  const { recap, text } = props;
  const words = text === undefined ? undefined : countWords(text, document.documentElement.lang || 'en');
  const talk = recap.kind === 'conversation' || recap.kind === 'first';
  return (
    <div class="letter-guide">
      {words !== undefined && talk && (
        <p class="meta">{say(`letter_length_${lengthOfMail(words)}`, { count: words })}</p>
      )}
      {talk && (
        <CheckField label={say('recap_joint')} checked={recap.joint ?? false} onChange={props.onJoint} />
      )}
    </div>
  );
}
