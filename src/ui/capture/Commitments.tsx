import { useState } from 'preact/hooks';
import type { Commitment, Reflection } from '@/domain/reflection';
import { Button } from '../Button';
import { useSay } from '../say';
import { newCommitment } from './answers';
import { CommitmentLine } from './CommitmentLine';

/** What each of the two will do. One line is always there to be written into; more are a press away. */
export function Commitments(props: {
  reflection: Reflection;
  name: string;
  onChange: (commitment: Commitment) => void;
  onRemove: (id: string) => void;
}) {
  const say = useSay();
  const { reflection } = props;
  const [blankId] = useState(() => crypto.randomUUID());
  const kept = reflection.commitments;
  const shown = kept.length > 0 ? kept : [newCommitment(reflection, 'me', blankId)];
  const last = shown.at(-1);
  const add = (owner: Commitment['owner']): void => props.onChange(newCommitment(reflection, owner));
  return (
    <div class="promises">
      {shown.map((commitment) => (
        <CommitmentLine
          key={commitment.id}
          commitment={commitment}
          name={props.name}
          onChange={props.onChange}
          onRemove={kept.length > 0 ? () => props.onRemove(commitment.id) : undefined}
        />
      ))}
      {last && last.text.trim() !== '' && (
        <div class="row">
          <Button kind="text" small icon="plus" onPress={() => add('me')}>
            {say('capture_add_me')}
          </Button>
          <Button kind="text" small icon="plus" onPress={() => add('them')}>
            <bdi>{say('capture_add_them', { name: props.name })}</bdi>
          </Button>
        </div>
      )}
    </div>
  );
}
