import { type ComponentChildren, Fragment } from 'preact';
import type { Words } from '@/domain/say';
import { useSay } from './say';

/** Holds the place of an element in a message while it is said; never part of what a person typed. */
const place = '\u0001';

/**
 * Says a message with one of its words drawn as an element: `<SayWith of="verdict_question" with={{ name: <Name>…</Name> }} />`.
 * The language decides where in the sentence it stands.
 */
export function SayWith(props: {
  of: string;
  /** Exactly one word and its element. */
  with: Readonly<Record<string, ComponentChildren>>;
  words?: Words | undefined;
}) {
  const say = useSay();
  const [word = '', element] = Object.entries(props.with)[0] ?? [];
  const parts = say(props.of, { ...props.words, [word]: place }).split(place);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={`${index}:${part}`}>
          {index > 0 && element}
          {part}
        </Fragment>
      ))}
    </>
  );
}
