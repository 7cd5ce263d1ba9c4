import type { ComponentChildren, ComponentProps } from 'preact';
import type { MayBeAsked } from '@/domain/privacy-facts';
import type { Settings } from '@/domain/settings';
import { AccountsLink } from '../accounts/AccountsLink';
import { Button } from '../Button';
import { ChoiceField } from '../ChoiceField';
import { DevicesLink } from '../devices/DevicesLink';
import { CheckField } from '../Field';
import { LinkRow } from '../lists/LinkRow';
import { Sheet } from '../Sheet';
import { useSay } from '../say';
import { NumberField } from './NumberField';
import { OwnData } from './OwnData';
import { Promises } from './Promises';
import { QuietHours } from './QuietHours';

/** Everything that can be set, kept at once; then what Cairn reads, what it may, and the person's own data. */
export function SettingsView(props: {
  settings: Settings;
  onChange: (settings: Settings) => void;
  onCover: () => void;
  onAccounts: () => void;
  onLearned: () => void;
  onExport: () => void;
  onDelete: () => void;
  onBackups: () => void;
  onDevices: () => void;
  bringBack?: ComponentChildren;
  /** The passphrase. */
  vault?: ComponentChildren;
  kept?: Readonly<Record<string, number>> | undefined;
  gone?: ComponentProps<typeof Promises>['gone'];
  allowed?: readonly MayBeAsked[] | undefined;
}) {
  const say = useSay();
  const { settings } = props;
  const put = (change: Partial<Settings>): void => props.onChange({ ...settings, ...change });
  return (
    <>
      <Sheet title={say('settings_reminders')}>
        <div class="stack">
          <CheckField
            label={say('settings_prepare')}
            hint={say('settings_prepare_hint')}
            checked={settings.remindToPrepare}
            onChange={(remindToPrepare) => put({ remindToPrepare })}
          />
          {settings.remindToPrepare && (
            <NumberField
              label={say('settings_prepare_hours')}
              value={settings.prepareLeadHours}
              least={1}
              most={168}
              onChange={(prepareLeadHours) => put({ prepareLeadHours })}
            />
          )}
        </div>
        <div class="stack">
          <CheckField
            label={say('settings_capture')}
            hint={say('settings_capture_hint')}
            checked={settings.remindToCapture}
            onChange={(remindToCapture) => put({ remindToCapture })}
          />
          {settings.remindToCapture && (
            <NumberField
              label={say('settings_capture_minutes')}
              value={settings.captureDelayMinutes}
              least={0}
              most={1440}
              onChange={(captureDelayMinutes) => put({ captureDelayMinutes })}
            />
          )}
        </div>
        <QuietHours settings={settings} onChange={put} />
      </Sheet>
      <Sheet title={say('settings_mail')}>
        <div>
          <ChoiceField
            label={say('settings_mailbox')}
            value={settings.mailbox}
            options={(['calendar', 'gmail', 'outlook', 'mailto'] as const).map((value) => ({
              value,
              label: say(`settings_mailbox_${value}`),
            }))}
            onChange={(mailbox) => put({ mailbox })}
          />
        </div>
      </Sheet>
      <AccountsLink onOpen={props.onAccounts} />
      <DevicesLink onOpen={props.onDevices} />
      <Sheet title={say('settings_cover')}>
        <div class="stack">
          <p class="soft">{say('settings_cover_words')}</p>
          <div>
            <Button icon="veil" onPress={props.onCover}>
              {say('settings_cover_now')}
            </Button>
          </div>
        </div>
        <div class="stack">
          <ChoiceField
            label={say('settings_shy')}
            value={settings.shy ?? 'meeting'}
            options={(['meeting', 'always', 'never'] as const).map((value) => ({
              value,
              label: say(`settings_shy_${value}`),
            }))}
            onChange={(shy) => put({ shy })}
          />
          <p class="soft">{say('settings_shy_words')}</p>
        </div>
      </Sheet>
      {props.vault}
      <Sheet>
        <LinkRow title={say('learned_title')} detail={say('learned_words')} onPress={props.onLearned} />
      </Sheet>
      <Promises kept={props.kept} gone={props.gone} allowed={props.allowed} />
      <OwnData onExport={props.onExport} onDelete={props.onDelete}>
        <LinkRow title={say('backup_title')} detail={say('backup_link')} onPress={props.onBackups} />
        {props.bringBack}
      </OwnData>
    </>
  );
}
