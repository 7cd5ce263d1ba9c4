import { useState } from 'preact/hooks';
import { failureKey } from '@/domain/failure-key';
import type { BackupPlan } from '@/domain/own-files/backup-plan';
import { ask } from '@/platform/ask';
import { saveFile } from '@/platform/files';
import { askPermission } from '@/platform/permissions';
import { unseenNeeds } from '@/platform/unseen-page';
import { useSay } from '@/ui/say';
import { BackupChoices } from '@/ui/settings/BackupChoices';
import { SealedBackup } from '@/ui/settings/SealedBackup';
import { keyFileOf } from '../own-files/saved-text';
import type { Way } from './Rooms';
import { useAnswer } from './use-answer';
import { useBackup } from './use-backup';
import { Frame, Waiting } from './Waiting';

/** Sealed backups: by a press, by themselves, and the word that it is time for one. In a tab: the browser asks questions here. */
export function BackupsRoom({ way }: { way: Way }) {
  const say = useSay();
  const answered = useAnswer('backup', {});
  const again = (): void => {
    if (answered.state === 'there') answered.again();
  };
  const backup = useBackup(again);
  const [failure, setFailure] = useState<string>();
  const title = say('backup_title');
  if (answered.state !== 'there') return <Waiting answered={answered} title={title} way={way} />;
  const plan = answered.value;

  const put = async (change: Partial<BackupPlan>): Promise<void> => {
    const { remind, auto, recipient } = { ...plan, ...change };
    const kept = await ask('backup.plan', { remind, auto, ...(recipient ? { recipient } : {}) });
    if (kept.ok) answered.set(kept.value);
    setFailure(kept.ok ? undefined : say(failureKey(kept.failure.kind)));
  };
  /** The browser's leave is asked for within the press, before anything else. */
  const begin = async (auto: BackupPlan['auto'], typed: string): Promise<void> => {
    const allowed = await askPermission({ permissions: ['downloads', ...unseenNeeds] });
    if (!allowed) return setFailure(say(failureKey('permission-missing')));
    await put({ auto, recipient: typed === '' ? await makeKeyFile() : typed });
  };
  const makeKeyFile = async (): Promise<string> => {
    const { makeKey } = await import('@/store/age-file');
    const key = await makeKey();
    saveFile('cairn-key.txt', keyFileOf(key), 'text/plain');
    return key.recipient;
  };
  return (
    <Frame title={title} way={way}>
      <SealedBackup {...backup} />
      <BackupChoices
        plan={plan}
        failure={failure ?? (plan.failure && say(failureKey('backup-stopped')))}
        onRemind={(remind) => void put({ remind })}
        onBegin={(auto, recipient) => void begin(auto, recipient)}
        onEnd={() => void put({ auto: 'never' })}
      />
    </Frame>
  );
}
