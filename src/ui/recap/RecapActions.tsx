import '../theme/recap.css';
import { useId } from 'preact/hooks';
import type { Mailbox } from '@/domain/recap';
import { ActionBar } from '../ActionBar';
import { Button, IconButton } from '../Button';
import { SelectField } from '../Field';
import { useSay } from '../say';

const mailboxes: readonly Mailbox[] = ['gmail', 'outlook', 'mailto'];

/** In which mail it opens. */
export function MailboxChoice(props: { mailbox: Mailbox; onMailbox: (mailbox: Mailbox) => void }) {
  const say = useSay();
  return (
    <SelectField
      label={say('recap_mailbox')}
      value={props.mailbox}
      options={mailboxes.map((value) => ({ value, label: say(`recap_mailbox_${value}`) }))}
      onChange={props.onMailbox}
    />
  );
}

/** What can be done with the letter. Nothing of it sends: the person does, in their own mail. */
export function RecapActions(props: {
  /** No address: it can be copied or saved, not opened. */
  nobody: boolean;
  /** What happened with the last press, or what to know before it. */
  note: string;
  onOpen: () => void;
  onCopy: () => void;
  onFile: () => void;
}) {
  const say = useSay();
  const note = useId();
  return (
    <ActionBar>
      <Button kind="primary" icon="mail" off={props.nobody} describedBy={note} onPress={props.onOpen}>
        {say('recap_open')}
      </Button>
      <IconButton icon="copy" label={say('ui_copy')} onPress={props.onCopy} />
      <IconButton icon="file" label={say('recap_file')} onPress={props.onFile} />
      <p class="meta actions-note" id={note} role="status">
        {props.note}
      </p>
    </ActionBar>
  );
}
