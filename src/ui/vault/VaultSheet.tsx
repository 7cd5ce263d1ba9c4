import { useState } from 'preact/hooks';
import type { FailureKind } from '@/domain/failure';
import { failureKey } from '@/domain/failure-key';
import { Banner } from '../Banner';
import { Busy } from '../Busy';
import { Button } from '../Button';
import { SelectField } from '../Field';
import { Sheet } from '../Sheet';
import { useSay } from '../say';
import { CodeSheet } from './CodeSheet';
import { NewPassphrase } from './NewPassphrase';
import { PassphraseField } from './PassphraseField';

const minutes = ['5', '15', '30', '60', '0'] as const;
type Step = 'set' | 'change' | 'code' | 'off';

export interface VaultDoings {
  readonly state: 'none' | 'open';
  readonly minutes: number;
  readonly hasDevice: boolean;
  readonly canDevice: boolean;
  /** What is being done, as long as it takes. */
  readonly busy: 'sealing' | 'opening' | 'other' | undefined;
  readonly failed: FailureKind | undefined;
  /** A printed code that was just made. */
  readonly code: string | undefined;
  set(words: string): void;
  change(now: string, next: string): void;
  renewCode(words: string): void;
  turnOff(words: string): void;
  lock(): void;
  setMinutes(minutes: number): void;
  setDevice(on: boolean): void;
  copyCode(): void;
  saveCode(): void;
  printCode?: (() => void) | undefined;
  codeKept(): void;
}

/** The passphrase in front of everything that is kept: set, changed, turned off. */
export function VaultSheet({ vault }: { vault: VaultDoings }) {
  const say = useSay();
  const [step, setStep] = useState<Step>();
  const leave = (): void => setStep(undefined);
  if (vault.code !== undefined) {
    return (
      <Sheet title={say('vault_title')}>
        <CodeSheet
          code={vault.code}
          onCopy={vault.copyCode}
          onSave={vault.saveCode}
          onPrint={vault.printCode}
          onDone={() => {
            leave();
            vault.codeKept();
          }}
        />
      </Sheet>
    );
  }
  const wrong = vault.failed === 'passphrase-wrong';
  return (
    <Sheet title={say('vault_title')}>
      {vault.failed && !wrong && (
        <Banner kind="warning" icon="warn">
          {say(failureKey(vault.failed))}
        </Banner>
      )}
      {vault.busy === 'sealing' || vault.busy === 'opening' ? (
        <Busy label={say(vault.busy === 'sealing' ? 'vault_sealing' : 'vault_opening')} />
      ) : vault.state === 'none' ? (
        <Begin vault={vault} asking={step === 'set'} onAsk={() => setStep('set')} onLeave={leave} />
      ) : step === 'change' ? (
        <NewPassphrase
          now
          busy={vault.busy !== undefined}
          wrong={wrong}
          action={say('vault_change')}
          onSet={(next, now) => vault.change(now, next)}
          onCancel={leave}
        />
      ) : step === 'code' || step === 'off' ? (
        <AskWords
          words={say(step === 'code' ? 'vault_code_again_words' : 'vault_off_words')}
          action={say(step === 'code' ? 'vault_code_again' : 'vault_off')}
          busy={vault.busy !== undefined}
          wrong={wrong}
          onWords={step === 'code' ? vault.renewCode : vault.turnOff}
          onCancel={leave}
        />
      ) : (
        <Open vault={vault} onStep={setStep} />
      )}
    </Sheet>
  );
}

function Begin(props: { vault: VaultDoings; asking: boolean; onAsk: () => void; onLeave: () => void }) {
  const say = useSay();
  return (
    <div class="stack">
      <p class="soft">{say('vault_none_words')}</p>
      {props.asking ? (
        <>
          <p>{say('vault_warning')}</p>
          <NewPassphrase
            now={false}
            busy={props.vault.busy !== undefined}
            wrong={false}
            action={say('vault_set')}
            onSet={(next) => props.vault.set(next)}
            onCancel={props.onLeave}
          />
        </>
      ) : (
        <div>
          <Button icon="lock" onPress={props.onAsk}>
            {say('vault_set')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Open({ vault, onStep }: { vault: VaultDoings; onStep: (step: Step) => void }) {
  const say = useSay();
  const now = minutes.find((each) => Number(each) === vault.minutes) ?? '15';
  return (
    <>
      <div class="stack">
        <p class="soft">{say('vault_open_words')}</p>
        <SelectField
          label={say('vault_lock_after')}
          value={now}
          options={minutes.map((value) => ({
            value,
            label: value === '0' ? say('vault_lock_browser') : say('vault_minutes', { count: Number(value) }),
          }))}
          onChange={(value) => vault.setMinutes(Number(value))}
        />
        <div>
          <Button icon="lock" onPress={vault.lock}>
            {say('vault_lock_now')}
          </Button>
        </div>
      </div>
      <div class="row">
        <Button onPress={() => onStep('change')}>{say('vault_change')}</Button>
        <Button onPress={() => onStep('code')}>{say('vault_code_again')}</Button>
        {(vault.canDevice || vault.hasDevice) && (
          <Button icon="shield" onPress={() => vault.setDevice(!vault.hasDevice)}>
            {say(vault.hasDevice ? 'vault_device_off' : 'vault_device_on')}
          </Button>
        )}
        <Button kind="text" onPress={() => onStep('off')}>
          {say('vault_off')}
        </Button>
      </div>
    </>
  );
}

function AskWords(props: {
  words: string;
  action: string;
  busy: boolean;
  wrong: boolean;
  onWords: (words: string) => void;
  onCancel: () => void;
}) {
  const say = useSay();
  const [words, setWords] = useState('');
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (words !== '') props.onWords(words);
      }}
    >
      <p class="soft">{props.words}</p>
      <PassphraseField
        label={say('vault_passphrase')}
        value={words}
        onInput={setWords}
        as="current-password"
        error={props.wrong ? say('failure_passphrase_wrong') : undefined}
        autoFocus
      />
      <div class="row">
        <Button kind="primary" submits busy={props.busy} off={words === ''}>
          {props.action}
        </Button>
        <Button kind="text" onPress={props.onCancel}>
          {say('ui_cancel')}
        </Button>
      </div>
    </form>
  );
}
