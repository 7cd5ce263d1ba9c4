import { useState } from 'preact/hooks';
import type { FailureKind, Result } from '@/domain/failure';
import { ask } from '@/platform/ask';
import { copyText } from '@/platform/clipboard';
import { saveFile } from '@/platform/files';
import { askForScreenLock } from '@/platform/idle';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import type { VaultDoings } from '@/ui/vault/VaultSheet';
import { useAnswer } from '../screens/use-answer';
import { hasDeviceKeys, makeDevice } from './device-key';

/** The vault as the settings show it. */
export function useVault(inTab: boolean): VaultDoings | undefined {
  const say = useSay();
  const tell = useToast();
  const answered = useAnswer('vault', {});
  const [busy, setBusy] = useState<VaultDoings['busy']>();
  const [failed, setFailed] = useState<FailureKind>();
  const [code, setCode] = useState<string>();
  if (answered.state !== 'there') return undefined;
  const { state, minutes, device } = answered.value;
  if (state !== 'none' && state !== 'open') return undefined;

  const run = async <T>(
    what: VaultDoings['busy'],
    doing: () => Promise<Result<T>>,
  ): Promise<T | undefined> => {
    setBusy(what);
    setFailed(undefined);
    const answer = await doing();
    setBusy(undefined);
    if (answer.ok) answered.again();
    else setFailed(answer.failure.kind);
    return answer.ok ? answer.value : undefined;
  };
  const codeFile = (): string =>
    `${say('vault_code_title')}\n\n${code ?? ''}\n\n${say('vault_code_words')}\n`;
  return {
    state,
    minutes,
    hasDevice: device !== null,
    canDevice: hasDeviceKeys(),
    busy,
    failed,
    code,
    set(words) {
      // Within the press: it asks for no words of the person, and where it is refused the vault closes by itself all the same.
      void askForScreenLock();
      void run('sealing', () => ask('vault.on', { words })).then((made) => made && setCode(made.code));
    },
    change(now, next) {
      void run('other', () => ask('vault.words', { now, next })).then(
        (done) => done === null && tell(say('vault_changed')),
      );
    },
    renewCode(words) {
      void run('other', () => ask('vault.code', { words })).then((made) => made && setCode(made.code));
    },
    turnOff(words) {
      void run('opening', () => ask('vault.off', { words })).then(
        (done) => done === null && tell(say('vault_turned_off')),
      );
    },
    lock: () => void ask('vault.close', {}),
    setMinutes: (next) => void run('other', () => ask('vault.minutes', { minutes: next })),
    setDevice(on) {
      void (on ? makeDevice(say('name')) : Promise.resolve(null)).then((made) => {
        if (made === undefined) return tell(say('vault_device_not'));
        return run('other', () => ask('vault.device', { device: made }));
      });
    },
    copyCode: () => {
      if (code !== undefined) tell(say(copyText(code) ? 'vault_code_copied' : 'list_not_kept'));
    },
    saveCode: () => saveFile('cairn-code.txt', codeFile(), 'text/plain'),
    printCode: inTab ? () => window.print() : undefined,
    codeKept: () => setCode(undefined),
  };
}
