import { useState } from 'preact/hooks';
import type { Failure } from '@/domain/failure';
import { ask } from '@/platform/ask';
import { AccountChoice } from '@/ui/accounts/AccountChoice';
import { NoteSheet } from '@/ui/accounts/NoteSheet';
import { useAnswer } from './use-answer';

/** The agenda into the event by way of a connected account; nothing where none can. */
export function EventNote(props: {
  meetingId: string;
  form: 'full' | 'line';
  /** What goes to the other is meant: the agenda is attached with it. */
  attach: () => Promise<unknown>;
  /** Makes topics of what somebody else wrote into the event. */
  onTake: (lines: readonly string[]) => Promise<void>;
}) {
  const { meetingId, form } = props;
  const answered = useAnswer('note', { meetingId });
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
  const write = async (): Promise<void> => {
    setBusy(true);
    await props.attach();
    const answer = await ask('note.write', { meetingId, form });
    setBusy(false);
    setFailure(answer.ok ? undefined : answer.failure);
    if (answer.ok) answered.set(answer.value);
  };
  return (
    <NoteSheet
      view={answered.value}
      busy={busy}
      failure={failure}
      at={Date.now()}
      onWrite={() => void write()}
      onTake={(lines) => void props.onTake(lines).then(answered.again)}
    />
  );
}
