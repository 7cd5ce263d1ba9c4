import { useEffect, useState } from 'preact/hooks';
import { calendarHosts } from '@/calendars/hosts';
import type { MayBeAsked } from '@/domain/privacy-facts';
import type { Settings } from '@/domain/settings';
import { ask } from '@/platform/ask';
import { saveFile } from '@/platform/files';
import { openTab, ownPage } from '@/platform/pages';
import { allowedNow } from '@/platform/permissions';
import { forgetKeptHere } from '@/platform/said-once';
import { useSay } from '@/ui/say';
import { BringBack } from '@/ui/settings/BringBack';
import { SettingsView } from '@/ui/settings/SettingsView';
import { useToast } from '@/ui/Toast';
import { wholeExport } from '../own-files/whole-export';
import { VaultSection } from '../vault/VaultSection';
import type { Way } from './Rooms';
import { useAnswer } from './use-answer';
import { useBringBack } from './use-bring-back';
import { usePause } from './use-pause';
import { Frame, Waiting } from './Waiting';

/** What can be set, what Cairn reads and may, and the person's own data. */
export function SettingsRoom({ way }: { way: Way }) {
  const say = useSay();
  const tell = useToast();
  const pause = usePause();
  const answered = useAnswer('settings', {});
  const bringBack = useBringBack();
  const kept = useAnswer('data.kept', {});
  const gone = useAnswer('data.gone', {});
  const backup = useAnswer('backup', {});
  const unfinished = backup.state === 'there' && backup.value.unfinished === true;
  const [allowed, setAllowed] = useState<MayBeAsked[]>();
  useEffect(() => void allowedNow(calendarHosts).then(setAllowed), []);
  const title = say('settings_title');
  if (answered.state !== 'there') return <Waiting answered={answered} title={title} way={way} />;

  const change = (settings: Settings): void => {
    answered.set(settings);
    pause.later('settings', () => keep(settings));
  };
  /** Whether everything is covered may have changed in another view: that is not ours to put back. */
  const keep = async (settings: Settings): Promise<void> => {
    const now = await ask('settings', {});
    const hidden = now.ok ? now.value.hidden : settings.hidden;
    const kept = await ask('settings.keep', { settings: { ...settings, hidden } });
    if (!kept.ok) tell(say('list_not_kept'));
  };
  const save = async (): Promise<void> => {
    const made = await wholeExport();
    if (!made.ok) return tell(say('settings_not_exported'));
    saveFile(made.value.fileName, made.value.content);
    tell(say('settings_exported', { file: made.value.fileName }));
    await ask('backup.saved', {});
  };
  const remove = async (): Promise<void> => {
    const gone = await ask('data.delete', {});
    if (gone.ok) forgetKeptHere();
    tell(say(gone.ok ? 'settings_deleted' : 'list_not_kept'));
    if (gone.ok) way.go({ view: 'now' });
  };
  return (
    <Frame title={title} way={way}>
      <SettingsView
        settings={answered.value}
        onChange={change}
        onCover={way.cover}
        onAccounts={() => void openTab(ownPage('/popup.html#accounts'))}
        onLearned={() => way.go({ view: 'learned' })}
        onExport={() => void save()}
        onDelete={() => void remove()}
        kept={kept.state === 'there' ? kept.value : undefined}
        gone={gone.state === 'there' ? gone.value : undefined}
        allowed={allowed}
        onDevices={() => void openTab(ownPage('/popup.html#devices'))}
        onBackups={() => void openTab(ownPage('/popup.html#backups'))}
        bringBack={<BringBack {...bringBack} unfinished={unfinished} />}
        vault={<VaultSection />}
      />
    </Frame>
  );
}
