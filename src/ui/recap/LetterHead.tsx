import '../theme/recap.css';
import { useId, useState } from 'preact/hooks';
import type { Recap } from '@/domain/recap';
import { Button } from '../Button';
import { TextField } from '../Field';
import { GrowingText } from '../GrowingText';
import { Name } from '../Name';
import { useSay } from '../say';

/** To whom, and under which subject. Only the pair is ever in "To". */
export function LetterHead(props: {
  recap: Recap;
  name: string;
  onSubject: (subject: string) => void;
  /** An address typed where there is none; answers with what is wrong about it. */
  onEmail: (email: string) => Promise<string | undefined>;
}) {
  const say = useSay();
  const subjectId = useId();
  const [subject, setSubject] = useState<string>();
  const { to } = props.recap;
  return (
    <div class="letter-head">
      <div class="letter-row">
        <span class="meta">{say('recap_to')}</span>
        <span>
          {to.length === 0 ? (
            <Name>{props.name}</Name>
          ) : (
            to.map(({ name, email }) => (
              <span key={email} class="recipient">
                {name && <Name>{name}</Name>} <bdi class="meta">{email}</bdi>
              </span>
            ))
          )}
        </span>
      </div>
      {to.length === 0 && <AddressField onEmail={props.onEmail} />}
      <div class="letter-row">
        <label class="meta" for={subjectId}>
          {say('recap_subject')}
        </label>
        <GrowingText
          id={subjectId}
          class="bare"
          value={subject ?? props.recap.subject}
          onInput={(typed) => {
            const line = typed.replace(/\s*\n\s*/g, ' ');
            setSubject(line);
            props.onSubject(line);
          }}
        />
      </div>
    </div>
  );
}

function AddressField({ onEmail }: { onEmail: (email: string) => Promise<string | undefined> }) {
  const say = useSay();
  const [email, setEmail] = useState('');
  const [error, setError] = useState<string>();
  const keep = async (): Promise<void> => setError(await onEmail(email));
  return (
    <form
      class="address-field"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField
        label={say('recap_address')}
        type="email"
        dir="ltr"
        value={email}
        onInput={(typed) => {
          setEmail(typed);
          setError(undefined);
        }}
        hint={say('recap_address_hint')}
        error={error}
      />
      <Button kind="quiet" onPress={() => void keep()}>
        {say('recap_address_keep')}
      </Button>
    </form>
  );
}
