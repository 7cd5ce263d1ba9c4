import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Goal } from '@/domain/pair';
import { type ProposalRequest, proposeAgenda } from '@/domain/propose-agenda';
import { shareMinutes } from '@/domain/templates';
import { commitment, pair } from '../samples';
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
    expect(propose({ pair: pair('p1', { stage: 'separation' }) }).agenda.template).toBe('closing');
    expect(propose({ templateId: 'first' }).because.key).toBe('agenda_because_chosen');
  });

  test.each([15, 25, 30, 45, 50, 60, 90, 120])('fills a meeting of %i minutes exactly', (minutes) => {
    for (const templateId of ['first', 'regular', 'closing'] as const) {
      const { topics } = propose({ templateId, minutes, goals: [goal('Speak up'), goal('Write')] }).agenda;
      expect(total(topics)).toBe(minutes);
      expect(Math.min(...topics.map((topic) => topic.minutes))).toBeGreaterThan(0);
    }
  });

  test('asks questions', () => {
    for (const templateId of ['first', 'regular', 'closing'] as const) {
      for (const { question } of propose({ templateId }).agenda.topics) expect(question).toMatch(/\?$/);
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
