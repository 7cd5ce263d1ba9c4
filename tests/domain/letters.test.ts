import { describe, expect, expectTypeOf, test } from 'vitest';
import { onlyShared, type Shared } from '@/domain/audience';
import { composeLetter, type LetterMatter } from '@/domain/compose-letter';
import type { Feedback } from '@/domain/feedback/feedback';
import { Theme } from '@/domain/library/question';
import { filterQuestions, questionLibrary } from '@/domain/library/questions';
import { countWords, lengthOfMail } from '@/domain/recap-length';
import { mailOf } from '@/domain/recap-text';
import { meeting, oneOfEach, pair } from '../samples';
import { say } from '../words';

const now = Date.UTC(2026, 5, 20, 8);
const compose = (matter: LetterMatter) =>
  mailOf(composeLetter({ id: 'le1', pair: pair('p1'), matter, say, language: 'en-GB', now }));

describe('a letter that belongs to no meeting', () => {
  test('after a gap: how long, two times, nobody to blame', () => {
    const { text, subject } = compose({ kind: 'drift', last: meeting('m1'), weeks: 5 });
    expect(text).toContain('It has been 5 weeks since we talked');
    expect(text).toMatch(/Monday,? 22 June.* or Monday,? 29 June/);
    expect(text.split('\n\n')).toHaveLength(4);
    expect(subject).not.toMatch(/Ada|weeks/);
  });

  test('a thank-you is made of what was said, what it did and what is different', () => {
    const { text } = compose({
      kind: 'thanks',
      what: 'You asked who decides',
      effect: 'I asked them',
      now: '',
    });
    expect(text).toContain('I have been thinking of this: You asked who decides');
    expect(text).not.toContain('What is different');
  });

  test('news after a while asks for nothing', () => {
    const { text } = compose({ kind: 'touch', news: 'I moved', result: 'The plan held', wins: [] });
    expect(text).toContain('What came of your advice: The plan held');
    expect(text).not.toContain('?');
  });

  test('an agreement is sent point by point, and asks for a yes', () => {
    const { text } = compose({
      kind: 'agreement',
      points: onlyShared([
        { key: 'stays', text: 'All of it', audience: 'pair' },
        { key: 'wont', text: 'PRIVATE', audience: 'me' },
      ]),
      reviewOn: '2026-09-01',
    });
    expect(text).toContain('What we agreed:\n- What stays here: All of it');
    expect(text).toContain('around 1 September');
    expect(text).not.toContain('PRIVATE');
  });

  test.each(['sbi', 'coin', 'ssc'] as const)('feedback in the form of %s says every slot', (frame) => {
    const slots = Object.fromEntries(
      [
        'situation',
        'behaviour',
        'impact',
        'aim',
        'context',
        'observation',
        'next',
        'start',
        'stop',
        'continue',
      ].map((slot) => [slot, `words on ${slot}`]),
    );
    const [shared] = onlyShared<Feedback>([{ ...oneOfEach.feedback, frame, slots }]);
    const { text } = compose({ kind: 'feedback', feedback: shared! });
    expect(text.match(/words on/g)).toHaveLength(frame === 'ssc' ? 3 : 4);
  });

  test('a farewell names what was reached', () => {
    const goals = onlyShared([
      { ...oneOfEach.goals, state: 'reached' as const },
      { ...oneOfEach.goals, id: 'g2', what: 'Open still' },
    ]);
    const { text } = compose({ kind: 'farewell', goals, wins: onlyShared([oneOfEach.wins]) });
    expect(text).toContain('What we set out for, and reached:\n- Give a talk');
    expect(text).toContain('I will remember:\n- First talk');
    expect(text).not.toContain('Open still');
  });

  test('takes only what may be shared: the types do not let a private line in', () => {
    expectTypeOf<Feedback>().not.toExtend<Shared<Feedback>>();
    expectTypeOf<Extract<LetterMatter, { kind: 'feedback' }>['feedback']>().toEqualTypeOf<Shared<Feedback>>();
  });
});

test('the length of a mail is counted in words, in any script', () => {
  expect(countWords('Hello Ada, thank you.', 'en')).toBe(4);
  expect(countWords('今日はありがとうございました。', 'ja')).toBeGreaterThan(2);
  expect([90, 120, 180, 181].map(lengthOfMail)).toEqual(['short', 'good', 'good', 'long']);
});

describe('the library of questions', () => {
  const kept = [
    { ...oneOfEach.questions, id: 'own:1' },
    { id: 'people_4', theme: 'people' as const, stages: [], favourite: true, updatedAt: 1 },
  ];

  test('has words for every question and every theme', () => {
    for (const { id, theme } of questionLibrary([])) {
      expect(say(`question_${id}`)).toMatch(/\?$/);
      expect(say(`theme_${theme}`)).not.toBe('');
    }
    expect(questionLibrary([]).length).toBe(Theme.options.length * 6);
  });

  test('puts favourites first and keeps own ones', () => {
    const all = questionLibrary(kept);
    expect(all.slice(0, 2).map(({ id }) => id)).toEqual(['own:1', 'people_4']);
    expect(all.find(({ id }) => id === 'own:1')?.own).toBe(true);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test('is filtered by theme and stage', () => {
    const forEnd = filterQuestions(questionLibrary(kept), { stage: 'redefinition', theme: 'looking_back' });
    expect(forEnd.length).toBeGreaterThan(2);
    expect(
      forEnd.every(({ theme, stages }) => theme === 'looking_back' && stages.includes('redefinition')),
    ).toBe(true);
  });
});
