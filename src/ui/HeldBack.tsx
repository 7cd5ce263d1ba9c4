import './theme/held.css';
import type { Held } from '@/domain/guard/held';
import { Banner } from './Banner';
import { Button } from './Button';
import { useSay } from './say';

/**
 * What in a text belongs to another person, with the place it stands in. Until one of the two answers is given nothing of it
 * leaves: it is changed above, or let go all the same.
 */
export function HeldBack(props: {
  held: readonly Held[];
  onRelease: () => void;
  /** Puts the person where the words can be changed. */
  onChange: () => void;
}) {
  const say = useSay();
  if (props.held.length === 0) return null;
  return (
    <Banner
      kind="warning"
      icon="lock"
      actions={
        <>
          <Button kind="quiet" small onPress={props.onChange}>
            {say('held_change')}
          </Button>
          <Button kind="quiet" small onPress={props.onRelease}>
            {say('held_release')}
          </Button>
        </>
      }
    >
      <p>{say('held_title')}</p>
      <ul class="held">
        {props.held.map((each, index) => (
          <li key={`${each.key}-${index}`}>
            <q class="voice-line" dir="auto">
              {each.before}
              <mark>{each.words}</mark>
              {each.after}
            </q>
            <span class="meta">{say(`held_${each.kind}`, { name: each.name })}</span>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
