import '../theme/recap.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecapPart } from '@/domain/recap';
import { IconButton } from '../Button';
import { GrowingText } from '../GrowingText';
import { useSay } from '../say';

/** One line of the letter: Cairn's lead words italic, the person's own to be pressed and changed, left out at its end. */
export function LetterLine(props: {
  part: RecapPart;
  onText: (text: string) => void;
  onLeaveOut: () => void;
}) {
  const say = useSay();
  // What was typed is shown at once; the answer that it is kept comes a little later.
  const [typed, setTyped] = useState<string>();
  const part = { ...props.part, text: typed ?? props.part.text };
  const [editing, setEditing] = useState(false);
  const open = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) open.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const whole = `${part.lead} ${part.text}`.trim();
  return (
    <li class={`letter-line edge-${part.audience}`}>
      {editing ? (
        <LineEditor
          part={part}
          onText={(text) => {
            setTyped(text);
            props.onText(text);
          }}
          onDone={() => setEditing(false)}
        />
      ) : (
        <button
          type="button"
          ref={open}
          class="letter-words"
          dir="auto"
          title={say('recap_edit_line')}
          aria-label={say('recap_edit_this', { line: whole })}
          onClick={() => setEditing(true)}
        >
          <LineWords part={part} />
        </button>
      )}
      <IconButton icon="x" small label={say('recap_leave_out', { line: whole })} onPress={props.onLeaveOut} />
    </li>
  );
}

/** Lead words are italic where words of the person follow; a greeting is a whole of its own. */
function LineWords({ part: { lead, text } }: { part: RecapPart }) {
  if (lead === '' || text === '') return <span>{lead || text}</span>;
  return (
    <>
      <i>{lead}</i> <bdi>{text}</bdi>
    </>
  );
}

function LineEditor(props: { part: RecapPart; onText: (text: string) => void; onDone: () => void }) {
  const say = useSay();
  const { text } = props.part;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, []);
  return (
    <span class="letter-editor">
      {props.part.lead !== '' && <i>{props.part.lead}</i>}
      <GrowingText
        field={field}
        class="ruled"
        aria-label={say('recap_line_words')}
        value={text}
        onInput={props.onText}
        onKeyDown={(event) => {
          const done = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey);
          if (!done || event.isComposing) return;
          event.preventDefault();
          props.onDone();
        }}
      />
    </span>
  );
}
