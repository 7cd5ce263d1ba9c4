import type { PairPage } from '@/domain/mentoring-views';
import type { After, Goal } from '@/domain/pair';
import { ask } from '@/platform/ask';
import { EndingView } from '@/ui/dashboard/EndingView';
import { PageHead } from '@/ui/dashboard/PageHead';
import { RetentionSection } from '@/ui/dashboard/RetentionSection';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { useAnswer } from '../screens/use-answer';
import { hashOf } from './address';
import type { Go } from './Dashboard';
import { NotThere } from './NotThere';

/** An ending that is one: a closing meeting, then and now, thanks, a keepsake, and what the two are from here on. */
export function EndingRoom({ pairId }: { pairId: string; go: Go }) {
  const answered = useAnswer('pair.page', { pairId });
  if (answered.state !== 'there') return <NotThere answered={answered} />;
  return <EndingThere page={answered.value} again={answered.again} />;
}

function EndingThere({ page, again }: { page: PairPage; again: () => void }) {
  const say = useSay();
  const tell = useToast();
  const { pair } = page;
  const keep = async (
    after: After | null,
    touch: { everyDays: number; how: string } | null,
  ): Promise<void> => {
    const kept = await ask('ending', { pairId: pair.id, after, touch });
    tell(
      say(kept.ok ? (after === null ? 'ending_taken_back' : `ending_told_${after}`) : 'list_not_kept', {
        name: pair.name,
      }),
    );
    again();
  };
  const assess = async (goal: Goal, closing: number): Promise<void> => {
    const kept = await ask('goal.keep', { goal: { ...goal, closing, updatedAt: Date.now() } });
    if (!kept.ok) tell(say('list_not_kept'));
    again();
  };
  return (
    <div class="page narrow">
      <PageHead
        title={say('ending_title')}
        up={{ href: hashOf({ room: 'pair', id: pair.id }), words: <bdi>{pair.name}</bdi> }}
        lead={say('ending_lead', { name: pair.name })}
      />
      <EndingView
        page={page}
        prepareHref={page.next && hashOf({ room: 'prepare', id: page.next.id })}
        planHref={hashOf({ room: 'pair', id: pair.id, part: 'plan' })}
        letterHref={hashOf({ room: 'pair', id: pair.id, part: 'letter', of: 'farewell' })}
        keepsakeHref={hashOf({ room: 'pair', id: pair.id, part: 'keepsake' })}
        onAssess={(goal, closing) => void assess(goal, closing)}
        onAfter={(after, touch) => void keep(after, touch)}
      />
      {pair.after === 'end' && (
        <RetentionSection
          pair={pair}
          onMonths={(months) => void ask('pair.retention', { pairId: pair.id, months }).then(again)}
        />
      )}
    </div>
  );
}
