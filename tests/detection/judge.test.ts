import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Evidence, evidenceOf } from '@/detection/evidence';
import { judge } from '@/detection/judge';
import { judgeWithWord } from '@/detection/judge-with-word';
import { messageOf } from '@/detection/reasons';
import { directionOf, signNames } from '@/detection/sign-list';
import { pair } from '../samples';
import { say } from '../words';

const look = (title: string, change: Partial<Evidence> = {}) =>
  judge({ title, recurring: false, allDay: false, ...change });

describe('a verdict', () => {
  test.each([
    'Mentoring: Nadia & Samuel',
    'Mentee check-in',
    'Coaching session with Ines',
    'Mentorengespräch mit Carla',
    'Séance de mentorat',
    'Sesión de mentoría',
    'Встреча с наставником',
    'メンタリング 面談',
    '멘토링 세션',
    '导师面谈',
    'جلسة إرشاد مع ليلى',
    'Weekly mentorship call',
  ])('recognises “%s”', (title) => {
    expect(look(title, { people: 2 }).verdict).toBe('mentoring');
  });

  test.each([
    'Team standup',
    'Mentoring programme kickoff',
    'Interview with a mentor candidate',
    'Office hours',
    'Dentist',
    'Piano lesson',
    'Lunch with Priya',
    'Group mentoring circle',
    'Review mentor applications',
    'Sales pitch',
    '',
    '🪨',
  ])('leaves “%s” alone', (title) => {
    expect(look(title).verdict).not.toBe('mentoring');
  });

  test('is unsure about a bare 1:1, and sure once the other is a known pair', () => {
    expect(look('1:1 with Sam', { people: 2 }).verdict).not.toBe('mentoring');
    expect(look('1:1 with Sam', { people: 2, knownPerson: 'Sam Okafor' }).verdict).toBe('mentoring');
  });

  test('does not take a large round for mentoring', () => {
    expect(look('Mentoring', { people: 14 }).verdict).not.toBe('mentoring');
  });

  test('says its reasons in words of the catalogue, the strongest first', () => {
    const { reasons } = look('Mentoring workshop: group call with Ada', {
      people: 12,
      recurring: true,
      allDay: true,
      description: 'therapy',
      knownName: 'Ada',
    });
    expect(reasons.length).toBeGreaterThanOrEqual(2);
    expect(reasons.length).toBeLessThanOrEqual(3);
    for (const { key, vars } of reasons) expect(say(key, vars)).not.toContain('{');
    const weights = reasons.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual([...weights].sort((one, other) => other - one));
  });

  test('gives reasons of different kinds: a word, whom it names, how many they are', () => {
    const keys = look('Mentoring session Bea / Milos', { people: 2 }).reasons.map(({ key }) => key);
    expect(keys).toEqual(['reason_word_mentoring', 'reason_pair_named', 'reason_two_people']);
    const against = look('Mentoring circle', { people: 12 }).reasons.map(({ key }) => key);
    expect(against.toSorted()).toEqual(['reason_many_people', 'reason_word_group', 'reason_word_mentoring']);
  });

  test('has a message for every sign', () => {
    // That nothing else is said makes the word weigh more, and is no reason of its own.
    for (const sign of signNames.filter((each) => each !== 'plain')) {
      const key = /^described_/.test(sign)
        ? `reason_described_${directionOf(sign) > 0 ? 'for' : 'against'}`
        : `reason_${messageOf(sign)}`;
      expect(say(key, { word: 'x', name: 'x', count: 3 }), sign).not.toMatch(/^reason_|\{/);
    }
  });

  test('is not misled or slowed by a hostile title', () => {
    const started = performance.now();
    look(`${'a:1 mentor '.repeat(5000)}`);
    look('\u202eMentor\u200bing <script>alert(1)</script>\r\nBcc: x');
    look('😀'.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(500);
    expect(look('mentor\u00ading').verdict).toBe('mentoring');
  });
});

describe('any title', () => {
  const titles = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          'Mentor',
          '1:1',
          'with',
          'Ada',
          '/',
          '<>',
          'Gruppe',
          '導師',
          '멘토',
          'مرشد',
          ':',
          '-',
          '(',
          'x',
        ),
        {
          maxLength: 14,
        },
      )
      .map((words) => words.join(' ')),
  );

  test('gets a verdict with reasons that can be said, and the same one however its letters are stored', () => {
    fc.assert(
      fc.property(
        titles,
        fc.option(fc.string({ maxLength: 300 }), { nil: undefined }),
        (title, description) => {
          const verdict = look(title, { description });
          expect(verdict.score).toBeGreaterThanOrEqual(0);
          expect(verdict.score).toBeLessThanOrEqual(1);
          for (const { key, vars } of verdict.reasons) expect(say(key, vars).length).toBeGreaterThan(0);
          expect(look(title.normalize('NFD')).verdict).toBe(look(title.normalize('NFC')).verdict);
          expect(look(`  ${title}\u200e`).verdict).toBe(look(title).verdict);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the person’s word', () => {
  const word = { id: 'x', about: 'event', at: 0 } as const;

  test('beats every verdict', () => {
    expect(judgeWithWord(look('Dentist'), { ...word, word: 'yes' })).toMatchObject({
      verdict: 'mentoring',
      byPerson: true,
    });
    expect(judgeWithWord(look('Mentoring', { people: 2 }), { ...word, word: 'not' })).toMatchObject({
      verdict: 'other',
      byPerson: true,
    });
    expect(
      judgeWithWord(look('Mentoring'), { ...word, about: 'series', word: 'never' }).reasons[0]?.key,
    ).toBe('reason_said_never');
  });

  test('changed again leaves one trace, not two', () => {
    const once = judgeWithWord(look('Dentist'), { ...word, word: 'yes' });
    const twice = judgeWithWord(once, { ...word, word: 'not' });
    expect(twice.reasons.filter(({ key }) => key.startsWith('reason_said_'))).toHaveLength(1);
  });
});

describe('the evidence of an event', () => {
  const event = {
    calendar: 'google',
    id: 'x',
    title: 'Sync',
    allDay: false,
    kind: 'event',
    via: {},
  } as const;
  const ada = pair('p1');

  test('counts people, not rooms', () => {
    const people = [
      { email: 'me@example.org', self: true },
      { email: 'ada@example.org' },
      { email: 'room-4@example.org', group: true },
    ];
    expect(evidenceOf({ ...event, people }, [], {})).toMatchObject({ people: 2 });
  });

  test('knows a person by address, and by name only where no address is shown', () => {
    expect(evidenceOf({ ...event, people: [{ email: 'ADA@example.org' }] }, [ada], {}).knownPerson).toBe(
      'Ada Byron',
    );
    expect(evidenceOf({ ...event, people: [{ name: 'Ada Byron' }] }, [ada], {}).knownPerson).toBe(
      'Ada Byron',
    );
    expect(
      evidenceOf({ ...event, people: [{ name: 'Ada Byron', email: 'other@example.org' }] }, [ada], {})
        .knownPerson,
    ).toBeUndefined();
  });

  test('takes a whole name in the title, not a first name', () => {
    expect(evidenceOf({ ...event, title: 'Ada Byron / me' }, [ada], {}).knownName).toBe('Ada Byron');
    expect(evidenceOf({ ...event, title: 'Ada / me' }, [ada], {}).knownName).toBeUndefined();
  });
});
