import '../theme/vault.css';
import { useState } from 'preact/hooks';
import { Button } from '../Button';
import { useSay } from '../say';
import { PassphraseField } from './PassphraseField';
import { leastLetters, strengthOf } from './strength';

const keyOf = {
  'too-short': 'vault_words_too_short',
  short: 'vault_words_short',
  fair: 'vault_words_fair',
  good: 'vault_words_good',
} as const;

/** A new passphrase, typed twice; `now` asks for the one before, or the printed code, first. */
export function NewPassphrase(props: {
  now: boolean;
  busy: boolean;
  wrong: boolean;
  action: string;
  onSet: (next: string, now: string) => void;
  onCancel: () => void;
}) {
  const say = useSay();
  const [now, setNow] = useState('');
  const [words, setWords] = useState('');
  const [again, setAgain] = useState('');
  const [pressed, setPressed] = useState(false);
  const strength = strengthOf(words);
  const tooShort = strength === 'too-short';
  const differs = again !== words;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setPressed(true);
        if (!tooShort && !differs) props.onSet(words, now);
      }}
    >
      {props.now && (
        <PassphraseField
          label={say('vault_now_or_code')}
          value={now}
          onInput={setNow}
          as="current-password"
          error={props.wrong ? say('failure_passphrase_wrong') : undefined}
          autoFocus
        />
      )}
      <PassphraseField
        label={say('vault_passphrase_new')}
        value={words}
        onInput={setWords}
        as="new-password"
        hint={say(words === '' ? 'vault_words_hint' : keyOf[strength], { count: leastLetters })}
        error={pressed && tooShort ? say('vault_words_too_short', { count: leastLetters }) : undefined}
        autoFocus={!props.now}
      />
      <PassphraseField
        label={say('vault_passphrase_again')}
        value={again}
        onInput={setAgain}
        as="new-password"
        error={pressed && !tooShort && differs ? say('vault_words_differ') : undefined}
      />
      <div class="row">
        <Button kind="primary" submits busy={props.busy}>
          {props.action}
        </Button>
        <Button kind="text" onPress={props.onCancel}>
          {say('ui_cancel')}
        </Button>
      </div>
    </form>
  );
}
