import { describe, expect, test } from 'vitest';
import { chartOf, confidences, type GoalNote, trendOf } from '@/domain/goals/goal-note';
import { reviewGoal, stepsOf, thenAndNow } from '@/domain/goals/review-goal';
import type { Goal } from '@/domain/pair';
import { oneOfEach } from '../samples';

const goal = (change: Partial<Goal> = {}): Goal => ({ ...oneOfEach.goals, ...change });
const note = (at: number, confidence?: number): GoalNote => {
  const { confidence: _, ...plain } = { ...oneOfEach.goalNotes, id: `n${at}`, at };
  return { ...plain, ...(confidence === undefined ? {} : { confidence }) };
};

describe('where confidence goes', () => {
  test.each([
    [[], 'new'],
    [[5], 'new'],
    [[4, 6], 'rising'],
    [[4, 4, 5, 6], 'rising'],
    [[6, 6, 6, 6], 'steady'],
    [[6, 6, 7, 6], 'steady'],
    [[8, 8, 6, 5], 'falling'],
    [[2, 9, 9, 9], 'rising'],
  ])('%j is %s', (values, trend) => {
    expect(trendOf(values)).toBe(trend);
  });

  test('is read in the order of time, from the notes that have an answer', () => {
    expect(confidences([note(3, 7), note(2), note(1, 4)]).map(({ confidence }) => confidence)).toEqual([
      4, 7,
    ]);
  });
});

describe('the chart of a goal', () => {
  test('has answers and meetings on one line of time', () => {
    const { points, meetings } = chartOf([note(100, 1), note(300, 10)], [{ startAt: 0 }, { startAt: 400 }]);
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [0.25, 0],
      [0.75, 1],
    ]);
    expect(meetings).toEqual([0, 1]);
  });

  test('of one answer and nothing else stands in the middle; of none there is none', () => {
    expect(chartOf([note(100, 5)], []).points[0]?.x).toBe(0.5);
    expect(chartOf([note(100)], [{ startAt: 1 }])).toEqual({ points: [], meetings: [] });
  });
});

describe('a goal half-way', () => {
  test('kept is looked at, and the same', () => {
    expect(reviewGoal(goal(), { choice: 'keep' }, 9)).toEqual(goal({ reviewedAt: 9, updatedAt: 9 }));
  });

  test('changed remembers how it was put', () => {
    const once = reviewGoal(goal(), { choice: 'change', what: ' Lead a workshop ' }, 9);
    expect(once).toMatchObject({
      what: 'Lead a workshop',
      before: [{ what: 'Give a talk', until: 9, audience: 'pair' }],
      state: 'open',
    });
    const twice = reviewGoal(once, { choice: 'change', what: 'Lead two', by: '2026-10-01' }, 10);
    expect(twice.before?.map(({ what }) => what)).toEqual(['Give a talk', 'Lead a workshop']);
    expect(twice.by).toBe('2026-10-01');
    expect(reviewGoal(goal(), { choice: 'change', what: '  ' }, 9).what).toBe('Give a talk');
  });

  test('dropped is let go, not removed', () => {
    expect(reviewGoal(goal(), { choice: 'drop' }, 9).state).toBe('dropped');
  });
});

test('steps say how far it is and what is next', () => {
  const steps = [
    { id: '1', text: 'Outline', doneAt: 5 },
    { id: '2', text: 'Rehearse', when: 'the hall is free' },
  ];
  expect(stepsOf(goal({ steps }))).toEqual({ done: 1, of: 2, next: 'Rehearse' });
  expect(stepsOf(goal())).toEqual({ done: 0, of: 0 });
});

test('then and now stand side by side, for goals that have either', () => {
  expect(
    thenAndNow([goal(), goal({ id: 'g2', baseline: 3, closing: 8 }), goal({ id: 'g3', baseline: 4 })]),
  ).toEqual([
    { goal: goal({ id: 'g2', baseline: 3, closing: 8 }), atStart: 3, atEnd: 8 },
    { goal: goal({ id: 'g3', baseline: 4 }), atStart: 4 },
  ]);
});
