import { useState } from 'preact/hooks';
import type { Failure } from '@/domain/failure';
import { ask } from '@/platform/ask';
import type { ReplyOf, RequestName, RequestOf } from '@/platform/protocol';
import { useAnswer } from './use-answer';

/** What can be looked at, and the step that is taken there. */
const steps = { note: 'note.write', draft: 'draft.leave' } as const satisfies Record<string, RequestName>;
type Look = keyof typeof steps;

/** What a connected account can do for a meeting, and the one step it takes there. */
export interface AccountStep<View, Step extends RequestName> {
  readonly view: View;
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** Asks anew what stands there. */
  again(): void;
  /** Several accounts could do it: this one does. */
  choose(accountId: string): void;
  take(request: RequestOf<Step>): Promise<void>;
}

/**
 * Asks what a connected account can do for a meeting, and takes its step when told to. Nothing while the answer is not
 * there, for the rest of the room does not wait for it.
 * @param before what has to be kept before the step is taken
 */
export function useAccountStep<L extends Look>(
  look: L,
  meetingId: string,
  before: () => Promise<unknown>,
): AccountStep<ReplyOf<L>, (typeof steps)[L]> | undefined {
  const answered = useAnswer<Look>(look, { meetingId });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  if (answered.state !== 'there') return undefined;
  return {
    view: answered.value as ReplyOf<L>,
    busy,
    failure,
    again: answered.again,
    choose: (accountId) => void ask('account.choose', { meetingId, accountId }).then(answered.again),
    take: async (request) => {
      setBusy(true);
      await before();
      const answer = await ask<(typeof steps)[Look]>(steps[look], request);
      setBusy(false);
      setFailure(answer.ok ? undefined : answer.failure);
      if (answer.ok) answered.set(answer.value);
    },
  };
}
