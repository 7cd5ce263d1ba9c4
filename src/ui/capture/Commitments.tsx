import '../theme/capture.css';
import { useRef, useState } from 'preact/hooks';
import type { Commitment, Reflection } from '@/domain/reflection';
import { useFocusNext } from '../use-focus-next';
import { newCommitment } from './answers';
import { CommitmentLine } from './CommitmentLine';

/** What each of the two will do. One line is always there to be written into; more are a press away. */
export function Commitments(props: {
  reflection: Reflection;
  name: string;
  onChange: (commitment: Commitment) => void;
  onRemove: (id: string) => void;
}) {
  const { reflection } = props;
  const list = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext();
  const [blankId] = useState(() => crypto.randomUUID());
  const kept = reflection.commitments;
  const shown = kept.length > 0 ? kept : [newCommitment(reflection, 'me', blankId)];
  const lastField = () =>
    [...(list.current?.querySelectorAll<HTMLElement>('.promise > .growing > textarea') ?? [])].at(-1);
  return (
    <div class="promises" ref={list}>
      {shown.map((commitment, index) => (
        <CommitmentLine
          key={commitment.id}
          commitment={commitment}
          name={props.name}
          onChange={props.onChange}
          onAdd={
            index === shown.length - 1
              ? () => {
                  props.onChange(newCommitment(reflection, commitment.owner));
                  focusNext(lastField);
                }
              : undefined
          }
          onRemove={
            kept.length > 0
              ? () => {
                  props.onRemove(commitment.id);
                  focusNext(lastField);
                }
              : undefined
          }
        />
      ))}
    </div>
  );
}
