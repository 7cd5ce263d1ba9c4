import { useState } from 'preact/hooks';
import type { Audience } from '@/domain/audience';
import type { Goal } from '@/domain/pair';
import { AudienceSwitch } from '../AudienceSwitch';
import { ConfidenceAsk } from '../ConfidenceAsk';
import { TextField } from '../Field';
import { FormEnd } from '../FormEnd';
import { useSay } from '../say';

/** A goal in plain questions: what, how it will be known, by when, why. A new one is for the person alone until they share it. */
export function GoalEditor(props: {
  goal: Goal | undefined;
  onGoal: (goal: Pick<Goal, 'what' | 'evidence' | 'by' | 'why' | 'baseline' | 'audience'>) => void;
  onCancel: () => void;
}) {
  const say = useSay();
  const { goal } = props;
  const [what, setWhat] = useState(goal?.what ?? '');
  const [evidence, setEvidence] = useState(goal?.evidence ?? '');
  const [why, setWhy] = useState(goal?.why ?? '');
  const [by, setBy] = useState(goal?.by ?? '');
  const [baseline, setBaseline] = useState(goal?.baseline);
  const [audience, setAudience] = useState<Audience>(goal?.audience ?? 'me');
  const [tried, setTried] = useState(false);
  return (
    <form
      class="goal-editor"
      aria-label={say(goal ? 'goal_edit' : 'goal_new')}
      onSubmit={(event) => {
        event.preventDefault();
        if (what.trim() === '') return setTried(true);
        props.onGoal({
          what: what.trim(),
          evidence: evidence.trim(),
          audience,
          ...(why.trim() === '' ? {} : { why: why.trim() }),
          ...(by === '' ? {} : { by }),
          ...(baseline === undefined ? {} : { baseline }),
        });
      }}
    >
      <TextField
        label={say('goal_what')}
        value={what}
        onInput={setWhat}
        error={tried && what.trim() === '' ? say('goal_what_missing') : undefined}
        autoFocus
      />
      <TextField label={say('goal_evidence')} value={evidence} onInput={setEvidence} />
      <TextField label={say('goal_why')} value={why} onInput={setWhy} />
      <TextField label={say('goal_by')} type="date" value={by} onInput={setBy} />
      <ConfidenceAsk label={say('goal_baseline')} value={baseline} onAnswer={setBaseline} />
      <div class="row">
        <AudienceSwitch
          label={say('audience_of', { what: say('goal_word') })}
          value={audience}
          onChange={setAudience}
        />
        <span class="meta">{say(audience === 'me' ? 'goal_private' : 'goal_shared')}</span>
      </div>
      <FormEnd keep={say('goal_keep')} primary onCancel={props.onCancel} />
    </form>
  );
}
