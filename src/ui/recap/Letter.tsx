import '../theme/recap.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Recap, RecapPart } from '@/domain/recap';
import { Button } from '../Button';
import { GrowingText } from '../GrowingText';
import { useSay } from '../say';
import { LetterHead } from './LetterHead';
import { LetterLine } from './LetterLine';

/** The letter as it would leave: line by line, or as one text once the person wants to write it themselves. */
export function Letter(props: {
  recap: Recap;
  name: string;
  onSubject: (subject: string) => void;
  onEmail: (email: string) => Promise<string | undefined>;
  onPart: (part: RecapPart, text: string) => void;
  onLeaveOut: (part: RecapPart) => void;
  /** To write the whole as one text. */
  onWhole: () => void;
  onBody: (body: string) => void;
  /** The person just went from the lines to the whole, or back: the focus goes along. */
  switched: boolean;
  /** Back to the lines. */
  onLines: () => void;
}) {
  const say = useSay();
  const { recap } = props;
  const list = useRef<HTMLUListElement>(null);
  const focusAt = useRef<number>(undefined);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!props.switched) return;
    const place = recap.body === undefined ? '.letter-foot button' : '.letter-body textarea';
    section.current?.querySelector<HTMLElement>(place)?.focus();
  }, []);
  const shown = recap.parts.filter(({ leftOut }) => !leftOut);
  useEffect(() => {
    if (focusAt.current === undefined) return;
    const rows = list.current?.querySelectorAll<HTMLElement>('.letter-words');
    rows?.[Math.min(focusAt.current, rows.length - 1)]?.focus();
    focusAt.current = undefined;
  }, [shown.length]);
  return (
    <section ref={section} class="sheet letter" aria-label={say('recap_letter')}>
      <LetterHead recap={recap} name={props.name} onSubject={props.onSubject} onEmail={props.onEmail} />
      {recap.body === undefined ? (
        <ul ref={list}>
          {shown.map((part, index) => (
            <LetterLine
              key={part.id}
              part={part}
              onText={(text) => props.onPart(part, text)}
              onLeaveOut={() => {
                focusAt.current = index;
                props.onLeaveOut(part);
              }}
            />
          ))}
        </ul>
      ) : (
        <BodyField body={recap.body} onBody={props.onBody} />
      )}
      <div class="letter-foot">
        {recap.body === undefined ? (
          <Button kind="text" small icon="pen" onPress={props.onWhole}>
            {say('recap_edit_whole')}
          </Button>
        ) : (
          <Button kind="text" small icon="undo" onPress={props.onLines}>
            {say('recap_back_to_lines')}
          </Button>
        )}
      </div>
    </section>
  );
}

function BodyField({ body, onBody }: { body: string; onBody: (body: string) => void }) {
  const say = useSay();
  const [text, setText] = useState(body);
  return (
    <div class="letter-body">
      <GrowingText
        class="ruled"
        lines={6}
        aria-label={say('recap_whole')}
        value={text}
        onInput={(typed) => {
          setText(typed);
          onBody(typed);
        }}
      />
    </div>
  );
}
