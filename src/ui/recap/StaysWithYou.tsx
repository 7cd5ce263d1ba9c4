import '../theme/recap.css';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { RecapPart } from '@/domain/recap';
import { Icon } from '../Icon';
import { useSay } from '../say';

/** What will not be sent, always in sight: what is private, and what was left out of this letter. */
export function StaysWithYou(props: {
  withheld: readonly { readonly id: string; readonly text: string }[];
  leftOut: readonly RecapPart[];
  onPutBack: (part: RecapPart) => void;
}) {
  const say = useSay();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const pressed = useRef(false);
  // The button goes with its line: the next one takes the focus, else the place itself.
  useEffect(() => {
    if (pressed.current)
      (section.current?.querySelector<HTMLElement>('.in-text') ?? section.current)?.focus();
    pressed.current = false;
  }, [props.leftOut.length]);
  const count = props.withheld.length + props.leftOut.length;
  return (
    <section ref={section} tabIndex={-1} class="well stays-with-you" aria-labelledby={id}>
      <div class="row apart">
        <h2 id={id}>
          <Icon name="lock" />
          {say('recap_stays')}
        </h2>
        <p class="meta" role="status">
          {count === 0 ? say('recap_stays_nothing') : say('recap_stays_count', { count })}
        </p>
      </div>
      {count > 0 && (
        <ul>
          {props.withheld.map((line) => (
            <li key={line.id} data-audience="me">
              <span class="voice-line" dir="auto">
                {say('capture_quote', { words: line.text })}
              </span>
              <span class="mark-words of-me">
                <Icon name="me" />
                {say('audience_me')}
              </span>
            </li>
          ))}
          {props.leftOut.map((part) => (
            <li key={part.id}>
              <span class="voice-line" dir="auto">
                {say('capture_quote', { words: `${part.lead} ${part.text}`.trim() })}
              </span>
              <button
                type="button"
                class="in-text"
                aria-label={say('recap_put_back_this', { line: `${part.lead} ${part.text}`.trim() })}
                onClick={() => {
                  pressed.current = true;
                  props.onPutBack(part);
                }}
              >
                {say('recap_put_back')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
