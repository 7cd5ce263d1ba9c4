import { describe, expect, test } from 'vitest';
import { checkInFor, topicsOf } from '@/domain/check-in';
import { type AllianceCheck, allianceTrend, worthRaising } from '@/domain/feedback/alliance';
import { audienceOfChoice, feedbackLine, filledSlots } from '@/domain/feedback/feedback';
import { hintWords } from '@/domain/feedback/hint-words';
import { hintsFor } from '@/domain/feedback/hints';
import { oneOfEach } from '../samples';

const kinds = (text: string, language = 'en', names: string[] = []) =>
  hintsFor(text, language, names).map(({ kind }) => kind);

describe('gentle hints', () => {
  test.each([
    ['You are careless with dates.', ['person']],
    ['You’re a difficult person', ['person']],
    ['You are doing the review on Monday, as we said.', []],
    ['On Tuesday you asked Ines before you decided, and the room relaxed.', []],
    ['You always come late', ['person', 'unseen']],
    ['I heard that the demo went badly', ['unseen']],
    ['My boss thinks otherwise', ['others']],
    ['After your burnout last year', ['health']],
    ['We talked about illustration and a bill', []],
    ['Whatever. Nevertheless it was good.', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test('name the words that gave rise to them, as written', () => {
    expect(hintsFor('I think You Are wrong', 'en')).toEqual([{ kind: 'person', words: 'You Are' }]);
  });

  test('notice people of other pairs, by whole names', () => {
    expect(kinds('As Tobias said', 'en', ['Tobias'])).toEqual(['others']);
    expect(kinds('The tobiasian way', 'en', ['Tobias'])).toEqual([]);
    expect(kinds('عملت مع ليلى أمس', 'ar', ['ليلى'])).toEqual(['others']);
    expect(kinds('a (b', 'en', ['a (b'])).toEqual(['others']);
  });

  test('know the reader’s language, and English beside it', () => {
    expect(kinds('Du bist unzuverlässig', 'de-AT')).toEqual(['person']);
    expect(kinds('Tu es toujours en retard', 'fr')).toEqual(['person', 'unseen']);
    expect(kinds('you are late', 'de')).toEqual(['person']);
    expect(kinds('Du bist da', 'ja')).toEqual([]);
  });

  test('are at most one of each kind', () => {
    expect(kinds('You are never here and you never call, always')).toEqual(['person', 'unseen']);
  });

  test('every list is in the form texts are compared in', () => {
    for (const list of Object.values(hintWords))
      for (const phrase of Object.values(list).flat())
        expect(phrase).toBe(phrase.normalize('NFC').toLowerCase());
  });
});

describe('feedback', () => {
  test('goes to the partner or to nobody, as chosen', () => {
    expect((['keep', 'share', 'raise'] as const).map(audienceOfChoice)).toEqual(['me', 'pair', 'pair']);
  });

  test('keeps the order of its frame, whatever order it was typed in', () => {
    const coin = {
      frame: 'coin' as const,
      slots: { next: 'try it alone', context: 'In the demo', other: 'x', impact: ' ' },
    };
    expect(filledSlots(coin).map(({ slot }) => slot)).toEqual(['context', 'next']);
    expect(feedbackLine(coin)).toBe('In the demo · try it alone');
  });
});

describe('how the two work together', () => {
  const check = (at: number, change: Partial<AllianceCheck>): AllianceCheck => ({
    ...oneOfEach.allianceChecks,
    id: `c${at}`,
    at,
    ...change,
  });

  test('each question has its own way over time', () => {
    const trend = allianceTrend([check(2, { heard: 9 }), check(1, { heard: 6 })]);
    expect(trend.map(({ key }) => key)).toEqual(['heard', 'matters', 'way', 'worth']);
    expect(trend[0]).toEqual({ key: 'heard', values: [6, 9], trend: 'rising' });
    expect(trend[1]?.trend).toBe('steady');
  });

  test('the lowest is worth raising where it is low, or falls', () => {
    expect(worthRaising([])).toBeUndefined();
    expect(worthRaising([check(1, { way: 3 })])).toBe('way');
    expect(worthRaising([check(1, { way: 6 })])).toBeUndefined();
    expect(worthRaising([check(1, { way: 8 }), check(2, { way: 6 })])).toBe('way');
  });
});

describe('the check-in', () => {
  test('asks each side its own five questions; what is for oneself starts as Only me', () => {
    const mentor = checkInFor('mentor');
    expect(mentor).toHaveLength(5);
    expect(checkInFor('mentee')).toHaveLength(5);
    expect(checkInFor('peer')).toEqual(checkInFor('mentee'));
    expect(mentor.find(({ key }) => key === 'leave')?.audience).toBe('me');
  });

  test('brings to the agenda what is meant for the conversation', () => {
    const line = (key: string, text: string) => ({ key, text, audience: 'pair' as const });
    const lines = [line('want', 'Decide'), line('feedback', 'Less telling'), line('revisit', '  ')];
    expect(topicsOf({ ...oneOfEach.checkIns, lines }).map(({ text }) => text)).toEqual(['Decide']);
    expect(topicsOf(undefined)).toEqual([]);
  });
});
