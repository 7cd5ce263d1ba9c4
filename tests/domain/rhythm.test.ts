import { describe, expect, test } from 'vitest';
import { touchDueAt } from '@/domain/endings/touch';
import type { Goal } from '@/domain/pair';
import { planNext } from '@/domain/rhythm/plan-next';
import { proposeStage, type StageKnown } from '@/domain/rhythm/propose-stage';
import { driftOf, slowerThan, withRhythm, yearAtAGlance } from '@/domain/rhythm/rhythm';
import { instantOf } from '@/domain/when';
import { oneOfEach, pair } from '../samples';
import { say } from '../words';

const day = 86_400_000;
const now = Date.UTC(2026, 4, 14, 12);
const met = (daysAgo: number) => ({ startAt: now - daysAgo * day, endAt: now - daysAgo * day + 3_600_000 });

describe('drift', () => {
  const drift = (daysAgo: number, change: Parameters<typeof pair>[1] = {}, nextIn?: number) =>
    driftOf({
      pair: pair('p1', { rhythmDays: 14, ...change }),
      last: met(daysAgo),
      next: nextIn === undefined ? undefined : met(-nextIn),
      now,
    });

  test.each([
    ['just after the day that was meant', 16, {}, undefined, false],
    ['three weeks in a fortnightly rhythm', 22, {}, undefined, false],
    ['five weeks in a fortnightly rhythm', 35, {}, undefined, true],
    ['five weeks in a monthly rhythm', 35, { rhythmDays: 28 }, undefined, false],
    ['a week late in a weekly rhythm', 13, { rhythmDays: 7 }, undefined, false],
    ['a meeting planned soon', 35, {}, 5, false],
    ['a meeting planned far away', 35, {}, 40, true],
    ['no rhythm meant', 90, { rhythmDays: undefined }, undefined, false],
    ['slower on purpose', 35, { slowUntil: now + day }, undefined, false],
    ['slower on purpose, and that time is over', 35, { slowUntil: now - day }, undefined, true],
    ['after an ending', 90, { after: 'adhoc' as const }, undefined, false],
    ['staying in touch', 90, { stage: 'redefinition' as const }, undefined, false],
  ])('%s', (_, daysAgo, change, nextIn, drifting) => {
    const { rhythmDays, ...rest } = { rhythmDays: 14 as number | undefined, ...change };
    const found = driftOf({
      pair: { ...pair('p1', rest), ...(rhythmDays === undefined ? {} : { rhythmDays }) },
      last: met(daysAgo),
      next: nextIn === undefined ? undefined : met(-nextIn),
      now,
    });
    expect(found !== undefined).toBe(drifting);
  });

  test('says how long, and what was meant', () => {
    expect(drift(35)).toMatchObject({ days: 34, meant: 14, lastAt: now - 35 * day });
  });

  test('is none before the first meeting', () => {
    expect(
      driftOf({ pair: pair('p1', { rhythmDays: 7 }), last: undefined, next: undefined, now }),
    ).toBeUndefined();
  });
});

describe('a year at a glance', () => {
  test('has twelve months, what happened and what was meant', () => {
    const year = yearAtAGlance({
      pair: pair('p1', { rhythmDays: 14 }),
      meetings: [met(1), met(2), met(40), met(500)],
      since: Date.UTC(2026, 2, 1),
      now,
      zone: 'UTC',
    });
    expect(year).toHaveLength(12);
    expect(year.at(0)?.month).toBe('2025-06');
    expect(year.at(-1)).toEqual({ month: '2026-05', met: 2, meant: 0.96 });
    expect(year.find(({ month }) => month === '2026-04')).toEqual({ month: '2026-04', met: 1, meant: 2.14 });
    expect(year.find(({ month }) => month === '2026-02')?.meant).toBe(0);
  });

  test('measures each time by the rhythm that was meant then', () => {
    const before = pair('p1', { rhythmDays: 7 });
    const slower = withRhythm(before, 28, Date.UTC(2026, 3, 1));
    expect(slower).toMatchObject({
      rhythmDays: 28,
      rhythmsBefore: [{ days: 7, until: Date.UTC(2026, 3, 1) }],
    });
    const year = yearAtAGlance({ pair: slower, meetings: [], since: Date.UTC(2026, 1, 1), now, zone: 'UTC' });
    expect(year.slice(-4).map(({ meant }) => meant)).toEqual([4, 4.43, 1.07, 0.48]);
  });

  test('means nothing after the ending', () => {
    const ended = pair('p1', { rhythmDays: 7, after: 'end', afterSince: Date.UTC(2026, 3, 1) });
    expect(yearAtAGlance({ pair: ended, meetings: [], since: 0, now, zone: 'UTC' }).at(-1)?.meant).toBe(0);
  });

  test('a rhythm that is set again as it was leaves no trace', () => {
    expect(withRhythm(pair('p1', { rhythmDays: 7 }), 7, now).rhythmsBefore).toBeUndefined();
    expect(withRhythm(pair('p1', { rhythmDays: 7 }), undefined, now).rhythmDays).toBeUndefined();
  });

  test('the next slower rhythm is one people use', () => {
    expect([7, 14, 28, 61, 182].map(slowerThan)).toEqual([14, 21, 42, 91, 182]);
  });
});

