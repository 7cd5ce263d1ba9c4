import { AccountChoice } from '@/ui/accounts/AccountChoice';
import { NoteSheet } from '@/ui/accounts/NoteSheet';
import { useAccountStep } from './use-account-step';

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
  const note = useAccountStep('note', meetingId, props.attach);
  if (!note) return null;
  if (note.view.choices) return <AccountChoice choices={note.view.choices} onChoose={note.choose} />;
  if (note.view.account === undefined) return null;
  return (
    <NoteSheet
      view={note.view}
      busy={note.busy}
      failure={note.failure}
      at={Date.now()}
      onWrite={() => void note.take({ meetingId, form })}
      onTake={(lines) => void props.onTake(lines).then(note.again)}
    />
  );
}
