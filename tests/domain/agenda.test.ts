import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TemplateId } from '@/domain/agenda';
import type { Goal } from '@/domain/pair';
import { type ProposalRequest, proposeAgenda } from '@/domain/propose-agenda';
import { shareMinutes, templates, usualLengths } from '@/domain/templates';
import { commitment, oneOfEach, pair } from '../samples';
import { say } from '../words';

let id = 0;
const propose = (change: Partial<ProposalRequest> = {}) =>
  proposeAgenda({
    meetingId: 'm2',
    pair: pair('p1'),
    minutes: 60,
    nth: 4,
    goals: [],
    openTopics: [],
    openCommitments: [],
    say,
    makeId: () => `id-${id++}`,
    ...change,
  });

const goal = (what: string, change: Partial<Goal> = {}): Goal => ({
  id: what,
  pairId: 'p1',
  what,
  evidence: '',
  audience: 'pair',
  state: 'open',
  createdAt: 0,
  updatedAt: 0,
  ...change,
});

const total = (topics: readonly { minutes: number }[]) =>
  topics.reduce((sum, { minutes }) => sum + minutes, 0);

describe('the proposed agenda', () => {
  test('fits where the pair is: a first meeting, a regular one, an ending', () => {
    expect(propose({ nth: 1 }).agenda.template).toBe('first');
    expect(propose().agenda.template).toBe('regular');
    expect(propose({ lastPlanned: true }).agenda.template).toBe('closing');
    expect(propose({ templateId: 'first' }).because.key).toBe('agenda_because_chosen');
  });

  test.each([15, 25, 30, 45, 50, 60, 90, 120])('fills a meeting of %i minutes exactly', (minutes) => {
    for (const templateId of TemplateId.options) {
      const { topics } = propose({ templateId, minutes, goals: [goal('Speak up'), goal('Write')] }).agenda;
      expect(total(topics)).toBe(minutes);
      expect(Math.min(...topics.map((topic) => topic.minutes))).toBeGreaterThan(0);
    }
  });

  test('asks questions', () => {
    for (const templateId of TemplateId.options) {
      for (const { question } of propose({ templateId }).agenda.topics) expect(question).toMatch(/[?]/);
    }
  });

  test('is tied to the goals of the pair', () => {
    const { topics } = propose({ goals: [goal('Speak up')] }).agenda;
    expect(topics.find(({ goalId }) => goalId === 'Speak up')?.question).toContain('Speak up');
  });

  test('carries over what stayed open, with the audience it had', () => {
    const topic = { id: 't9', question: 'Move abroad?', minutes: 10, audience: 'me' as const };
    const { topics } = propose({
      openTopics: [{ topic, on: '2026-04-30' }],
      openCommitments: [commitment('c1', { text: 'Read the book', owner: 'them', audience: 'me' })],
    }).agenda;
    expect(topics).toContainEqual(
      expect.objectContaining({
        question: 'Move abroad?',
        audience: 'me',
        carried: { from: 'topic', id: 't9', on: '2026-04-30' },
      }),
    );
    expect(topics).toContainEqual(
      expect.objectContaining({ audience: 'me', carried: { from: 'commitment', id: 'c1' } }),
    );
  });

  test('has at most three carried promises: more help nobody', () => {
    const many = Array.from({ length: 9 }, (_, index) => commitment(`c${index}`));
    expect(propose({ openCommitments: many }).agenda.topics.filter(({ carried }) => carried)).toHaveLength(3);
  });
});

describe('what the next meeting is for', () => {
  const at = (change: Partial<ProposalRequest>) => {
    const { agenda, because } = propose({ goals: [goal('Speak up')], ...change });
    return [agenda.template, because.key];
  };

  test.each([
    ['a second meeting without a goal', { nth: 2, goals: [] }, 'goals', 'agenda_because_goals'],
    ['a second meeting with a goal', { nth: 2 }, 'regular', 'agenda_because_regular'],
    ['the meeting nearest the agreed day', { halfWay: true }, 'midpoint', 'agenda_because_halfway'],
    ['five meetings without a look back', { nth: 6, sinceReview: 5 }, 'midpoint', 'agenda_because_midpoint'],
    [
      'a look back that has its own day',
      { nth: 6, sinceReview: 5, halfWay: false },
      'regular',
      'agenda_because_regular',
    ],
    ['a long gap', { daysSince: 60, rhythmDays: 14 }, 'repair', 'agenda_because_repair'],
    ['the same gap in a slow rhythm', { daysSince: 60, rhythmDays: 30 }, 'regular', 'agenda_because_regular'],
    ['growing apart', { pair: pair('p1', { stage: 'separation' }) }, 'taper', 'agenda_because_taper'],
    [
      'the last one before the agreed end',
      { pair: pair('p1', { stage: 'separation' }), lastPlanned: true, daysSince: 90 },
      'closing',
      'agenda_because_closing',
    ],
    [
      'months after the ending',
      { pair: pair('p1', { stage: 'redefinition' }) },
      'catchup',
      'agenda_because_catchup',
    ],
    ['an own choice', { templateId: 'grow', halfWay: true }, 'grow', 'agenda_because_chosen'],
  ] as const)('%s', (_, change, template, because) => {
    expect(at(change as Partial<ProposalRequest>)).toEqual([template, because]);
    expect(() => say(because, { name: 'Ada', nth: 3, days: 60 })).not.toThrow();
  });
});

