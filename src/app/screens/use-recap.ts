import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '@/domain/failure';
import { isDoubt } from '@/domain/recipients/doubt';
import type { RecapView } from '@/domain/views';
import { ask } from '@/platform/ask';
import type { ReplyOf, RequestOf } from '@/platform/protocol';
import { usePause } from './use-pause';

type Change = Omit<RequestOf<'recap.keep'>, 'meetingId'>;
type MailWindow = ReplyOf<'recap.open'>;
type Copy = ReplyOf<'recap.copy'>;

/** What leaves, made beforehand: a window and the clipboard are granted only within the press itself. */
export interface Outward {
  readonly window?: MailWindow;
  readonly copy: Copy;
}

export interface Reviewing {
  readonly view: RecapView;
  readonly failure: Failure | undefined;
  /** Ready as it stands on the page; `undefined` while the last change is on its way. */
  readonly outward: Outward | undefined;
  /** A change that is kept at once. */
  change(change: Change): Promise<Result<RecapView>>;
  /** Words being typed, kept at the next pause. `subject` tells one field from another. */
  type(subject: string, change: Change): void;
  /** Everything changed is kept, and what leaves is made of it. */
  settle(): Promise<Outward | undefined>;
}

/** A recap while it is looked through. Each change is kept, and what would leave is made anew from what is kept. */
export function useRecap(opened: RecapView): Reviewing {
  const meetingId = opened.view.meeting.id;
  const [view, setView] = useState(opened);
  const [failure, setFailure] = useState<Failure>();
  const [outward, setOutward] = useState<Outward>();
  /** Counts the changes: what was made is what stands on the page only if no later change came. */
  const changes = useRef(0);
  const hasAddress = useRef(opened.recap.to.length > 0);
  const pause = usePause();

  const prepare = async (): Promise<Outward | undefined> => {
    const made = changes.current;
    const [copy, mail] = await Promise.all([
      ask('recap.copy', { meetingId }),
      hasAddress.current ? ask('recap.open', { meetingId }) : undefined,
    ]);
    if (!copy.ok) {
      // What is held is shown at its place, with what can be done about it.
      if (copy.failure.kind !== 'held') setFailure(copy.failure);
      return undefined;
    }
    const ready: Outward = { copy: copy.value, ...(mail?.ok ? { window: mail.value } : {}) };
    if (made === changes.current) setOutward(ready);
    return ready;
  };
  useEffect(() => void prepare(), []);

  const keep = async (change: Change, count: number): Promise<Result<RecapView>> => {
    const answer = await ask('recap.keep', { meetingId, ...change });
    if (answer.ok) {
      setFailure(undefined);
      setView(answer.value);
      hasAddress.current = answer.value.recap.to.length > 0;
    } else if (answer.failure.kind !== 'bad-address' && !isDoubt(answer.failure.kind))
      setFailure(answer.failure);
    if (count === changes.current) await prepare();
    return answer;
  };
  /** What was made no longer fits what is on the page. */
  const outdate = (): number => {
    changes.current += 1;
    setOutward(undefined);
    return changes.current;
  };

  return {
    view,
    failure,
    outward,
    change: (change) => {
      const count = outdate();
      return new Promise((resolve) => {
        pause.later(`now-${count}`, async () => resolve(await keep(change, count)));
        void pause.flush();
      });
    },
    type: (subject, change) => {
      const count = outdate();
      pause.later(subject, async () => void (await keep(change, count)));
    },
    settle: async () => {
      await pause.flush();
      return prepare();
    },
  };
}
