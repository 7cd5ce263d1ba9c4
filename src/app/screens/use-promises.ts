import { useState } from 'preact/hooks';
import type { Commitment } from '@/domain/reflection';
import { ask } from '@/platform/ask';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';

/**
 * Promises that are ticked, let go and taken back. What was changed here stays in sight in its new state until the room is
 * left: a row that vanishes under the finger cannot be taken back.
 */
export function usePromises(again: () => void): {
  put(commitment: Commitment, state: Commitment['state']): void;
  /** The promises as they are now, those changed here included. */
  withChanged(commitments: readonly Commitment[]): readonly Commitment[];
} {
  const say = useSay();
  const tell = useToast();
  const [changed, setChanged] = useState<ReadonlyMap<string, Commitment>>(new Map());

  const keep = async (commitment: Commitment): Promise<boolean> => {
    const kept = await ask('commitment.keep', { commitment });
    if (kept.ok) setChanged((before) => new Map(before).set(commitment.id, kept.value));
    else tell(say('list_not_kept'));
    again();
    return kept.ok;
  };
  return {
    put(commitment, state) {
      const next = { ...commitment, state, updatedAt: Date.now() };
      void keep(next).then((kept) => {
        if (!kept || state === 'open') return;
        tell(
          say(state === 'kept' ? 'list_kept' : 'list_let_go_told'),
          () => void keep({ ...commitment, updatedAt: Date.now() }),
        );
      });
    },
    withChanged(commitments) {
      const here = commitments.map((each) => {
        const own = changed.get(each.id);
        return own && own.updatedAt >= each.updatedAt ? own : each;
      });
      const gone = [...changed.values()].filter(({ id }) => !commitments.some((each) => each.id === id));
      return [...here, ...gone];
    },
  };
}
