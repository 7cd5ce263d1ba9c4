import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '@/domain/failure';
import type { Reflection } from '@/domain/reflection';
import { ask } from '@/platform/ask';
import type { ReplyOf } from '@/platform/protocol';
import { findTyping, forgetTyping } from '@/platform/typing-journal';
import { createKeeper } from './keep-typing';

export interface Typing {
  readonly reflection: Reflection;
  /** The last try to keep it did not get through: it is in the journal, and tried again with the next change. */
  readonly failed: Failure | undefined;
  change(reflection: Reflection): void;
  again(): void;
  /** Saves what was typed so far, as the person pressed Save. */
  save(): Promise<Result<ReplyOf<'reflection.save'>>>;
}

/**
 * A reflection while it is being typed. It opens with what the background keeps or, when a view was closed in the middle
 * of a word, with the later words of the journal, which are then handed on at once.
 */
export function useReflection(kept: Reflection): Typing {
  const [reflection, setReflection] = useState(() => laterOf(kept, findTyping(kept.id)));
  const [failed, setFailed] = useState<Failure>();
  const latest = useRef(reflection);

  const show = (next: Reflection): void => {
    latest.current = next;
    setReflection(next);
  };
  const keeper = useMemo(
    () =>
      createKeeper({
        kept: (revision) => {
          setFailed(undefined);
          // Another view had kept a later revision: ours is the hand that types now, so ours goes after it.
          if (revision > latest.current.revision) hand({ ...latest.current, revision: revision + 1 });
        },
        failed: setFailed,
      }),
    [],
  );
  const hand = (next: Reflection): void => {
    show(next);
    keeper.keep(next);
  };
  useEffect(() => {
    if (reflection !== kept) keeper.keep(reflection);
  }, []);

  return {
    reflection,
    failed,
    change: (next) => hand({ ...next, revision: latest.current.revision + 1, updatedAt: Date.now() }),
    again: () => keeper.keep(latest.current),
    save: async () => {
      await keeper.settled();
      const saving = { ...latest.current, revision: latest.current.revision + 1 };
      // What is typed while it is being saved comes after it.
      show(saving);
      const answer = await ask('reflection.save', { reflection: saving });
      if (answer.ok) forgetTyping(saving.id, saving.revision);
      else setFailed(answer.failure);
      return answer;
    },
  };
}

function laterOf(kept: Reflection, typed: Reflection | undefined): Reflection {
  return typed && typed.meetingId === kept.meetingId && typed.revision > kept.revision ? typed : kept;
}
