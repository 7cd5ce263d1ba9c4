import { describe, expect, test } from 'vitest';
import { hashOf, type Place, placeOf } from '@/app/dashboard/address';
import { createSearchIndex, snippetOf, termsOf } from '@/app/dashboard/search-index';
import type { SearchLine } from '@/domain/mentoring-views';

const line = (id: string, text: string, at = 1): SearchLine => ({
  id,
  pairId: 'p1',
  kind: 'line',
  text,
  audience: 'pair',
  at,
});

async function find(words: string, ...texts: string[]): Promise<string[]> {
  const index = createSearchIndex();
  await index.add(texts.map((text, nth) => line(`${nth}`, text, nth)));
  return index.find(words).map((found) => found.line.text);
}

describe('searching', () => {
  test('finds beginnings of words, all of them, in any order and case', async () => {
    expect(
      await find('rev LED', 'I led the review', 'I led the team', 'The review was led by Bea'),
    ).toHaveLength(2);
    expect(await find('', 'anything')).toEqual([]);
    expect(await find('  !?  ', 'anything')).toEqual([]);
  });

  test('does not mind accents, nor one wrong letter in a longer word', async () => {
    expect(await find('cafe', 'Im Café gesprochen')).toHaveLength(1);
    expect(await find('presentaton', 'The presentation went well')).toHaveLength(1);
    expect(await find('talc', 'The talk went well')).toEqual([]);
  });

  test('works in scripts without spaces between words, and in those that run the other way', async () => {
    expect(await find('計画', '来週の計画を話した', '週末の話')).toEqual(['来週の計画を話した']);
    expect(await find('الخطة', 'تحدثنا عن الخطة الجديدة')).toHaveLength(1);
  });

  test('adds a line once, however often it is brought', async () => {
    const index = createSearchIndex();
    await index.add([line('1', 'once'), line('1', 'once')]);
    await index.add([line('1', 'once')]);
    expect([index.size, index.find('once').length]).toEqual([1, 1]);
  });

  test('of lines that fit alike the newer comes first', async () => {
    expect(await find('plan', 'plan a', 'plan b')).toEqual(['plan b', 'plan a']);
  });
});

describe('the words around a hit', () => {
  test('mark what was found and nothing else', () => {
    expect(snippetOf('I led the review', ['review'])).toEqual([
      { text: 'I led the ', hit: false },
      { text: 'review', hit: true },
    ]);
  });

  test('of a long text are those around the first hit, cut at words', () => {
    const long = `${'before '.repeat(40)}the review ${'after '.repeat(60)}`;
    const pieces = snippetOf(long, ['review']);
    const text = pieces.map((piece) => piece.text).join('');
    expect(text).toMatch(/^… before/);
    expect(text).toMatch(/review/);
    expect(text.length).toBeLessThan(300);
    expect(text.endsWith(' …')).toBe(true);
  });

  test('are the whole text, unchanged, when it is short', () => {
    const text = 'Émile said: <b>no</b> & went.';
    expect(
      snippetOf(text, ['emile'])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
    expect(snippetOf(text, ['emile'])[0]).toEqual({ text: 'Émile', hit: true });
  });

  test('words and signs are told apart alike by the search and by its snippets', () => {
    expect(termsOf('A-b c3, 計画!')).toEqual(['a', 'b', 'c3', '計', '画']);
  });
});

describe('addresses of the dashboard', () => {
  const places: Place[] = [
    { room: 'today' },
    { room: 'pairs' },
    { room: 'accounts' },
    { room: 'pair', id: 'a/b#c d' },
    { room: 'pair', id: 'ä', part: 'letter', of: 'feedback-1' },
    { room: 'agenda', id: 'grow' },
    { room: 'search', words: 'led the %' },
    { room: 'search', words: '' },
    { room: 'prepare', id: 'google:x/y?z' },
    { room: 'checkin', id: 'outlook:1' },
  ];
  test.each(places)('lead there and back: %j', (place) => {
    expect(placeOf(hashOf(place))).toEqual(place);
  });

  test.each(['', '#', '#/', '#/nothing', '#/prepare', '#/%'])('%j is today', (hash) => {
    expect(placeOf(hash)).toEqual({ room: 'today' });
  });

  test('a part of a pair nobody knows is the pair', () => {
    expect(placeOf('#/pairs/p1/secrets')).toEqual({ room: 'pair', id: 'p1' });
  });
});
