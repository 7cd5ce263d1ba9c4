import { failureKey } from '@/domain/failure-key';
import type { Pair, Role } from '@/domain/pair';
import { ChoiceField } from '../ChoiceField';
import { CheckField, TextField } from '../Field';
import { Segmented } from '../Segmented';
import { useSay } from '../say';
import { fitsEmail } from '../verdict/partner';
import { LanguageField } from './LanguageField';
import { WordRows } from './WordRows';

/** A pair as it is being changed; `rhythm` as typed. */
export interface PairDraft {
  readonly name: string;
  readonly role: Role;
  readonly emails: readonly string[];
  readonly alsoKnownAs: readonly string[];
  readonly rhythm: string;
  readonly reminders: boolean;
  readonly mailbox: NonNullable<Pair['mailbox']> | 'settings';
  /** Empty: the browser's. */
  readonly language: string;
}

const roles: readonly Role[] = ['mentor', 'mentee', 'peer'];
const rhythmSuggestions = [7, 14, 30] as const;
const longestRhythm = 366;

export const draftOf = (pair: Pair): PairDraft => ({
  name: pair.name,
  role: pair.role,
  emails: pair.emails,
  alsoKnownAs: pair.alsoKnownAs,
  rhythm: pair.rhythmDays === undefined ? '' : String(pair.rhythmDays),
  reminders: pair.reminders,
  mailbox: pair.mailbox ?? 'settings',
  language: pair.language ?? '',
});

/** The pair with what was typed; what cannot be (an empty name, half an address) stays as it was before. */
export function pairFrom(pair: Pair, draft: PairDraft): Pair {
  const { rhythmDays: _, mailbox: __, language: ___, ...rest } = pair;
  const days = daysOf(draft.rhythm);
  const rhythmDays = draft.rhythm.trim() === '' ? undefined : (days ?? pair.rhythmDays);
  const whole = (texts: readonly string[]): string[] => [
    ...new Set(texts.map((text) => text.trim()).filter((text) => text !== '')),
  ];
  return {
    ...rest,
    name: draft.name.trim().slice(0, 200) || pair.name,
    role: draft.role,
    emails: whole(draft.emails.filter(fitsEmail)).map((email) => email.toLowerCase()),
    alsoKnownAs: whole(draft.alsoKnownAs),
    ...(rhythmDays === undefined ? {} : { rhythmDays }),
    reminders: draft.reminders,
    ...(draft.mailbox === 'settings' ? {} : { mailbox: draft.mailbox }),
    ...(draft.language === '' ? {} : { language: draft.language }),
  };
}

function daysOf(text: string): number | undefined {
  const days = Number(text);
  return Number.isInteger(days) && days >= 1 && days <= longestRhythm ? days : undefined;
}

/** Everything about a pair that can be changed. It is kept as it is typed. */
export function PairFields(props: { draft: PairDraft; onChange: (draft: PairDraft) => void }) {
  const say = useSay();
  const { draft } = props;
  const put = (change: Partial<PairDraft>): void => props.onChange({ ...draft, ...change });
  const badRhythm = draft.rhythm.trim() !== '' && daysOf(draft.rhythm) === undefined;
  return (
    <div class="form">
      <TextField
        label={say('verdict_name')}
        value={draft.name}
        onInput={(name) => put({ name })}
        error={draft.name.trim() === '' ? say('verdict_name_missing') : undefined}
      />
      <div class="field">
        <span class="small-type soft" aria-hidden="true">
          {say('pair_role')}
        </span>
        <Segmented
          label={say('pair_role')}
          value={draft.role}
          options={roles.map((role) => ({ value: role, label: say(`pair_role_${role}`) }))}
          onChange={(role) => put({ role })}
        />
      </div>
      <WordRows
        label={say('pair_emails')}
        nameOf={(number) => say('pair_email_nth', { number })}
        add={say('pair_email_add')}
        removeLabel={(email) => say('pair_word_remove', { word: email })}
        values={draft.emails}
        onChange={(emails) => put({ emails })}
        email
        errorOf={(email) => (fitsEmail(email) ? undefined : say(failureKey('bad-address')))}
      />
      <WordRows
        label={say('pair_names')}
        nameOf={(number) => say('pair_name_nth', { number })}
        add={say('pair_name_add')}
        removeLabel={(name) => say('pair_word_remove', { word: name })}
        values={draft.alsoKnownAs}
        onChange={(alsoKnownAs) => put({ alsoKnownAs })}
      />
      <div class="stack">
        <TextField
          label={say('pair_rhythm')}
          type="number"
          value={draft.rhythm}
          onInput={(rhythm) => put({ rhythm })}
          hint={say('pair_rhythm_hint')}
          error={badRhythm ? say('pair_rhythm_range', { most: longestRhythm }) : undefined}
        />
        <div class="row" role="group" aria-label={say('pair_rhythm_usual')}>
          {rhythmSuggestions.map((days) => (
            <button
              key={days}
              type="button"
              class={draft.rhythm === String(days) ? 'chip pressable chosen' : 'chip pressable'}
              aria-pressed={draft.rhythm === String(days)}
              onClick={() => put({ rhythm: String(days) })}
            >
              {say(`pair_every_${days}`)}
            </button>
          ))}
        </div>
      </div>
      <CheckField
        label={say('pair_reminders')}
        hint={say('pair_reminders_hint')}
        checked={draft.reminders}
        onChange={(reminders) => put({ reminders })}
      />
      <ChoiceField
        label={say('pair_mailbox')}
        value={draft.mailbox}
        options={[
          { value: 'settings', label: say('pair_mailbox_settings') },
          { value: 'gmail', label: say('settings_mailbox_gmail') },
          { value: 'outlook', label: say('settings_mailbox_outlook') },
          { value: 'mailto', label: say('settings_mailbox_mailto') },
        ]}
        onChange={(mailbox) => put({ mailbox })}
      />
      <LanguageField value={draft.language} onChange={(language) => put({ language })} />
    </div>
  );
}
