import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '@/domain/failure';
import type { Reflection } from '@/domain/reflection';
import { mergeReflection, sameReflection } from '@/domain/together/merge-reflection';
import { ask } from '@/platform/ask';
import type { ReplyOf } from '@/platform/protocol';
import { forgetTyping, type Typed, takeTyping } from '@/platform/typing-journal';
import { hearLater } from './hear-later';
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
 * A reflection while it is being typed. It opens with what the background keeps and, when a view was closed in the middle
 * of a word, with the later words of the journal, which are then handed on at once. What another window writes into the
 * same reflection shows here as it is kept there.
 */
export function useReflection(kept: Reflection): Typing {
  const [reflection, setReflection] = useState(() => withTyped(kept, takeTyping(kept.id)));
  const [failed, setFailed] = useState<Failure>();
  const latest = useRef(reflection);
  /** What is known to be kept: what is typed here is a change of this. */
  const base = useRef(kept);

  const show = (next: Reflection): void => {
    latest.current = next;
    setReflection(next);
  };
  /** Something is kept now: ours, or what another window wrote. What was typed here meanwhile stays on top of it. */
  const takeIn = (now: Reflection, handedIn: Reflection): void => {
    base.current = now;
    const merged = mergeReflection(handedIn, latest.current, now);
    const typedOn = !sameReflection(merged, now);
    const revision = typedOn ? Math.max(now.revision + 1, latest.current.revision) : now.revision;
    if (sameReflection(merged, latest.current)) latest.current = { ...latest.current, revision };
    else show({ ...merged, revision });
  };
  const keeper = useMemo(
    () =>
      createKeeper({
        latest: () => ({ reflection: latest.current, base: base.current }),
        kept: (now, handedIn) => {
          setFailed(undefined);
          takeIn(now, handedIn);
        },
        failed: setFailed,
      }),
    [],
  );
  useEffect(() => {
    if (reflection !== kept) keeper.keep();
    return hearOthers(kept.meetingId, keeper.busy, (now) => {
      if (now.revision > base.current.revision) takeIn(now, base.current);
    });
  }, []);

  return {
    reflection,
    failed,
    change: (next) => {
      show({ ...next, revision: latest.current.revision + 1, updatedAt: Date.now() });
      keeper.keep();
    },
    again: () => keeper.keep(),
    save: async () => {
      await keeper.settled();
      const saving = { ...latest.current, revision: latest.current.revision + 1 };
      // What is typed while it is being saved comes after it.
      show(saving);
      const answer = await ask('reflection.save', { reflection: saving, base: base.current });
      if (answer.ok) forgetTyping(saving.id, saving.revision);
      else setFailed(answer.failure);
      return answer;
    },
  };
}

/** Looks what is kept whenever something is kept elsewhere; while this window hands something in, its answer tells it anyway. */
function hearOthers(meetingId: string, busy: () => boolean, take: (kept: Reflection) => void): () => void {
  return hearLater(async () => {
    if (busy()) return;
    const answer = await ask('reflection', { meetingId });
    if (answer.ok && !busy()) take(answer.value.reflection);
  });
}

/** What is kept, with what was typed and perhaps never kept in it. */
function withTyped(kept: Reflection, typed: readonly Typed[]): Reflection {
  return typed
    .filter(({ reflection }) => reflection.meetingId === kept.meetingId)
    .reduce((now, { reflection, base }) => {
      if (!base) return reflection.revision > now.revision ? reflection : now;
      const merged = mergeReflection(base, reflection, now);
      return sameReflection(merged, now)
        ? now
        : { ...merged, revision: Math.max(now.revision, reflection.revision) + 1 };
    }, kept);
}