describe('every template', () => {
  test.each(TemplateId.options)(
    '%s fills 30, 45, 60 and 90 minutes, and each topic keeps its weight',
    (templateId) => {
      for (const minutes of usualLengths) {
        const { topics } = propose({ templateId, minutes }).agenda;
        expect(topics).toHaveLength(templates[templateId].length);
        expect(total(topics)).toBe(minutes);
      }
      expect(propose({ templateId, minutes: 60 }).agenda.topics.map((each) => each.minutes)).toEqual(
        templates[templateId].map(({ hour }) => hour),
      );
      expect(propose({ templateId, minutes: 30 }).agenda.topics.map((each) => each.minutes)).toEqual(
        templates[templateId].map(({ half }) => half),
      );
    },
  );

  test.each(TemplateId.options)('%s asks nothing in the same words two meetings running', (templateId) => {
    const known = { templateId, goals: [goal('Speak up')] };
    let last: string[] = [];
    for (let nth = 2; nth < 9; nth += 1) {
      const asked = propose({ ...known, nth, lastQuestions: last }).agenda.topics.map(
        ({ question }) => question,
      );
      expect(asked.filter((question) => last.includes(question))).toEqual([]);
      expect(new Set(asked).size).toBe(asked.length);
      last = asked;
    }
  });
});

describe('what was kept for this meeting', () => {
  test('feedback put off is on the agenda, whichever it is', () => {
    const raised = { ...oneOfEach.feedback, choice: 'raise' as const };
    for (const templateId of TemplateId.options) {
      expect(propose({ templateId, raised: [raised] }).agenda.topics.at(-1)).toMatchObject({
        question: 'On Tuesday · you asked first',
        audience: 'pair',
        carried: { from: 'feedback', id: 'f1' },
      });
    }
  });

  test('what was noted beforehand comes before what Cairn would ask, with its audience', () => {
    const noted = [{ key: 'want', text: 'Decide about the talk', audience: 'me' as const }];
    const { topics } = propose({ noted, goals: [goal('Speak up')] }).agenda;
    const main = topics.findIndex(({ question }) => question === 'Decide about the talk');
    expect(topics[main]).toMatchObject({ audience: 'me', carried: { from: 'check-in', id: 'want' } });
    expect(topics[main + 1]?.goalId).toBe('Speak up');
  });

  test('an own template takes the place of ours, and is still filled with what is known', () => {
    const own = {
      id: 'regular' as const,
      topics: [
        { id: 'a', question: 'What is on your mind?', minutes: 40, purpose: 'main' as const },
        { id: 'b', question: 'And now?', minutes: 20, purpose: 'plain' as const },
      ],
      updatedAt: 1,
    };
    const plain = propose({ ownTemplates: [own], minutes: 30 }).agenda.topics;
    expect(plain.map(({ question, minutes }) => [question, minutes])).toEqual([
      ['What is on your mind?', 20],
      ['And now?', 10],
    ]);
    const known = propose({ ownTemplates: [own], goals: [goal('Speak up')] }).agenda.topics;
    expect(known[0]?.goalId).toBe('Speak up');
    expect(propose({ ownTemplates: [own], templateId: 'grow' }).agenda.topics[0]?.question).not.toContain(
      'mind',
    );
  });
});

test('shared minutes always add up, and nobody goes without', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 12, max: 300 }),
      (weights, minutes) => {
        const shared = shareMinutes(weights, minutes);
        return shared.reduce((sum, each) => sum + each, 0) === minutes && shared.every((each) => each >= 1);
      },
    ),
  );
});
