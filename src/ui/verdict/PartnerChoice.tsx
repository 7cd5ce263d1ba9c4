import { useId } from 'preact/hooks';
import type { Candidate } from '@/domain/views';
import { TextField } from '../Field';
import { useSay } from '../say';

/** Who it is with: a person of the event by their place in the list, or somebody typed. */
export type Chosen = number | 'typed';

/** With whom: the people the calendar shows, and always somebody else. */
export function PartnerChoice(props: {
  candidates: readonly Candidate[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}) {
  const say = useSay();
  const name = useId();
  const choices: readonly Chosen[] = [...props.candidates.keys(), 'typed'];
  return (
    <fieldset class="choices">
      <legend>{say('verdict_with_whom')}</legend>
      {choices.map((choice) => {
        const candidate = choice === 'typed' ? undefined : props.candidates[choice];
        return (
          <label key={choice} class="choice">
            <input
              type="radio"
              name={name}
              checked={choice === props.chosen}
              onChange={() => props.onChoose(choice)}
            />
            <span>
              {candidate ? <bdi class="name">{candidate.name}</bdi> : say('verdict_somebody_else')}
              {candidate?.email && candidate.email !== candidate.name && (
                <bdi class="meta">{candidate.email}</bdi>
              )}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** The name of somebody the calendar does not show, and an address where there is one. */
export function TypedPartner(props: {
  name: string;
  email: string;
  onName: (name: string) => void;
  onEmail: (email: string) => void;
  nameError?: string | undefined;
  emailError?: string | undefined;
}) {
  const say = useSay();
  return (
    <div class="stack">
      <TextField
        label={say('verdict_name')}
        value={props.name}
        onInput={props.onName}
        error={props.nameError}
        autoFocus
      />
      <TextField
        label={say('verdict_email')}
        type="email"
        dir="ltr"
        value={props.email}
        onInput={props.onEmail}
        error={props.emailError}
        hint={say('verdict_email_hint')}
      />
    </div>
  );
}
