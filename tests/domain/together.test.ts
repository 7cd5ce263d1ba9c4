import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Commitment, Reflection } from '@/domain/reflection';
import { mergeReflection } from '@/domain/together/merge-reflection';
import { mergeText } from '@/domain/together/merge-text';

describe('one text in two windows', () => {
  test('changed at different places, both changes are in it', () => {
    expect(mergeText('one two three', 'ONE two three', 'one two THREE')).toBe('ONE two THREE');
    expect(mergeText('ab', 'xab', 'aby')).toBe('xaby');
  });

  test('changed at one place, both stand there', () => {
    expect(mergeText('', 'mine', 'theirs')).toBe('theirs\nmine');
    expect(mergeText('a plan', 'a better plan', 'a bolder plan')).toBe('a bolder \nbetter plan');
  });

  test('of one hand that goes on writing, the longer', () => {
    expect(mergeText('A', 'Ask', 'Ask first')).toBe('Ask first');
    expect(mergeText('A', 'Ask first', 'Ask')).toBe('Ask first');
  });

  test('whatever two write into it, no word of either is lost', () => {
    const word = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), minLength: 1 });
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        word('MNOP'),
        word('TUVW'),
        fc.nat(),
        fc.nat(),
        (base, own, other, at, there) => {
          const letters = [...base];
          const insert = (text: string, where: number): string => {
            const place = where % (letters.length + 1);
            return [...letters.slice(0, place), text, ...letters.slice(place)].join('');
          };
          const merged = mergeText(base, insert(own, at), insert(other, there));
          expect(merged).toContain(own);
          expect(merged).toContain(other);
        },
      ),
    );
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
      lines: [...theirs.lines, ...mine.lines],
      topics: [...theirs.topics, ...mine.topics],
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
