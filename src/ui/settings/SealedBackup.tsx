import { useState } from 'preact/hooks';
import { Button } from '../Button';
import { CheckField, TextField } from '../Field';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** Shorter ones are guessed by a machine that tries; a few words in a row are longer and easier to keep in mind. */
const shortest = 12;

/** One file with everything that a passphrase alone opens. It is typed where it can be seen: nobody can bring it back. */
export function SealedBackup(props: {
  busy: boolean;
  failure: string | undefined;
  onSeal: (passphrase: string) => void;
}) {
  const say = useSay();
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(false);
  const [tooShort, setTooShort] = useState(false);
  const error =
    tooShort && words.length < shortest ? say('backup_short', { count: shortest }) : props.failure;
  return (
    <Sheet title={say('backup_now')}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setTooShort(words.length < shortest);
          if (words.length >= shortest) props.onSeal(words);
        }}
      >
        <p class="soft">{say('backup_words')}</p>
        <TextField
          label={say('backup_passphrase')}
          type={shown ? 'text' : 'password'}
          dir="ltr"
          value={words}
          error={error}
          hint={say('backup_passphrase_hint')}
          onInput={setWords}
        />
        <CheckField label={say('backup_show')} checked={shown} onChange={setShown} />
        <div>
          <Button icon="file" submits busy={props.busy}>
            {say('backup_save')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
