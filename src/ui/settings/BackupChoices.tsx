import { useState } from 'preact/hooks';
import { autoChoices, type BackupPlan, remindChoices } from '@/domain/own-files/backup-plan';
import { Button } from '../Button';
import { ChoiceField } from '../ChoiceField';
import { useDates } from '../dates';
import { TextField } from '../Field';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** When Cairn speaks of a backup, and whether it makes one by itself. */
export function BackupChoices(props: {
  plan: BackupPlan & { readonly nextAt?: number | undefined; readonly failure?: string | undefined };
  failure: string | undefined;
  onRemind: (remind: BackupPlan['remind']) => void;
  onBegin: (auto: BackupPlan['auto'], recipient: string) => void;
  onEnd: () => void;
}) {
  const say = useSay();
  const dates = useDates();
  const { plan } = props;
  const [wanted, setWanted] = useState<BackupPlan['auto']>();
  const auto = wanted ?? plan.auto;
  return (
    <>
      <Sheet title={say('backup_remind')}>
        <div class="stack">
          <p class="soft">
            {plan.lastAt === undefined
              ? say('backup_none_yet')
              : say('backup_last', { date: dates.dayOf(plan.lastAt) })}
          </p>
          <ChoiceField
            label={say('backup_remind_when')}
            value={plan.remind}
            options={remindChoices.map((value) => ({ value, label: say(`backup_every_${value}`) }))}
            onChange={props.onRemind}
          />
        </div>
      </Sheet>
      <Sheet title={say('backup_auto')}>
        <div class="stack">
          <p class="soft">{say('backup_auto_words')}</p>
          <ChoiceField
            label={say('backup_auto_when')}
            value={auto}
            options={autoChoices.map((value) => ({ value, label: say(`backup_every_${value}`) }))}
            onChange={(value) => {
              setWanted(value === 'never' || value === plan.auto ? undefined : value);
              if (value === 'never') props.onEnd();
            }}
          />
          {plan.auto !== 'never' && plan.nextAt !== undefined && !wanted && (
            <p>{say('backup_next', { date: dates.dayOf(plan.nextAt) })}</p>
          )}
          {props.failure && (
            <p class="error" role="alert">
              {props.failure}
            </p>
          )}
          {(wanted || (plan.auto !== 'never' && plan.failure)) && (
            <KeyStep
              key={plan.recipient}
              recipient={plan.recipient ?? ''}
              onBegin={(recipient) => {
                props.onBegin(auto, recipient);
                setWanted(undefined);
              }}
            />
          )}
        </div>
      </Sheet>
    </>
  );
}

/** Nobody types a passphrase when a backup is made by itself: it is sealed to a key, whose other half the person keeps. */
function KeyStep({ recipient, onBegin }: { recipient: string; onBegin: (recipient: string) => void }) {
  const say = useSay();
  const [typed, setTyped] = useState(recipient);
  const [wrong, setWrong] = useState(false);
  const key = typed.trim();
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const fits = key === '' || /^age1[0-9a-z]{58}$/.test(key);
        setWrong(!fits);
        if (fits) onBegin(key);
      }}
    >
      <p>{say('backup_key_words')}</p>
      <TextField
        label={say('backup_key')}
        dir="ltr"
        value={typed}
        hint={say('backup_key_hint')}
        error={wrong ? say('backup_key_wrong') : undefined}
        onInput={setTyped}
      />
      <div>
        <Button kind="primary" submits>
          {say(key === '' ? 'backup_key_make' : 'backup_begin')}
        </Button>
      </div>
    </form>
  );
}
