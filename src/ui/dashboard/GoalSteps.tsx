import { useId, useState } from 'preact/hooks';
import type { Goal, Step } from '@/domain/pair';
import { Button, IconButton } from '../Button';
import { TextField } from '../Field';
import { FormEnd } from '../FormEnd';
import { useSay } from '../say';

/** The steps of a goal: ticked as they are done; a new one may say what sets it off. */
export function GoalSteps({ goal, onGoal }: { goal: Goal; onGoal: (goal: Goal) => void }) {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const steps = goal.steps ?? [];
  const put = (next: readonly Step[]): void => onGoal({ ...goal, steps: [...next] });
  return (
    <div class="goal-steps">
      <ul>
        {steps.map((step) => (
          <StepRow
            key={step.id}
            step={step}
            onTick={() => put(steps.map((each) => (each.id === step.id ? ticked(each) : each)))}
            onRemove={() => put(steps.filter(({ id }) => id !== step.id))}
          />
        ))}
      </ul>
      {adding ? (
        <StepForm
          onStep={(step) => {
            put([...steps, step]);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button kind="text" small icon="plus" onPress={() => setAdding(true)}>
          {say('goal_step_add')}
        </Button>
      )}
    </div>
  );
}

function ticked(step: Step): Step {
  const { doneAt, ...open } = step;
  return doneAt === undefined ? { ...open, doneAt: Date.now() } : open;
}

function StepRow({ step, onTick, onRemove }: { step: Step; onTick: () => void; onRemove: () => void }) {
  const say = useSay();
  const id = useId();
  const done = step.doneAt !== undefined;
  return (
    <li class={done ? 'step done' : 'step'}>
      <input type="checkbox" class="pebble" id={id} checked={done} onChange={onTick} />
      <label for={id} class="voice-line" dir="auto">
        {step.text}
        {step.when && <span class="meta step-when">{say('goal_step_when', { when: step.when })}</span>}
      </label>
      <IconButton small icon="x" label={say('goal_step_remove', { what: step.text })} onPress={onRemove} />
    </li>
  );
}

/** "When … happens, I will …": what sets a step off makes it likelier to be taken (94 tests, d = .65; Gollwitzer & Sheeran 2006). */
function StepForm(props: { onStep: (step: Step) => void; onCancel: () => void }) {
  const say = useSay();
  const [text, setText] = useState('');
  const [when, setWhen] = useState('');
  return (
    <form
      class="step-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        const cause = when.trim() === '' ? {} : { when: when.trim() };
        props.onStep({ id: crypto.randomUUID(), text: text.trim(), ...cause });
      }}
    >
      <TextField
        label={say('goal_step_if')}
        value={when}
        onInput={setWhen}
        placeholder={say('goal_step_if_hint')}
        autoFocus
      />
      <TextField
        label={say('goal_step_then')}
        value={text}
        onInput={setText}
        placeholder={say('goal_step_then_hint')}
      />
      <FormEnd keep={say('goal_step_keep')} off={text.trim() === ''} onCancel={props.onCancel} />
    </form>
  );
}
