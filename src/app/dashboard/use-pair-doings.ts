import type { Audience } from '@/domain/audience';
import type { Feedback } from '@/domain/feedback/feedback';
import type { Introduction } from '@/domain/introduction';
import type { PairPage } from '@/domain/mentoring-views';
import type { Goal, Pair, Stage } from '@/domain/pair';
import type { Win } from '@/domain/win';
import { ask } from '@/platform/ask';
import type { RequestName, RequestOf } from '@/platform/protocol';
import type { GoalDoings } from '@/ui/dashboard/GoalCard';
import type { Logged } from '@/ui/dashboard/LogLine';
import { useSay } from '@/ui/say';
import { useToast } from '@/ui/Toast';
import { slowFor } from './TodayRoom';

type TypedGoal = Pick<Goal, 'what' | 'evidence' | 'by' | 'why' | 'baseline' | 'audience'>;

/** What can be done on a pair's page. Each is kept at once, then the page is asked for again; what did not work is said. */
export function usePairDoings(page: PairPage, again: () => void) {
  const say = useSay();
  const tell = useToast();
  const { pair } = page;
  const pairId = pair.id;

  const keep = async <N extends RequestName>(
    name: N,
    request: RequestOf<N>,
    told?: string,
  ): Promise<boolean> => {
    const kept = await ask(name, request);
    if (!kept.ok) tell(say('list_not_kept'));
    else if (told) tell(told);
    again();
    return kept.ok;
  };
  const keepGoal = (goal: Goal): void => void keep('goal.keep', { goal: { ...goal, updatedAt: Date.now() } });

  const goals: Omit<GoalDoings, 'onEdit'> = {
    onGoal: keepGoal,
    onConfidence: (goal, confidence) => {
      const now = Date.now();
      const { last } = page;
      const recent = last && now - last.endAt < 3 * 86_400_000 ? { meetingId: last.id } : {};
      const id = recent.meetingId ? `note:${goal.id}:${recent.meetingId}` : crypto.randomUUID();
      void keep('goal.note', {
        note: {
          id,
          goalId: goal.id,
          pairId,
          ...recent,
          at: now,
          confidence,
          text: '',
          audience: goal.audience,
          updatedAt: now,
        },
      });
    },
    onReview: (goal, choice, what) => {
      const before = goal;
      void keep('goal.review', { goalId: goal.id, choice, ...(what === undefined ? {} : { what }) }).then(
        (kept) => {
          if (kept && choice === 'drop') tell(say('goal_dropped'), () => keepGoal(before));
        },
      );
    },
    onReached: (goal) => keepGoal({ ...goal, state: 'reached', reachedAt: Date.now() }),
  };

  return {
    goals,
    putGoal(typed: TypedGoal, goal: Goal | undefined): void {
      const now = Date.now();
      const fresh = { id: crypto.randomUUID(), pairId, state: 'open' as const, createdAt: now };
      const { by: _, why: __, baseline: ___, ...rest } = goal ?? { ...fresh, by: '', why: '', baseline: 0 };
      keepGoal({ ...rest, ...typed, updatedAt: now });
    },
    stage: (stage: Stage): void => void keep('pair.keep', { pair: { ...pair, stage } }),
    stay: (): void => {
      if (page.stage) void keep('noticed.answered', { what: `stage@${page.stage.stage}`, pairId });
    },
    slower: (which: Pair): void =>
      void keep('rhythm.slower', { pairId, until: slowFor(Date.now(), which) }, say('drift_slower_told')),
    rhythm: (days: number | null): void => void keep('rhythm.keep', { pairId, days }),
    log: (logged: Logged): void => void keep('meeting.log', { pairId, ...logged }, say('log_told')),
    alliance: (
      answers: { heard: number; matters: number; way: number; worth: number },
      audience: Audience,
    ): void => {
      const now = Date.now();
      const check = { id: crypto.randomUUID(), pairId, at: now, ...answers, audience, updatedAt: now };
      void keep('alliance.keep', { check });
    },
    feedbackDone: (feedback: Feedback): void =>
      void keep('feedback.keep', { feedback: { ...feedback, doneAt: Date.now() } }),
    putIntroduction(
      typed: Pick<Introduction, 'name' | 'why' | 'state' | 'audience'>,
      known?: Introduction,
    ): void {
      const introduction = { id: crypto.randomUUID(), pairId, ...known, ...typed, updatedAt: Date.now() };
      void keep('introduction.keep', { introduction });
    },
    removeIntroduction(introduction: Introduction): void {
      void keep('introduction.remove', { id: introduction.id }).then((kept) => {
        if (kept) tell(say('people_removed'), () => void keep('introduction.keep', { introduction }));
      });
    },
    removeWin(win: Win): void {
      void keep('win.remove', { id: win.id }).then((kept) => {
        if (kept) tell(say('win_removed'), () => void keep('win.keep', { win }));
      });
    },
  };
}
