import '../theme/capture.css';
import { useId } from 'preact/hooks';
import type { Commitment } from '@/domain/reflection';
import { AudienceSwitch } from '../AudienceSwitch';
import { IconButton } from '../Button';
import { useDates } from '../dates';
import { GrowingText } from '../GrowingText';
import { Icon } from '../Icon';
import { useSay } from '../say';

/** A promise: who, what, and once there is a what, by when and "when … happens": an if-then is what makes it kept. */
export function CommitmentLine(props: {
  commitment: Commitment;
  /** The other's name, as one calls them. */
  name: string;
  onChange: (commitment: Commitment) => void;
  onRemove?: (() => void) | undefined;
  /** One more step, where this is the last. */
  onAdd?: (() => void) | undefined;
}) {
  const say = useSay();
  const { commitment, onChange } = props;
  const label = say(`capture_do_${commitment.owner}`, { name: props.name });
  const more = commitment.text.trim() !== '' || commitment.due !== undefined || commitment.when !== undefined;
  return (
    <div class={`line edge-${commitment.audience} promise`} role="group" aria-label={label}>
      <div class="line-head">
        <OwnerSwitch {...props} />
        <AudienceSwitch
          value={commitment.audience}
          onChange={(audience) => onChange({ ...commitment, audience })}
          label={say('audience_of', { what: label })}
        />
      </div>
      <GrowingText
        class="ruled"
        aria-label={label}
        placeholder={say('capture_do_hint')}
        value={commitment.text}
        onInput={(text) => onChange({ ...commitment, text })}
      />
      {more && (
        <div class="promise-more">
          <DueChip commitment={commitment} onChange={onChange} />
          <WhenField commitment={commitment} onChange={onChange} />
          {props.onAdd && (
            <IconButton icon="plus" small label={say('capture_add_step')} onPress={props.onAdd} />
          )}
          {props.onRemove && (
            <IconButton icon="x" small label={say('capture_remove_step')} onPress={props.onRemove} />
          )}
        </div>
      )}
    </div>
  );
}

interface Edited {
  commitment: Commitment;
  onChange: (commitment: Commitment) => void;
}

/** Who will do it stands where a label would: one step changes it. */
function OwnerSwitch({ commitment, name, onChange }: Edited & { name: string }) {
  const say = useSay();
  const group = useId();
  return (
    <span class="owner" role="radiogroup" aria-label={say('capture_owner')}>
      {(['me', 'them'] as const).map((owner) => (
        <label key={owner} class="owner-choice">
          <input
            type="radio"
            class="unseen"
            name={group}
            value={owner}
            checked={owner === commitment.owner}
            onChange={() => onChange({ ...commitment, owner })}
          />
          <bdi>{say(`capture_owner_${owner}`, { name })}</bdi>
        </label>
      ))}
    </span>
  );
}

/** The date in words; the field for it shows itself once it has the focus, so that it can be typed as well as picked. */
function DueChip({ commitment, onChange }: Edited) {
  const say = useSay();
  const dates = useDates();
  const { due } = commitment;
  return (
    <label class="due" title={say('capture_due')}>
      <Icon name="cal" />
      <span aria-hidden="true">{due ? dates.day(due) : say('capture_due')}</span>
      <input
        type="date"
        aria-label={say('capture_due')}
        value={due ?? ''}
        onInput={(event) => {
          const { due: _, ...rest } = commitment;
          const picked = event.currentTarget.value;
          onChange(picked === '' ? rest : { ...rest, due: picked });
        }}
      />
    </label>
  );
}

function WhenField({ commitment, onChange }: Edited) {
  const say = useSay();
  const id = useId();
  return (
    <span class="when">
      <label for={id}>{say('capture_when')}</label>
      <GrowingText
        id={id}
        class="ruled"
        value={commitment.when ?? ''}
        placeholder={say('capture_when_hint')}
        onInput={(when) => {
          const { when: _, ...rest } = commitment;
          onChange(when === '' ? rest : { ...rest, when });
        }}
      />
    </span>
  );
}
