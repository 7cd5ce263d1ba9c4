import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agenda, Topic } from '@/domain/agenda';
import type { Commitment, Reflection } from '@/domain/reflection';
import { mergeAgenda } from '@/domain/together/merge-agenda';
import { mergeList } from '@/domain/together/merge-list';
import { mergeReflection } from '@/domain/together/merge-reflection';
import { mergeText } from '@/domain/together/merge-text';

const either = (base: string, one: string, other: string): string => {
  const merged = mergeText(base, one, other);
  // Whoever is asked says the same: two devices come to one text without asking each other.
  expect(mergeText(base, other, one)).toBe(merged);
  return merged;
};

describe('one text in two windows', () => {
  test('changed at different places, both changes are in it', () => {
    expect(either('one two three', 'ONE two three', 'one two THREE')).toBe('ONE two THREE');
    expect(either('a b', 'x a b', 'a b y')).toBe('x a b y');
    expect(either('First.\nSecond.', 'First, again.\nSecond.', 'First.\nSecond, too.')).toBe(
      'First, again.\nSecond, too.',
    );
  });

  test('written twice from nothing, both stand there whole, one below the other', () => {
    expect(either('', 'The first hand', 'The second hand')).toBe('The first hand\nThe second hand');
    expect(either('', 'go home', 'buy milk')).toBe('buy milk\ngo home');
  });

  test('a hand that goes on in its own line goes on there', () => {
    const both = either('', 'The first h', 'The second hand');
    expect(either('The first h', 'The first hand', both)).toBe('The first hand\nThe second hand');
    expect(either('The second hand', 'The second hand, slowly', both)).toBe(
      'The first h\nThe second hand, slowly',
    );
  });

  test('within a sentence, both words stand side by side', () => {
    expect(either('a plan', 'a better plan', 'a bolder plan')).toBe('a better / bolder plan');
    expect(either('call Ada', 'call Bo', 'call Cy today')).toBe('call Bo / Cy today');
  });

  test('both went on at the end: one sentence after the other', () => {
    expect(either('Ask first.', 'Ask first. Then wait.', 'Ask first. Then act.')).toBe(
      'Ask first. Then act. / Then wait.',
    );
  });

  test('of one hand that goes on writing, the longer', () => {
    expect(either('A', 'Ask', 'Ask first')).toBe('Ask first');
    expect(either('A', 'As', 'Ask first')).toBe('Ask first');
    expect(either('', 'Ask first', 'Ask')).toBe('Ask first');
  });

  test('what one removed and the other left is gone; what the other wrote in is kept', () => {
    expect(either('one two three', 'one three', 'one two three')).toBe('one three');
    expect(either('one two three', 'one three', 'one TWO three')).toBe('one TWO three');
    expect(either('one two', '', 'one two three')).toBe('one two three');
  });

  test('in any script, a word is kept whole', () => {
    expect(either('', 'первый шаг', 'второй шаг')).toBe('второй шаг\nпервый шаг');
    expect(either('我们见面', '我们明天见面', '我们在家见面')).toBe('我们在家 / 明天见面');
  });

  const word = fc.constantFrom('ask', 'the', 'team', 'on', 'Monday', 'then', 'wait', 'schön', 'да', '話');
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ', ', '\n')), { maxLength: 12 })
    .map((words) => words.map(([said, gap]) => said + gap).join(''));

  test('whatever two write into it, no word of either is lost, and both come to the same', () => {
    const own = fc.array(fc.constantFrom('moon', 'north', 'oak'), { minLength: 1, maxLength: 3 });
    const their = fc.array(fc.constantFrom('tide', 'umber', 'vale'), { minLength: 1, maxLength: 3 });
    const place = (base: string, put: string, where: number): string => {
      const words = base.split(/(?<= |\n)/);
      const at = where % (words.length + 1);
      return [...words.slice(0, at), `${put} `, ...words.slice(at)].join('');
    };
    fc.assert(
      fc.property(text, own, their, fc.nat(), fc.nat(), (base, mine, theirs, at, there) => {
        const merged = either(base, place(base, mine.join(' '), at), place(base, theirs.join(' '), there));
        for (const said of [...mine, ...theirs]) expect(merged).toContain(said);
      }),
    );
  });

  test('whatever two make of it, what either added is there', () => {
    const words = (said: string): string[] => said.match(/[\p{L}\p{N}]+/gu) ?? [];
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const merged = either(base, mine, theirs);
        const known = new Set(words(base));
        const kept = new Set(words(merged));
        for (const said of [...words(mine), ...words(theirs)])
          if (!known.has(said)) expect(kept).toContain(said);
      }),
    );
  });

  test('a long text is merged at once', () => {
    const long = Array.from({ length: 4000 }, (_, nth) => `word${nth % 37}${nth % 12 ? '' : '.'}`).join(' ');
    expect(either(long, `${long}. Mine`, `Theirs. ${long}`)).toBe(`Theirs. ${long}. Mine`);
  });
});

