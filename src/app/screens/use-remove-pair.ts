import { ask } from '@/platform/ask';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { forgetGoneTyping } from './forget-gone-typing';

/** Removes a pair, says what went and what still names this person, and for some minutes takes it back at a press. */
export function useRemovePair(pairId: string, then: { gone(): void; back?(): void }): () => Promise<void> {
  const say = useSay();
  const tell = useToast();
  return async () => {
    const removed = await ask('pair.remove', { pairId });
    if (!removed.ok) return tell(say('list_not_kept'));
    await forgetGoneTyping();
    const { mayUndo, left, named } = removed.value;
    const gone = say(left.length === 0 ? 'pair_removed' : 'pair_removed_left', { count: left.length });
    const restore = (): void => void ask('pair.restore', { pairId }).then(() => then.back?.());
    tell(
      named === 0 ? gone : `${gone} ${say('pair_still_named', { count: named })}`,
      mayUndo ? restore : undefined,
    );
    then.gone();
  };
}
