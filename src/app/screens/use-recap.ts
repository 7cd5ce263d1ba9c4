import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '@/domain/failure';
import type { Recap } from '@/domain/recap';
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
  const asked = useRef(0);
  const pause = usePause();

  const prepare = async (recap: Recap): Promise<Outward | undefined> => {
    asked.current += 1;
    const mine = asked.current;
    const [copy, mail] = await Promise.all([
      ask('recap.copy', { meetingId }),
      recap.to.length > 0 ? ask('recap.open', { meetingId }) : undefined,
    ]);
    if (!copy.ok) {
      setFailure(copy.failure);
      return undefined;
    }
    const made: Outward = { copy: copy.value, ...(mail?.ok ? { window: mail.value } : {}) };
    if (mine === asked.current) setOutward(made);
    return made;
  };
  useEffect(() => void prepare(opened.recap), []);

  const keep = async (change: Change): Promise<Result<RecapView>> => {
    const answer = await ask('recap.keep', { meetingId, ...change });
    if (answer.ok) {
      setFailure(undefined);
      setView(answer.value);
      await prepare(answer.value.recap);
    } else setFailure(answer.failure.kind === 'bad-address' ? undefined : answer.failure);
    return answer;
  };
  /** What was made no longer fits what is on the page. */
  const outdate = (): void => {
    asked.current += 1;
    setOutward(undefined);
  };

  return {
    view,
    failure,
    outward,
    change: async (change) => {
      outdate();
      await pause.flush();
      return keep(change);
    },
    type: (subject, change) => {
      outdate();
      pause.later(subject, async () => void (await keep(change)));
    },
    settle: async () => {
      await pause.flush();
      return prepare(view.recap);
    },
  };
}
