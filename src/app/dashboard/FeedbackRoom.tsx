import { ask } from '@/platform/ask';
import { readLanguage } from '@/platform/words';
import { FeedbackForm } from '@/ui/dashboard/FeedbackForm';
import { PageHead } from '@/ui/dashboard/PageHead';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { useAnswer } from '../screens/use-answer';
import { hashOf } from './address';
import type { Go } from './Dashboard';
import { NotThere } from './NotThere';

/** Feedback, written in slots; shared with the partner, raised next time, or kept. */
export function FeedbackRoom({ pairId, of, go }: { pairId: string; of: string | undefined; go: Go }) {
  const say = useSay();
  const tell = useToast();
  const page = useAnswer('pair.page', { pairId });
  const pairs = useAnswer('pairs', {});
  if (page.state !== 'there') return <NotThere answered={page} />;
  if (pairs.state !== 'there') return <NotThere answered={pairs} />;
  const { pair, feedback, last } = page.value;
  const known = feedback.find(({ id }) => id === of);
  const others = pairs.value.filter((each) => each.pair.id !== pairId).map((each) => each.pair.name);
  return (
    <div class="page narrow">
      <PageHead
        title={say('feedback_for', { name: pair.name })}
        up={{ href: hashOf({ room: 'pair', id: pairId }), words: <bdi>{pair.name}</bdi> }}
      />
      <FeedbackForm
        name={pair.name}
        feedback={known}
        others={others}
        language={readLanguage()}
        onKeep={async ({ frame, slots, choice }) => {
          const now = Date.now();
          const id = known?.id ?? crypto.randomUUID();
          const kept = await ask('feedback.keep', {
            feedback: {
              id,
              pairId,
              ...(last ? { meetingId: last.id } : {}),
              frame,
              slots,
              choice,
              audience: 'me',
              at: known?.at ?? now,
              updatedAt: now,
            },
          });
          if (!kept.ok) return tell(say('list_not_kept'));
          tell(say(`feedback_kept_${choice}`, { name: pair.name }));
          if (choice === 'share') go({ room: 'pair', id: pairId, part: 'letter', of: `feedback-${id}` });
          else go({ room: 'pair', id: pairId });
        }}
      />
    </div>
  );
}
