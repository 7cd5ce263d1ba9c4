import { useState } from 'preact/hooks';
import { failureKey } from '@/domain/failure-key';
import { ask } from '@/platform/ask';
import { saveFile } from '@/platform/files';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { sealedExport } from '../own-files/whole-export';

/** Everything in one file that only a passphrase opens. */
export function useBackup(onSaved: () => void) {
  const say = useSay();
  const tell = useToast();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const seal = async (passphrase: string): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    // Sealing takes the page a second: that it is busy stands there first.
    await new Promise((painted) => setTimeout(painted, 50));
    const made = await sealedExport({ passphrase });
    setBusy(false);
    if (!made.ok) return setFailure(say(failureKey(made.failure.kind)));
    saveFile(made.value.fileName, made.value.content);
    tell(say('settings_exported', { file: made.value.fileName }));
    await ask('backup.saved', {});
    onSaved();
  };
  return { busy, failure, onSeal: (passphrase: string) => void seal(passphrase) };
}
