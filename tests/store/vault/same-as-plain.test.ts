import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type StoreName, storeNames } from '@/store/schema';
import type { Store } from '@/store/store';
import { meeting, oneOfEach, pair, reflection } from '../../samples';
import { openTestStore } from '../databases';
import { sealedStore } from './test-vault';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1);

/** What may be done to a store, in a form both are given alike. */
const doings = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('meeting' as const),
      id: fc.integer({ min: 0, max: 12 }),
      pairId: fc.constantFrom('p1', 'p2', undefined),
      at: fc.integer({ min: 0, max: 900 }),
      series: fc.constantFrom('s1', 's2', undefined),
    }),
    fc.record({
      do: fc.constant('reflection' as const),
      id: fc.integer({ min: 0, max: 6 }),
      at: fc.integer({ min: 0, max: 900 }),
      saved: fc.boolean(),
    }),
    fc.record({
      do: fc.constantFrom('remove' as const, 'erase' as const),
      id: fc.integer({ min: 0, max: 12 }),
    }),
  ),
  { maxLength: 25 },
);
type Doing = (typeof doings extends fc.Arbitrary<infer T> ? T : never)[number];

async function play(store: Store, played: readonly Doing[]): Promise<void> {
  for (const each of played) {
    if (each.do === 'meeting') {
      const { pairId, series } = each;
      const startAt = start + each.at * day;
      const change = {
        startAt,
        endAt: startAt + 3_600_000,
        ...(pairId ? { pairId } : {}),
        ...(series ? { series } : {}),
      };
      await store.put('meetings', meeting(`m${each.id}`, change));
    } else if (each.do === 'reflection') {
      const savedAt = each.saved ? { savedAt: start + each.at * day } : {};
      await store.put('reflections', reflection(`r${each.id}`, { meetingId: `m${each.id}`, ...savedAt }));
    } else await store[each.do]('meetings', `m${each.id}`);
  }
}

/** Every kind of question the product asks. */
async function ask(store: Store, from: number, to: number, limit: number): Promise<unknown> {
  const a = start + from * day;
  const b = start + to * day;
  const far = Number.MAX_SAFE_INTEGER;
  return {
    all: await store.all('meetings'),
    get: await store.get('meetings', 'm3'),
    by: await store.by('meetings', 'series', 's1'),
    source: await store.by('meetings', 'sourceKeys', 'google:m2-at-google'),
    exactly: await store.by('meetings', 'startAt', a),
    range: await store.range('meetings', 'startAt', { from: a, to: b }),
    open: await store.range('meetings', 'startAt', { from: a }),
    upTo: await store.range('meetings', 'endAt', { to: b, direction: 'prev' }),
    whole: await store.range('meetings', 'startAt', {}),
    words: await store.range('meetings', 'series', { from: 's1' }),
    ofPair: await store.range('meetings', 'pairId+startAt', {
      from: ['p1', 0],
      to: ['p1', far],
      direction: 'prev',
      limit,
    }),
    ofPairSome: await store.range('meetings', 'pairId+startAt', { from: ['p2', a], to: ['p2', b], limit }),
    ofAll: await store.range('meetings', 'pairId+startAt', { from: ['p1', a], to: ['p2', b] }),
    last: await store.last('meetings', 'pairId+startAt', 'p1', b),
    count: await store.count('meetings', 'pairId', 'p1'),
    countBefore: await store.count('meetings', 'pairId+startAt', { from: ['p1', 0], to: ['p1', b - 1] }),
    ids: await store.ids('reflections', 'savedAt', { from: a }),
    saved: await store.range('reflections', 'savedAt', {}),
    export: await store.exportAll(),
  };
}

describe('a sealed store answers as a plain one does', () => {
  test.each(storeNames)('with a record of %s', async (name: StoreName) => {
    const { store } = await sealedStore();
    await store.put(name, oneOfEach[name]);
    expect(await store.get(name, oneOfEach[name].id)).toEqual(oneOfEach[name]);
    expect(await store.all(name)).toEqual([oneOfEach[name]]);
  });

  test('whatever was done to it and whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        doings,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 4 }),
        async (played, from, to, limit) => {
          const plain = await openTestStore();
          const { store: sealed } = await sealedStore();
          await Promise.all([play(plain, played), play(sealed, played)]);
          expect(await ask(sealed, from, to, limit)).toEqual(await ask(plain, from, to, limit));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('within one change, whose rows are put at the same time', async () => {
    const { store } = await sealedStore();
    const at = [900, 3, 400, 50].map((days) => start + days * day);
    await store.change(['goalNotes'], async (change) => {
      await Promise.all(
        at.map((each, nth) => change.put('goalNotes', { ...oneOfEach.goalNotes, id: `n${nth}`, at: each })),
      );
      const found = await change.range('goalNotes', 'pairId+at', {
        from: ['p1', 0],
        to: ['p1', Number.MAX_SAFE_INTEGER],
      });
      expect(found.map(({ id }) => id)).toEqual(['n1', 'n3', 'n2', 'n0']);
    });
    expect((await store.last('goalNotes', 'pairId+at', 'p1', at[2] ?? 0))?.id).toBe('n3');
  });

  test('a change that is undone leaves nothing', async () => {
    const { store } = await sealedStore();
    const undone = store.change(['pairs'], async (change) => {
      await change.put('pairs', pair('p1'));
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await store.all('pairs')).toEqual([]);
  });

  test('and tells who follows what changed', async () => {
    const { store } = await sealedStore();
    await store.follow(true);
    await store.put('pairs', pair('p1'));
    expect((await store.touched()).map(({ key, how }) => [key, how])).toEqual([['p1', 'put']]);
  });
});
