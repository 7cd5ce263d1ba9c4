import { describe, expect, test } from 'vitest';
import { type Journey, keepsakeMarkdown, keepsakeOf } from '@/domain/endings/keepsake';
import type { Win } from '@/domain/win';
import { milestonesOf } from '@/domain/wins/milestones';
import { anniversaryWin, resurface } from '@/domain/wins/resurface';
import { oneOfEach } from '../samples';
import { say } from '../words';

const day = 86_400_000;
const start = Date.UTC(2025, 4, 14, 12);
const win = (id: string, at: number, change: Partial<Win> = {}): Win => ({
  ...oneOfEach.wins,
  id,
  text: `win ${id}`,
  at,
  ...change,
});

describe('milestones', () => {
  const about = { firstTen: [], since: undefined, reached: [], kept: [], now: start + 800 * day };

  test('come when they are passed, in the order of time', () => {
    const found = milestonesOf({
      ...about,
      firstTen: Array.from({ length: 10 }, (_, index) => start + index * 14 * day),
      since: start,
      reached: [
        { what: 'Lead', at: start + 200 * day },
        { what: 'Speak', at: start + 100 * day },
      ],
      kept: Array.from({ length: 12 }, (_, index) => start + index * day),
    });
    expect(found.map(({ id }) => id)).toEqual(['promises', 'first_goal', 'ten_meetings', 'years', 'years']);
    expect(found.find(({ id }) => id === 'first_goal')).toMatchObject({ what: 'Speak' });
    for (const { id, at: _, ...words } of found) {
      const count = 'years' in words ? { count: words.years } : {};
      expect(() => say(`milestone_${id}`, { ...words, name: 'Ada', ...count })).not.toThrow();
    }
  });

  test('are none before there is anything, and none ahead of time', () => {
    expect(milestonesOf(about)).toEqual([]);
    expect(milestonesOf({ ...about, since: start, now: start + 360 * day })).toEqual([]);
  });
});

describe('wins that come back', () => {
  const wins = Array.from({ length: 9 }, (_, index) => win(`${index}`, start + index * 30 * day)).reverse();

  test('half-way a few from all along the way, the first and the last among them', () => {
    expect(resurface(wins, 'midpoint', 3).map(({ id }) => id)).toEqual(['0', '4', '8']);
    expect(resurface(wins, 'quiet').map(({ id }) => id)).toEqual(['0', '8']);
    expect(resurface(wins.slice(0, 2), 'closing').map(({ id }) => id)).toEqual(['7', '8']);
    expect(resurface([], 'closing')).toEqual([]);
  });

  test('on the day a year later, and not a week after that', () => {
    expect(anniversaryWin(wins, start + 365 * day)?.id).toBe('0');
    expect(anniversaryWin(wins, start + 372 * day)).toBeUndefined();
    expect(anniversaryWin(wins, start + 2 * day)).toBeUndefined();
  });
});

describe('the keepsake', () => {
  const journey: Journey = {
    name: 'Ada Byron',
    meetings: 12,
    from: '2025-05-14',
    to: '2026-05-14',
    goals: [
      {
        ...oneOfEach.goals,
        what: 'Lead *now*',
        state: 'reached',
        baseline: 3,
        closing: 8,
        before: [{ what: 'Speak', until: 1, audience: 'pair' }],
      },
      { ...oneOfEach.goals, id: 'g2', what: 'PRIVATE goal', audience: 'me' },
    ],
    notes: [],
    wins: [win('a', start), win('b', start + day, { text: 'PRIVATE win', audience: 'me' })],
    lines: [
      { id: '1', prompt: 'thanks', text: 'asking twice', audience: 'pair' },
      { id: '2', prompt: 'thanks', text: 'PRIVATE thanks', audience: 'me' },
      { id: '3', prompt: 'learned', text: 'to wait', audience: 'open' },
      { id: '4', prompt: 'feedback', text: 'not for a keepsake', audience: 'pair' },
    ],
    language: 'en-GB',
    zone: 'Europe/Berlin',
  };

  test('tells the way: goals then and now, wins, thanks', () => {
    const kept = keepsakeOf(journey, say);
    expect(kept.line).toBe('12 conversations, 14 May 2025 to 14 May 2026');
    expect(kept.goals).toEqual([
      { what: 'Lead *now*', was: 'Speak', state: 'reached', atStart: 3, atEnd: 8 },
    ]);
    expect(kept.wins).toEqual([{ text: 'win a', on: '14 May' }]);
    expect(kept.thanks).toEqual(['asking twice']);
    expect(kept.learned).toEqual(['to wait']);
  });

  test('has nothing private, on the page or in the file, and nothing that was not meant for it', () => {
    const kept = keepsakeOf(journey, say);
    expect(JSON.stringify(kept) + keepsakeMarkdown(kept, say)).not.toMatch(/PRIVATE|not for a keepsake/);
  });

  test('as a file is Markdown that says what was written', () => {
    const text = keepsakeMarkdown(keepsakeOf(journey, say), say);
    expect(text).toContain('# The way with Ada Byron');
    expect(text).toContain('- **Lead \\*now\\***: reached (from 3 to 8 out of ten)');
    expect(text).not.toMatch(/undefined|\{|\}/);
  });

  test('of many wins keeps twelve, the first and the last among them', () => {
    const many = Array.from({ length: 40 }, (_, index) => win(`${index}`, start + index * day));
    const { wins } = keepsakeOf({ ...journey, wins: many }, say);
    expect(wins).toHaveLength(12);
    expect([wins[0]?.text, wins.at(-1)?.text]).toEqual(['win 0', 'win 39']);
  });
});
