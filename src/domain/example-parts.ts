import type { Feedback } from './feedback/feedback';
import type { Meeting } from './meeting';
import type { Goal } from './pair';
import type { Say } from './say';
import { instantOf } from './when';

/** Everything of the example begins with this, so that all of it can be found again. */
export const examplePrefix = 'example:';
export const examplePairId = `${examplePrefix}pair`;

/** A goal of the example, a part of its steps done. */
export function goalOf(
  say: Say,
  id: string,
  key: string,
  when: { at: number; by: string },
  baseline: number,
): Goal {
  const { at, by } = when;
  return {
    id,
    pairId: examplePairId,
    what: say(`example_${key}`),
    evidence: say(`example_${key}_evidence`),
    why: say(`example_${key}_why`),
    by,
    baseline,
    steps: [1, 2, 3].map((nth) => ({
      id: `${id}:${nth}`,
      text: say(`example_${key}_step_${nth}`),
      ...(nth === 1 || (nth === 2 && key === 'goal_1') ? { doneAt: at } : {}),
    })),
    audience: 'pair',
    state: 'open',
    createdAt: at,
    updatedAt: at,
  };
}

/** An hour in the afternoon of a day, in no calendar. */
export function meetingOn(
  date: Temporal.PlainDate,
  nth: number,
  how: { say: Say; now: number; zone: string },
): Meeting {
  const { say, now, zone } = how;
  const [start, end] = [`${date}T16:00:00`, `${date}T17:00:00`];
  return {
    id: `${examplePrefix}meeting:${nth}`,
    sources: [{ calendar: 'file', id: `${examplePrefix}${nth}`, seenAt: now }],
    title: say('example_meeting', { name: say('example_name') }),
    start,
    end,
    zone,
    startAt: instantOf(start, zone),
    endAt: instantOf(end, zone),
    allDay: false,
    people: [{ name: say('example_name'), email: 'noor@mentoring.example' }],
    recurring: true,
    declined: false,
    cancelled: false,
    verdict: { verdict: 'mentoring', score: 1, reasons: [], byPerson: true },
    pairId: examplePairId,
    updatedAt: now,
  };
}

export function feedbackOf(say: Say, at: number): Feedback {
  const [situation, behaviour, impact] = [1, 2, 3].map((nth) => say(`example_feedback_${nth}`));
  return {
    id: `${examplePrefix}feedback`,
    pairId: examplePairId,
    frame: 'sbi',
    slots: { situation: situation ?? '', behaviour: behaviour ?? '', impact: impact ?? '' },
    choice: 'raise',
    audience: 'pair',
    at,
    updatedAt: at,
  };
}