describe('the stage that fits', () => {
  const goal = (state: Goal['state']): Goal => ({ ...oneOfEach.goals, state });
  const propose = (change: Partial<StageKnown>) =>
    proposeStage({
      pair: pair('p1', { stage: 'cultivation' }),
      meetings: 8,
      goals: [goal('open')],
      agreed: true,
      closed: false,
      gaps: [14, 14, 15, 14],
      ...change,
    });

  test.each([
    ['where it fits already, nothing', {}, undefined],
    [
      'goal, agreement, three meetings',
      { pair: pair('p1'), meetings: 3 },
      ['cultivation', 'goals', 'agreed', 'meetings'],
    ],
    ['one sign alone is not enough', { pair: pair('p1'), meetings: 1, goals: [] }, undefined],
    ['the end is near', { daysToEnd: 30 }, ['separation', 'end']],
    [
      'everything reached, and further apart',
      { goals: [goal('reached')], gaps: [14, 14, 28, 30] },
      ['separation', 'reached', 'gaps'],
    ],
    ['everything reached alone', { goals: [goal('reached')] }, undefined],
    ['further apart alone', { gaps: [14, 14, 28, 30] }, undefined],
    ['a closing meeting', { closed: true }, ['redefinition', 'closed']],
    [
      'said what they are now',
      { pair: { ...pair('p1'), after: 'peers' as const } },
      ['redefinition', 'after'],
    ],
    [
      'a new goal late on: back to work',
      { pair: pair('p1', { stage: 'separation' }) },
      ['cultivation', 'goals'],
    ],
  ])('%s', (_, change, expected) => {
    const found = propose(change);
    expect(found && [found.stage, ...found.because]).toEqual(expected);
    for (const why of found?.because ?? []) expect(() => say(`stage_because_${why}`)).not.toThrow();
  });
});

describe('the next meeting', () => {
  const last = {
    start: '2026-05-14T14:00:00',
    end: '2026-05-14T15:00:00',
    zone: 'Europe/Berlin',
    allDay: false,
  };
  const busyAt = (from: string, to: string) => ({
    startAt: instantOf(from, 'Europe/Berlin'),
    endAt: instantOf(to, 'Europe/Berlin'),
  });
  const plan = (
    busy: ReturnType<typeof busyAt>[] = [],
    change: Partial<Parameters<typeof planNext>[0]> = {},
  ) => planNext({ last, rhythmDays: 14, busy, now, ...change })?.start;

  test('is one rhythm on, same weekday, same hour', () => {
    expect(plan()).toBe('2026-05-28T14:00:00');
    expect(plan([], { rhythmDays: 30 })).toBe('2026-06-11T14:00:00');
  });

  test('keeps clear of what a calendar showed as busy: same day first, nearest hour', () => {
    expect(plan([busyAt('2026-05-28T14:30:00', '2026-05-28T15:30:00')])).toBe('2026-05-28T13:00:00');
    expect(plan([busyAt('2026-05-28T14:00:00', '2026-05-28T14:30:00')])).toBe('2026-05-28T13:00:00');
    expect(plan([busyAt('2026-05-28T15:00:00', '2026-05-28T16:00:00')])).toBe('2026-05-28T14:00:00');
  });

  test('goes to the nearest working day when the day is full', () => {
    expect(plan([busyAt('2026-05-28T00:00:00', '2026-05-29T00:00:00')])).toBe('2026-05-29T14:00:00');
    expect(plan([busyAt('2026-05-28T00:00:00', '2026-05-30T00:00:00')])).toBe('2026-05-27T14:00:00');
  });

  test('is never in the past, and keeps its wall clock over a change of clocks', () => {
    expect(plan([], { now: now + 100 * day })).toBe('2026-08-27T14:00:00');
    expect(
      plan([], {
        last: { ...last, start: '2026-10-15T14:00:00', end: '2026-10-15T15:30:00' },
        now: Date.UTC(2026, 9, 16),
      }),
    ).toBe('2026-10-29T14:00:00');
  });

  test('cannot be told of a meeting without a time', () => {
    expect(
      plan([], { last: { ...last, start: '2026-05-14', end: '2026-05-15', allDay: true } }),
    ).toBeUndefined();
  });
});

test('a word is due one interval after the last one, whichever that was', () => {
  const touch = { everyDays: 10, how: 'mail' };
  expect(touchDueAt(pair('p1'), now)).toBeUndefined();
  expect(touchDueAt(pair('p1', { touch }), now)).toBe(now + 10 * day);
  expect(touchDueAt(pair('p1', { touch: { ...touch, lastAt: now + day } }), now)).toBe(now + 11 * day);
});
