import { describe, expect, test } from 'vitest';
import { createHaystack, type Haystack } from '@/app/search/haystack';
import { queryOf } from '@/app/search/query';
import { snippetOf } from '@/app/search/snippet';
import type { Audience } from '@/domain/audience';
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
  const haystack = createHaystack();
  haystack.add(texts.map((text, nth) => line(`${nth}`, text, nth)));
  return search(haystack, words);
}

const search = (haystack: Haystack, words: string, most = 30, audience?: Audience): string[] =>
  ([...haystack.find(queryOf(words), most, audience)].at(-1) ?? []).map((found) => found.line.text);

describe('searching', () => {
  test('finds beginnings of words, all of them, in any order and case', async () => {
    expect(
      await find('rev LED', 'I led the review', 'I led the team', 'The review was led by Bea'),
    ).toHaveLength(2);
    expect(await find('view', 'I led the review')).toEqual([]);
    expect(await find('', 'anything')).toEqual([]);
    expect(await find('  !?  ', 'anything')).toEqual([]);
    expect(await find('.* (a|b) [x', 'anything')).toEqual([]);
  });

  test('does not mind accents, nor one wrong letter in a longer word', async () => {
    expect(await find('cafe', 'Im Café gesprochen')).toHaveLength(1);
    expect(await find('presentaton', 'The presentation went well')).toHaveLength(1);
    expect(await find('persentation well', 'The presentation went well', 'The presentation')).toEqual([
      'The presentation went well',
    ]);
    expect(await find('talc', 'The talk went well')).toEqual([]);
  });

  test('works in scripts without spaces between words, and in those that run the other way', async () => {
    expect(await find('計画', '来週の計画を話した', '週末の話')).toEqual(['来週の計画を話した']);
    expect(await find('الخطة', 'تحدثنا عن الخطة الجديدة')).toHaveLength(1);
  });

  test('adds a line once, however often it is brought; a pair’s lines take the place of those before', () => {
    const haystack = createHaystack();
    haystack.add([line('1', 'once'), line('1', 'once')]);
    haystack.add([line('1', 'once')]);
    expect([haystack.size, search(haystack, 'once').length]).toEqual([1, 1]);
    haystack.put('p1', [line('2', 'twice')]);
    expect([search(haystack, 'once'), search(haystack, 'twice')]).toEqual([[], ['twice']]);
    haystack.keepOnly(new Set(['p2']));
    expect(haystack.size).toBe(0);
  });

  test('the newer comes first', async () => {
    expect(await find('plan', 'plan a', 'plan b')).toEqual(['plan b', 'plan a']);
  });

  test('those for an audience alone, where asked', () => {
    const haystack = createHaystack();
    haystack.add([line('1', 'plan a'), { ...line('2', 'plan b'), audience: 'me' }]);
    expect(search(haystack, 'plan', 30, 'me')).toEqual(['plan b']);
  });
});

describe('among fifty thousand lines', () => {
  const haystack = createHaystack();
  const many = Array.from({ length: 50_000 }, (_, nth) =>
    line(`${nth}`, `Line ${nth} of what was said`, nth),
  );
  haystack.add(many);
  const steps = (words: string) => [...haystack.find(queryOf(words), 30)];

  test('of words that stand in every line the newest are there after one step, and no more is looked through', () => {
    const finds = steps('line said');
    expect(finds).toHaveLength(1);
    expect(finds[0]?.map(({ line: { at } }) => at)).toEqual(
      Array.from({ length: 30 }, (_, nth) => 49_999 - nth),
    );
  });

  test('a rare one is handed over as soon as it is come to, and whoever walks away ends the look', () => {
    const looking = haystack.find(queryOf('48765'), 30);
    expect(looking.next().value?.map(({ line: { id } }) => id)).toEqual(['48765']);
    looking.return();
    expect(looking.next().done).toBe(true);
  });

  test('what is nowhere is looked for in every line, in steps that leave the page free', () => {
    const looked: number[] = [];
    const query = queryOf('nowhere');
    const watched = {
      ...query,
      exact: (texts: readonly string[]) => {
        looked.push(texts.length);
        return query.exact(texts);
      },
    };
    expect([...haystack.find(watched, 30)].at(-1)).toEqual([]);
    expect(looked.reduce((sum, each) => sum + each, 0)).toBe(50_000);
    expect(Math.max(...looked)).toBeLessThanOrEqual(5000);
  });
});

describe('the words around a hit', () => {
  const pieces = (text: string, words: string, nearly = false) =>
    snippetOf({ line: line('1', text), nearly }, queryOf(words));

  test('mark what was found and nothing else', () => {
    expect(pieces('I led the review', 'rev')).toEqual([
      { text: 'I led the ', hit: false },
      { text: 'review', hit: true },
    ]);
    expect(pieces('The presentation went', 'presentaton', true)[1]).toEqual({
      text: 'presentation',
      hit: true,
    });
    expect(pieces('来週の計画を話した', '計画')[1]).toEqual({ text: '計画', hit: true });
  });

  test('of a long text are those around the first hit, cut at words', () => {
    const long = `${'before '.repeat(40)}the review ${'after '.repeat(60)}`;
    const text = pieces(long, 'review')
      .map((piece) => piece.text)
      .join('');
    expect(text).toMatch(/^… before/);
    expect(text).toMatch(/review/);
    expect(text.length).toBeLessThan(300);
    expect(text.endsWith(' …')).toBe(true);
  });

  test('are the whole text, unchanged, when it is short', () => {
    const text = 'Émile said: <b>no</b> & went.';
    expect(
      pieces(text, 'emile')
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
    expect(pieces(text, 'emile')[0]).toEqual({ text: 'Émile', hit: true });
  });
});
