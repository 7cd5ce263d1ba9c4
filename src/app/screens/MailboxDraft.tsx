import { openLink } from '@/platform/open-link';
import { AccountChoice } from '@/ui/accounts/AccountChoice';
import { DraftSheet } from '@/ui/accounts/DraftSheet';
import { useAccountStep } from './use-account-step';

/** The recap as a real draft in a connected mailbox; nothing where none is connected for it. */
export function MailboxDraft(props: {
  meetingId: string;
  /** Keeps the last change first, so that what is on the page is what lies in the mailbox. */
  settle: () => Promise<unknown>;
}) {
  const { meetingId } = props;
  const draft = useAccountStep('draft', meetingId, props.settle);
  if (!draft) return null;
  if (draft.view.choices) return <AccountChoice choices={draft.view.choices} onChoose={draft.choose} />;
  if (draft.view.account === undefined) return null;
  return (
    <DraftSheet
      view={draft.view}
      busy={draft.busy}
      failure={draft.failure}
      at={Date.now()}
      onLeave={(how) => void draft.take({ meetingId, ...how })}
      onOpen={openLink}
    />
  );
}
