import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Store } from '@/store/store';
import { openStore } from '@/store/store';
import { commitment, meeting, recap } from '../samples';

const day = 86_400_000;
const today = Date.UTC(2026, 4, 14);
let store: Store;

beforeAll(async () => {
  store = await openStore({ name: 'much' });
  await store.change(['meetings', 'commitments', 'recaps'], async (change) => {
    for (let nth = 0; nth < 5000; nth++) {
      const startAt = today + (nth - 4900) * (day / 2);
      const pairId = `p${nth % 20}`;
      await change.put('meetings', meeting(`m${nth}`, { startAt, endAt: startAt + day / 24, pairId }));
    }
    for (let nth = 0; nth < 1000; nth++) {
      const state = nth % 100 === 0 ? 'open' : 'kept';
      await change.put('commitments', commitment(`c${nth}`, { state, pairId: `p${nth % 20}` }));
      await change.put('recaps', recap(`e${nth}`, { state: nth < 3 ? 'waiting' : 'opened' }));
    }
  });
}, 120_000);

afterEach(() => vi.restoreAllMocks());

/** How many records the database handed out while `run` ran. */
async function countRead(run: () => Promise<unknown>): Promise<number> {
  let handed = 0;
  const count = (prototype: IDBObjectStore | IDBIndex, method: 'getAll' | 'get'): void => {
    const real = prototype[method];
    vi.spyOn(prototype, method).mockImplementation(function (this: never, ...args: unknown[]) {
      const request = (real as (...all: unknown[]) => IDBRequest).apply(this, args);
      request.addEventListener('success', () => {
        handed += Array.isArray(request.result) ? request.result.length : 1;
      });
      return request;
    } as never);
  };
  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    count(prototype, 'getAll');
    count(prototype, 'get');
  }
  const step = IDBIndex.prototype.openCursor;
  vi.spyOn(IDBIndex.prototype, 'openCursor').mockImplementation(function (this: IDBIndex, ...args) {
    const request = step.apply(this, args);
    request.addEventListener('success', () => {
      if (request.result) handed += 1;
    });
    return request;
  });
  await run();
  return handed;
}

test('the meetings around now are read, and no other', async () => {
  let found = 0;
  const read = await countRead(async () => {
    found = (await store.range('meetings', 'startAt', { from: today - day, to: today + day })).length;
  });
  expect(found).toBe(5);
  expect(read).toBe(5);
});

test('the next three are read as three', async () => {
  const read = await countRead(async () => {
    const next = await store.range('meetings', 'startAt', { from: today, limit: 3 });
    expect(next.map(({ id }) => id)).toEqual(['m4900', 'm4901', 'm4902']);
  });
  expect(read).toBe(3);
});

test("a pair's last meeting is one record", async () => {
  const read = await countRead(async () => {
    expect((await store.last('meetings', 'pairId+startAt', 'p0', today))?.id).toBe('m4880');
  });
  expect(read).toBe(1);
});

test("a pair's meetings are counted without reading one", async () => {
  const read = await countRead(async () => {
    expect(await store.count('meetings', 'pairId', 'p7')).toBe(250);
  });
  expect(read).toBe(0);
});

test('waiting recaps and open commitments are read, and no other', async () => {
  const read = await countRead(async () => {
    expect(await store.by('recaps', 'state', 'waiting')).toHaveLength(3);
    expect(await store.by('commitments', 'state', 'open')).toHaveLength(10);
  });
  expect(read).toBe(13);
});
