import '../theme/prepare.css';
import { useRef, useState } from 'preact/hooks';
import type { Audience } from '@/domain/audience';
import type { Goal } from '@/domain/pair';
import { AudienceSwitch } from '../AudienceSwitch';
import { Button } from '../Button';
import { TextField } from '../Field';
import { useSay } from '../say';

/** A goal as typed; the rest of it is the product's. */
export type TypedGoal = Pick<Goal, 'what' | 'evidence' | 'by' | 'audience'>;

/** A goal, made or changed where it is needed: what, how one will know, by when. */
export function GoalForm(props: {
  /** The goal to change; without it, it is a new one. */
  goal?: Goal | undefined;
  onGoal: (goal: TypedGoal) => void;
  onCancel: () => void;
}) {
  const say = useSay();
  const { goal } = props;
  const [what, setWhat] = useState(goal?.what ?? '');
  const [evidence, setEvidence] = useState(goal?.evidence ?? '');
  const [by, setBy] = useState(goal?.by ?? '');
  const [audience, setAudience] = useState<Audience>(goal?.audience ?? 'pair');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFieldSetElement>(null);
  const keep = (): void => {
    if (what.trim() === '') {
      setTried(true);
      form.current?.querySelector('input')?.focus();
    } else
      props.onGoal({ what: what.trim(), evidence: evidence.trim(), audience, ...(by === '' ? {} : { by }) });
  };
  return (
    <fieldset
      ref={form}
      class="goal-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <legend>{say(goal ? 'goal_edit' : 'goal_new')}</legend>
      <TextField
        label={say('goal_what')}
        value={what}
        onInput={setWhat}
        error={tried && what.trim() === '' ? say('goal_what_missing') : undefined}
        autoFocus
      />
      <TextField label={say('goal_evidence')} value={evidence} onInput={setEvidence} />
      <TextField label={say('goal_by')} type="date" value={by} onInput={setBy} />
      <AudienceSwitch
        label={say('audience_of', { what: say('goal_word') })}
        value={audience}
        onChange={setAudience}
      />
      <div class="row">
        <Button kind="quiet" small onPress={keep}>
          {say('goal_keep')}
        </Button>
        <Button kind="text" small onPress={props.onCancel}>
          {say('ui_cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
