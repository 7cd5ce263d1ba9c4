import { useState } from 'preact/hooks';
import type { CheckIn } from '@/domain/check-in';
import { ask } from '@/platform/ask';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { usePause } from './use-pause';

/** What one asks oneself before a meeting, kept at every pause. */
export function useCheckIn(opened: CheckIn): [CheckIn['lines'], (lines: CheckIn['lines']) => void] {
  const say = useSay();
  const tell = useToast();
  const pause = usePause();
  const [checkIn, setCheckIn] = useState(opened);
  return [
    checkIn.lines,
    (lines) => {
      const next = { ...checkIn, lines };
      setCheckIn(next);
      pause.later(checkIn.id, async () => {
        const kept = await ask('check-in.keep', { checkIn: next });
        if (!kept.ok) tell(say('list_not_kept'));
      });
    },
  ];
}
