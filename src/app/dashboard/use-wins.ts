import { useState } from 'preact/hooks';
import type { Audience } from '@/domain/audience';
import type { Pair } from '@/domain/pair';
import { ask } from '@/platform/ask';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';

export interface Moment {
  readonly text: string;
  readonly audience: Audience;
  readonly name: string;
  readonly pairId: string;
  readonly wins: number;
}

/** Keeping a win in one line, and the moment it gets. */
export function useWins(again: () => void): {
  readonly moment: Moment | undefined;
  keep(win: { text: string; audience: Audience; pairId: string }, pairs: readonly Pair[]): Promise<void>;
  done(): void;
} {
  const say = useSay();
  const tell = useToast();
  const [moment, setMoment] = useState<Moment>();
  return {
    moment,
    done: () => setMoment(undefined),
    async keep({ text, audience, pairId }, pairs) {
      const win = { id: crypto.randomUUID(), pairId, text, audience, at: Date.now() };
      const kept = await ask('win.keep', { win });
      if (!kept.ok) return tell(say('list_not_kept'));
      const name = pairs.find(({ id }) => id === pairId)?.name ?? '';
      setMoment({ text: kept.value.win.text, audience, name, pairId, wins: kept.value.wins });
      again();
    },
  };
}
