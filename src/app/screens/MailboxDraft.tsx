import { useState } from 'preact/hooks';
import type { Failure } from '@/domain/failure';
import { ask } from '@/platform/ask';
import { openLink } from '@/platform/open-link';
import { AccountChoice } from '@/ui/accounts/AccountChoice';
import { DraftSheet } from '@/ui/accounts/DraftSheet';
import { useAnswer } from './use-answer';

/** The recap as a real draft in a connected mailbox; nothing where none is connected for it. */
export function MailboxDraft(props: {
  meetingId: string;
  /** Keeps the last change first, so that what is on the page is what lies in the mailbox. */
  settle: () => Promise<unknown>;
}) {
  const { meetingId } = props;
  const answered = useAnswer('draft', { meetingId });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  if (answered.state !== 'there') return null;
  const { account, choices } = answered.value;
  if (choices) {
    const choose = (accountId: string): void =>
      void ask('account.choose', { meetingId, accountId }).then(answered.again);
    return <AccountChoice choices={choices} onChoose={choose} />;
  }
  if (account === undefined) return null;
  const leave = async (how: { anew?: boolean; replace?: boolean; alone?: boolean }): Promise<void> => {
    setBusy(true);
    await props.settle();
    const answer = await ask('draft.leave', { meetingId, ...how });
    setBusy(false);
    setFailure(answer.ok ? undefined : answer.failure);
    if (answer.ok) answered.set(answer.value);
  };
  return (
    <DraftSheet
      view={answered.value}
      busy={busy}
      failure={failure}
      at={Date.now()}
      onLeave={(how) => void leave(how)}
      onOpen={openLink}
    />
  );
}
