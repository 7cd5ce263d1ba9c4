import type { Goal } from '../pair';

/** What becomes of a goal half-way: it stays, it is put differently, or it is let go. None of the three is better. */
export type GoalReview =
  | { readonly choice: 'keep' }
  | { readonly choice: 'change'; readonly what: string; readonly evidence?: string; readonly by?: string }
  | { readonly choice: 'drop' };

/** The goal after a review. A changed one remembers how it was put before: the journey shows both. */
export function reviewGoal(goal: Goal, review: GoalReview, now: number): Goal {
  if (review.choice === 'drop') return { ...goal, state: 'dropped', reviewedAt: now, updatedAt: now };
  if (review.choice === 'keep') return { ...goal, reviewedAt: now, updatedAt: now };
  const what = review.what.trim();
  const changed = what !== '' && what !== goal.what;
  return {
    ...goal,
    ...(changed
      ? { what, before: [...(goal.before ?? []), { what: goal.what, until: now, audience: goal.audience }] }
      : {}),
    ...(review.evidence === undefined ? {} : { evidence: review.evidence.trim() }),
    ...(review.by === undefined ? {} : { by: review.by }),
    reviewedAt: now,
    updatedAt: now,
  };
}

/** How many steps of a goal are done, and which comes next. */
export function stepsOf(goal: Goal): { done: number; of: number; next?: string } {
  const steps = goal.steps ?? [];
  const next = steps.find(({ doneAt }) => doneAt === undefined);
  return {
    done: steps.filter(({ doneAt }) => doneAt !== undefined).length,
    of: steps.length,
    ...(next ? { next: next.text } : {}),
  };
}

/** The self-assessment at the start and at the end, side by side, for goals that have either. */
export function thenAndNow(goals: readonly Goal[]): { goal: Goal; atStart?: number; atEnd?: number }[] {
  return goals
    .filter(({ baseline, closing }) => baseline !== undefined || closing !== undefined)
    .map((goal) => ({
      goal,
      ...(goal.baseline === undefined ? {} : { atStart: goal.baseline }),
      ...(goal.closing === undefined ? {} : { atEnd: goal.closing }),
    }));
}