describe('one list in two windows', () => {
  const list = (ids: string): { id: string }[] => [...ids].map((id) => ({ id }));
  const ids = (merged: readonly { readonly id: string }[]): string => merged.map(({ id }) => id).join('');
  const merge = (base: string, mine: string, theirs: string): string => {
    const merged = ids(mergeList(list(base), list(mine), list(theirs), (_, own) => own));
    expect(ids(mergeList(list(base), list(theirs), list(mine), (_, own) => own))).toBe(merged);
    return merged;
  };

  test('what either added stands where it was put, what either removed is gone', () => {
    expect(merge('abc', 'axbc', 'abcy')).toBe('axbcy');
    expect(merge('abc', 'xabc', 'bc')).toBe('xbc');
    expect(merge('', 'a', 'b')).toBe('ab');
  });

  test('one order that was changed holds', () => {
    expect(merge('abc', 'cab', 'abcx')).toBe('cxab');
    expect(merge('abc', 'abc', 'bca')).toBe('bca');
  });

  test('nothing that either added is lost, nothing stands there twice', () => {
    const some = (letters: string) => fc.shuffledSubarray([...letters]).map((each) => each.join(''));
    fc.assert(
      fc.property(some('abcd'), some('abcdmno'), some('abcdtuv'), (base, mine, theirs) => {
        const merged = merge(base, mine, theirs);
        expect(new Set(merged).size).toBe(merged.length);
        for (const id of mine + theirs) if (!base.includes(id)) expect(merged).toContain(id);
        for (const id of base)
          if (!mine.includes(id) || !theirs.includes(id)) expect(merged).not.toContain(id);
      }),
    );
  });
});

const topic = (id: string, question: string, minutes = 10): Topic => ({
  id,
  question,
  minutes,
  audience: 'pair',
});
const agendaOf = (topics: Topic[], over: Partial<Agenda> = {}): Agenda => ({
  id: 'agenda',
  meetingId: 'm',
  template: 'regular',
  topics,
  attached: false,
  updatedAt: 0,
  ...over,
});

describe('one agenda in two windows', () => {
  const base = agendaOf([topic('a', 'What went well?'), topic('b', 'What next?')]);

  test('a topic added in one and minutes changed in the other are both there', () => {
    const mine = agendaOf([...base.topics, topic('c', 'And then?')]);
    const theirs = agendaOf([topic('a', 'What went well?', 25), topic('b', 'What next?')]);
    expect(mergeAgenda(base, mine, theirs).topics).toEqual([
      topic('a', 'What went well?', 25),
      topic('b', 'What next?'),
      topic('c', 'And then?'),
    ]);
  });

  test('a question put two ways keeps both; attached in one stays attached', () => {
    const mine = agendaOf([topic('a', 'What went slowly?'), topic('b', 'What next?')]);
    const theirs = agendaOf([topic('a', 'What went badly?'), topic('b', 'What next?')], { attached: true });
    const merged = mergeAgenda(base, mine, theirs);
    expect(merged.attached).toBe(true);
    expect(merged.topics[0]?.question).toBe('What went badly / slowly?');
  });

  test('a proposal that was not kept adds only what was written in it', () => {
    const proposed = agendaOf([topic('x', 'What went well?'), topic('y', 'What next?')]);
    const mine = agendaOf([topic('x', 'What went well?'), topic('y', 'What next, in June?')]);
    expect(mergeAgenda(proposed, mine, base).topics.map(({ id }) => id)).toEqual(['a', 'b', 'y']);
  });
});

const empty: Reflection = {
  id: 'reflection:m',
  meetingId: 'm',
  lines: [],
  topics: [],
  commitments: [],
  revision: 1,
  updatedAt: 0,
};
const promise = (id: string, text: string): Commitment => ({
  id,
  meetingId: 'm',
  owner: 'me',
  text,
  audience: 'pair',
  state: 'open',
  updatedAt: 0,
});

describe('one reflection in two windows', () => {
  test('what each wrote is there, and what each ticked', () => {
    const mine = {
      ...empty,
      lines: [{ id: 'line:note', prompt: 'note', text: 'Mine', audience: 'me' } as const],
      topics: [{ topicId: 'a', outcome: 'answered' } as const],
    };
    const theirs = {
      ...empty,
      revision: 9,
      happened: 'yes' as const,
      lines: [{ id: 'line:win', prompt: 'win', text: 'Theirs', audience: 'pair' } as const],
      topics: [{ topicId: 'b', outcome: 'parked' } as const],
      commitments: [promise('p', 'Call')],
    };
    expect(mergeReflection(empty, mine, theirs)).toEqual({
      ...theirs,
      lines: [...mine.lines, ...theirs.lines],
      topics: [...mine.topics, ...theirs.topics],
    });
  });

  test('of two wishes about who may see a line the narrower holds', () => {
    const line = (audience: 'me' | 'pair' | 'open') => ({
      ...empty,
      lines: [{ id: 'l', prompt: 'win' as const, text: 'x', audience }],
    });
    expect(mergeReflection(line('pair'), line('open'), line('me')).lines[0]?.audience).toBe('me');
    expect(mergeReflection(undefined, line('open'), line('pair')).lines[0]?.audience).toBe('pair');
    expect(mergeReflection(line('pair'), line('open'), line('pair')).lines[0]?.audience).toBe('open');
  });

  test('what one removed is gone, unless the other wrote in it meanwhile', () => {
    const base = { ...empty, commitments: [promise('p', 'Call')] };
    expect(mergeReflection(base, empty, base).commitments).toEqual([]);
    expect(mergeReflection(base, base, empty).commitments).toEqual([]);
    const written = { ...empty, commitments: [promise('p', 'Call Ada')] };
    expect(mergeReflection(base, empty, written).commitments).toEqual(written.commitments);
    expect(mergeReflection(base, written, empty).commitments).toEqual(written.commitments);
  });

  test('a tick that was taken back stays taken back', () => {
    const ticked = { ...empty, topics: [{ topicId: 'a', outcome: 'parked' } as const] };
    expect(mergeReflection(ticked, empty, ticked).topics).toEqual([]);
  });
});
