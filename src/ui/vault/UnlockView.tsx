import '../theme/vault.css';
import { useState } from 'preact/hooks';
import type { FailureKind } from '@/domain/failure';
import { failureKey } from '@/domain/failure-key';
import { Banner } from '../Banner';
import { Button } from '../Button';
import { Mark } from '../Stones';
import { SureQuestion } from '../SureQuestion';
import { useSay } from '../say';
import { PassphraseField } from './PassphraseField';

/** Closed: one field and the way in. What was on the page is as it was when it opens. */
export function UnlockView(props: {
  /** A sealing was cut off: it goes on when it is unlocked, or it is taken back. */
  half: boolean;
  busy: boolean;
  failed: FailureKind | undefined;
  /** Everything was deleted: so many records went. */
  gone: number | undefined;
  onOpen: (by: 'passphrase' | 'code', words: string) => void;
  /** Present where a device's own key opens it. */
  onDevice: (() => void) | undefined;
  onBack: () => void;
  onForget: () => void;
  onDone: () => void;
}) {
  const say = useSay();
  const [by, setBy] = useState<'passphrase' | 'code'>('passphrase');
  const [words, setWords] = useState('');
  const [asking, setAsking] = useState(false);
  if (props.gone !== undefined) {
    return (
      <main class="unlock">
        <Banner kind="success">{say('vault_forgot_done', { count: props.gone })}</Banner>
        <Button kind="primary" onPress={props.onDone}>
          {say('vault_begin_anew')}
        </Button>
      </main>
    );
  }
  const wrong = props.failed === 'passphrase-wrong';
  const error = wrong ? say(by === 'code' ? 'vault_code_wrong' : 'failure_passphrase_wrong') : undefined;
  const other = by === 'code' ? 'passphrase' : 'code';
  return (
    <main class="unlock">
      <Mark size={56} outline />
      <h1>{say('vault_locked_title')}</h1>
      <p class="soft">{say(props.half ? 'vault_half_words' : 'vault_locked_words')}</p>
      {props.failed && !wrong && (
        <Banner kind="warning" icon="warn">
          {say(failureKey(props.failed))}
        </Banner>
      )}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (words !== '' && !props.busy) props.onOpen(by, words);
        }}
      >
        <PassphraseField
          key={by}
          label={say(by === 'code' ? 'vault_code' : 'vault_passphrase')}
          value={words}
          onInput={setWords}
          error={error}
          as={by === 'code' ? 'off' : 'current-password'}
          autoFocus
        />
        <Button kind="primary" submits busy={props.busy} off={words === ''}>
          {say('vault_unlock')}
        </Button>
      </form>
      <div class="stack">
        {props.onDevice && (
          <Button kind="quiet" icon="shield" onPress={props.onDevice}>
            {say('vault_unlock_device')}
          </Button>
        )}
        <Button
          kind="text"
          onPress={() => {
            setBy(other);
            setWords('');
          }}
        >
          {say(other === 'code' ? 'vault_use_code' : 'vault_use_passphrase')}
        </Button>
        {props.half && (
          <Button kind="text" onPress={props.onBack}>
            {say('vault_half_back')}
          </Button>
        )}
        {!asking && (
          <Button kind="text" onPress={() => setAsking(true)}>
            {say('vault_forgot')}
          </Button>
        )}
      </div>
      {asking && <h2 class="unseen">{say('vault_forgot')}</h2>}
      {asking && (
        <SureQuestion
          title={say('vault_forgot_question')}
          yes={say('settings_delete_yes')}
          onYes={props.onForget}
          onNo={() => setAsking(false)}
        >
          <p>{say('vault_forgot_goes')}</p>
        </SureQuestion>
      )}
    </main>
  );
}
