import type { Agenda } from './agenda';
import type { Agreement, AgreementKey } from './agreement/agreement';
import { examplePairId, examplePrefix, feedbackOf, goalOf, meetingOn } from './example-parts';
import { story } from './example-story';
import type { AllianceCheck } from './feedback/alliance';
import type { Feedback } from './feedback/feedback';
import type { GoalNote } from './goals/goal-note';
import type { Introduction } from './introduction';
import type { Meeting } from './meeting';
import type { Goal, Pair } from './pair';
import type { Commitment, Reflection } from './reflection';
import type { Say } from './say';
import { dateIn } from './when';
import type { Win } from './win';

const goalIds = [`${examplePrefix}goal:1`, `${examplePrefix}goal:2`] as const;

export interface Example {
  readonly pairs: Pair[];
  readonly goals: Goal[];
  readonly goalNotes: GoalNote[];
  readonly agreements: Agreement[];
  readonly meetings: Meeting[];
  readonly agendas: Agenda[];
  readonly reflections: Reflection[];
  readonly commitments: Commitment[];
  readonly wins: Win[];
  readonly feedback: Feedback[];
  readonly allianceChecks: AllianceCheck[];
  readonly introductions: Introduction[];
}

const agreed: readonly AgreementKey[] = [
  'purpose',
  'success',
  'contact',
  'cancelling',
  'stays',
  'exceptions',
  'ending',
];

/** One invented pair with half a year of mentoring, told from the mentor's side and dated from today. */
export function makeExample(say: Say, now: number, zone: string): Example {
  const today = Temporal.PlainDate.from(dateIn(now, zone));
  const day = (weeks: number): Temporal.PlainDate => today.add({ weeks });
  const how = { say, now, zone };
  const past = story.map(({ weeksAgo }, index) => meetingOn(day(-weeksAgo), index + 1, how));
  const coming = [1, 3, 5].map((weeks, index) => meetingOn(day(weeks), story.length + index + 1, how));
  const startAt = (index: number): number => past[index]?.startAt ?? now;
  const commitments = story.flatMap(({ promise }, index): Commitment[] => {
    if (!promise) return [];
    const [text, owner, state] = promise;
    return [
      {
        id: `${examplePrefix}promise:${index}`,
        pairId: examplePairId,
        meetingId: `${examplePrefix}meeting:${index + 1}`,
        owner,
        text: say(`example_${text}`),
        audience: 'pair',
        state,
        ...(state === 'open' ? { due: day(1).toString() } : {}),
        updatedAt: startAt(index),
      },
    ];
  });
  return {
    pairs: [
      {
        id: examplePairId,
        name: say('example_name'),
        emails: ['noor@mentoring.example'],
        alsoKnownAs: [],
        role: 'mentor',
        stage: 'cultivation',
        rhythmDays: 14,
        reminders: false,
        example: true,
        createdAt: startAt(0),
        updatedAt: now,
      },
    ],
    goals: [
      goalOf(say, goalIds[0], 'goal_1', { at: startAt(0), by: day(8).toString() }, 3),
      goalOf(say, goalIds[1], 'goal_2', { at: startAt(2), by: day(16).toString() }, 4),
    ],
    goalNotes: story.map(({ confidence }, index) => ({
      id: `${examplePrefix}note:${index}`,
      goalId: goalIds[0],
      pairId: examplePairId,
      meetingId: `${examplePrefix}meeting:${index + 1}`,
      at: startAt(index),
      confidence,
      text: '',
      audience: 'pair',
      updatedAt: startAt(index),
    })),
    agreements: [
      {
        id: `${examplePrefix}agreement`,
        pairId: examplePairId,
        version: 1,
        points: agreed.map((key) => ({ key, text: say(`example_agreement_${key}`), audience: 'pair' })),
        rhythmDays: 14,
        startsOn: day(-20).toString(),
        reviewOn: day(1).toString(),
        endsOn: day(22).toString(),
        me: day(-20).toString(),
        them: day(-20).toString(),
        savedAt: startAt(0),
        updatedAt: startAt(0),
      },
    ],
    meetings: [...past, ...coming],
    agendas: past.map(({ id }, index) => ({
      id: `${examplePrefix}agenda:${index}`,
      meetingId: id,
      pairId: examplePairId,
      template: index === 0 ? 'first' : index === 1 ? 'goals' : 'regular',
      topics: [
        {
          id: `${examplePrefix}topic:${index}`,
          question: say(`example_topic_${(index % 4) + 1}`),
          minutes: 60,
          audience: 'pair',
        },
      ],
      attached: true,
      updatedAt: startAt(index),
    })),
    reflections: story.map(({ lines, win }, index) => ({
      id: `${examplePrefix}reflection:${index}`,
      meetingId: `${examplePrefix}meeting:${index + 1}`,
      pairId: examplePairId,
      happened: 'yes',
      lines: [
        ...lines.map(([prompt, text, audience]) => ({
          id: `${examplePrefix}line:${index}:${prompt}`,
          prompt,
          text: say(`example_${text}`),
          audience,
        })),
        ...(win
          ? [
              {
                id: `${examplePrefix}line:${index}:win`,
                prompt: 'win' as const,
                text: say(`example_${win}`),
                audience: 'pair' as const,
              },
            ]
          : []),
      ],
      topics: [{ topicId: `${examplePrefix}topic:${index}`, outcome: 'answered' }],
      commitments: commitments.filter(
        ({ meetingId }) => meetingId === `${examplePrefix}meeting:${index + 1}`,
      ),
      revision: 1,
      savedAt: startAt(index),
      updatedAt: startAt(index),
    })),
    commitments,
    wins: story.flatMap(({ win }, index): Win[] =>
      win
        ? [
            {
              id: `${examplePrefix}win:${index}`,
              pairId: examplePairId,
              meetingId: `${examplePrefix}meeting:${index + 1}`,
              text: say(`example_${win}`),
              audience: 'pair',
              at: startAt(index),
            },
          ]
        : [],
    ),
    feedback: [feedbackOf(say, startAt(8))],
    allianceChecks: [],
    introductions: [
      {
        id: `${examplePrefix}introduction`,
        pairId: examplePairId,
        name: say('example_introduction'),
        why: say('example_introduction_why'),
        state: 'idea',
        audience: 'me',
        updatedAt: startAt(6),
      },
    ],
  };
}
