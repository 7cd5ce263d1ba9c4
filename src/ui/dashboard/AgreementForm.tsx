import { useState } from 'preact/hooks';
import { type Agreement, type AgreementKey, agreementGroups } from '@/domain/agreement/agreement';
import type { Audience } from '@/domain/audience';
import { usualRhythms } from '@/domain/rhythm/rhythm';
import { Button } from '../Button';
import { SelectField, TextField } from '../Field';
import { Line } from '../Line';
import { useSay } from '../say';
import { rhythmSentence } from './rhythm-words';

export type AgreementDraft = Pick<Agreement, 'points' | 'rhythmDays' | 'startsOn' | 'reviewOn' | 'endsOn'>;

/** Where a beginning is offered: words to change, not to accept. */
const beginnings: readonly AgreementKey[] = [
  'stays',
  'exceptions',
  'tell',
  'asked',
  'cancelling',
  'contact',
  'ending',
];

/** The points of an agreement, in four groups, each with who may see it; dates and rhythm below. */
export function AgreementForm(props: {
  draft: AgreementDraft;
  onDraft: (draft: AgreementDraft) => void;
  onSave: () => void;
  version: number;
}) {
  const say = useSay();
  const { draft, onDraft } = props;
  const [offered, setOffered] = useState<ReadonlySet<string>>(new Set());
  const pointOf = (key: AgreementKey) => draft.points.find((point) => point.key === key);
  const put = (key: AgreementKey, change: { text?: string; audience?: Audience }): void => {
    const before = pointOf(key) ?? { key, text: '', audience: 'pair' as const };
    onDraft({
      ...draft,
      points: [...draft.points.filter((point) => point.key !== key), { ...before, ...change }],
    });
  };
  const setDate = (key: 'startsOn' | 'reviewOn' | 'endsOn', value: string): void => {
    const { [key]: _, ...rest } = draft;
    onDraft({ ...rest, ...(value === '' ? {} : { [key]: value }) });
  };
  return (
    <form
      class="agreement"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
    >
      {Object.entries(agreementGroups).map(([group, keys]) => (
        <fieldset key={group} class="sheet agreement-group">
          <legend class="sheet-title">{say(`agreement_group_${group}`)}</legend>
          {group === 'trust' && <p class="meta">{say('agreement_trust_words')}</p>}
          {keys.map((key) => (
            <div key={key} class="point">
              <Line
                label={say(`agreement_${key}`)}
                value={pointOf(key)?.text ?? ''}
                audience={pointOf(key)?.audience ?? 'pair'}
                onInput={(text) => put(key, { text })}
                onAudience={(audience) => put(key, { audience })}
              />
              {beginnings.includes(key) && (pointOf(key)?.text ?? '') === '' && !offered.has(key) && (
                <Button
                  kind="text"
                  small
                  icon="pen"
                  onPress={() => {
                    setOffered(new Set([...offered, key]));
                    put(key, { text: say(`agreement_start_${key}`) });
                  }}
                >
                  {say('agreement_offer')}
                </Button>
              )}
            </div>
          ))}
        </fieldset>
      ))}
      <fieldset class="sheet agreement-group">
        <legend class="sheet-title">{say('agreement_group_dates')}</legend>
        <div class="fields">
          <SelectField
            label={say('rhythm_label')}
            value={String(draft.rhythmDays ?? 0)}
            options={[
              { value: '0', label: say('rhythm_none') },
              ...usualRhythms.map((days) => ({ value: String(days), label: rhythmSentence(say, days) })),
            ]}
            onChange={(days) => {
              const { rhythmDays: _, ...rest } = draft;
              onDraft({ ...rest, ...(days === '0' ? {} : { rhythmDays: Number(days) }) });
            }}
          />
          <TextField
            label={say('agreement_starts')}
            type="date"
            value={draft.startsOn ?? ''}
            onInput={(value) => setDate('startsOn', value)}
          />
          <TextField
            label={say('agreement_review')}
            type="date"
            value={draft.reviewOn ?? ''}
            hint={say('agreement_review_hint')}
            onInput={(value) => setDate('reviewOn', value)}
          />
          <TextField
            label={say('agreement_ends')}
            type="date"
            value={draft.endsOn ?? ''}
            onInput={(value) => setDate('endsOn', value)}
          />
        </div>
      </fieldset>
      <div class="row">
        <Button kind="primary" submits>
          {say('agreement_save', { version: props.version })}
        </Button>
      </div>
    </form>
  );
}
