import { useState } from 'preact/hooks';
import { type Feedback, type FeedbackChoice, type FrameId, feedbackFrames } from '@/domain/feedback/feedback';
import { hintsFor } from '@/domain/feedback/hints';
import { Button } from '../Button';
import { TextField } from '../Field';
import { Hints } from '../Hints';
import { Segmented } from '../Segmented';
import { useSay } from '../say';

const frames = ['sbi', 'coin', 'ssc'] as const;
const choices = ['keep', 'share', 'raise'] as const;

/** Feedback in slots, so that it stays with what was done; and what is to happen with it. */
export function FeedbackForm(props: {
  name: string;
  feedback: Feedback | undefined;
  /** Other people's names: they are not here to answer. */
  others: readonly string[];
  language: string;
  onKeep: (feedback: { frame: FrameId; slots: Record<string, string>; choice: FeedbackChoice }) => void;
}) {
  const say = useSay();
  const [frame, setFrame] = useState<FrameId>(props.feedback?.frame ?? 'sbi');
  const [slots, setSlots] = useState<Record<string, string>>(props.feedback?.slots ?? {});
  const [choice, setChoice] = useState<FeedbackChoice>(props.feedback?.choice ?? 'keep');
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const filled = feedbackFrames[frame].some((slot) => (slots[slot] ?? '').trim() !== '');
  return (
    <form
      class="feedback-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (filled) props.onKeep({ frame, slots, choice });
      }}
    >
      <Segmented
        label={say('feedback_frame')}
        value={frame}
        options={frames.map((value) => ({ value, label: say(`feedback_frame_${value}`) }))}
        onChange={setFrame}
      />
      <p class="meta">{say('feedback_ask_first')}</p>
      {feedbackFrames[frame].map((slot) => (
        <div key={`${frame}-${slot}`} class="slot">
          <TextField
            label={say(`feedback_${frame}_${slot}`)}
            value={slots[slot] ?? ''}
            lines={2}
            onInput={(text) => setSlots({ ...slots, [slot]: text })}
          />
          <Hints
            hints={hintsFor(slots[slot] ?? '', props.language, props.others)}
            dismissed={dismissed}
            onDismiss={(hint) => setDismissed(new Set([...dismissed, hint]))}
          />
        </div>
      ))}
      <div class="stack">
        <Segmented
          label={say('feedback_choice')}
          value={choice}
          options={choices.map((value) => ({
            value,
            label: say(`feedback_choice_${value}`, { name: props.name }),
          }))}
          onChange={setChoice}
        />
        <p class="meta">{say(`feedback_choice_${choice}_hint`, { name: props.name })}</p>
      </div>
      <div class="row">
        <Button kind="primary" submits off={!filled}>
          {say(choice === 'share' ? 'feedback_keep_share' : 'feedback_keep')}
        </Button>
      </div>
    </form>
  );
}
