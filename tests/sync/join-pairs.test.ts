import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { beginRing, joinRing } from '@/sync/begin';
import { goal, pair } from '../samples';
import { choice, exchangeAll, openTestPlace, start, type TestDevice } from './test-devices';

const asker = { url: '' };
const same = async (device: TestDevice) => (await device.ask.sync({}, asker)).same;
const join = async (device: TestDevice): Promise<void> => {
  const [two] = await same(device);
  if (two) await device.ask['sync.join']({ keep: two.keep.id, other: two.other.id }, asker);
};

describe('two devices that knew the same person before they met', () => {
  let laptop: TestDevice;
  let desk: TestDevice;
  beforeEach(async () => {
    const place = openTestPlace();
    laptop = await place.device();
    desk = await place.device();
    const { store } = laptop.cairn;
    await store.put('pairs', pair('p1', { name: 'Ada Byron', emails: ['ada@example.org'], createdAt: 1 }));
    await store.put('goals', goal('g1', { pairId: 'p1' }));
    await store.put('permissions', {
      id: 'm1',
      pairId: 'p2',
      direction: 'mine',
      whom: 'Grace',
      about: '',
      lineIds: ['agreement:p2:aims', 'x'],
      createdAt: 1,
      updatedAt: 1,
    });
    await desk.cairn.store.put(
      'pairs',
      pair('p2', {
        name: 'Augusta Ada King',
        emails: ['ADA@example.org', 'ada@home.example'],
        createdAt: 2,
        rhythmDays: 21,
        touch: { everyDays: 30, how: 'a postcard' },
      }),
    );
    await desk.cairn.store.put('goals', goal('g2', { pairId: 'p2' }));
    await start(laptop, 'Laptop');
    await start(desk, 'Desk');
    await exchangeAll(laptop, desk);
  });

  test('are asked on both, and one pair is made of the two with everything in it', async () => {
    expect(await same(laptop)).toEqual(await same(desk));
    expect(await same(desk)).toMatchObject([{ keep: { id: 'p1' }, other: { id: 'p2' } }]);
    expect(await laptop.cairn.store.all('pairs')).toHaveLength(2);
    await join(desk);
    await exchangeAll(laptop, desk);
    for (const { cairn } of [laptop, desk]) {
      const [one, ...others] = await cairn.store.all('pairs');
      expect(others).toEqual([]);
      expect(one).toMatchObject({ id: 'p1', name: 'Ada Byron', alsoKnownAs: ['Augusta Ada King'] });
      expect(one?.emails).toEqual(expect.arrayContaining(['ada@example.org', 'ada@home.example']));
      expect(one).toMatchObject({ touch: { how: 'a postcard' } });
      expect((await cairn.store.by('goals', 'pairId', 'p1')).map(({ id }) => id).sort()).toEqual([
        'g1',
        'g2',
      ]);
      // What may not be told stays what may not be told.
      const [permission] = await cairn.store.by('permissions', 'pairId', 'p1');
      expect(permission?.lineIds).toEqual(['agreement:p1:aims', 'x']);
    }
    expect(await same(laptop)).toEqual([]);
  });

  test('who says that they are two people is asked no more, on neither device', async () => {
    await laptop.ask['sync.apart']({ keep: 'p1', other: 'p2' }, asker);
    await exchangeAll(laptop, desk);
    expect(await same(laptop)).toEqual([]);
    expect(await same(desk)).toEqual([]);
    expect(await desk.cairn.store.all('pairs')).toHaveLength(2);
  });

  test('both at once do the same, and what is written meanwhile about the one that went is with the other', async () => {
    await Promise.all([join(laptop), join(desk)]);
    await exchangeAll(laptop, desk);
    // A page that was open all the time still names the pair as it was.
    await desk.cairn.store.put('goals', goal('g3', { pairId: 'p2' }));
    await exchangeAll(desk, laptop, desk);
    for (const { cairn } of [laptop, desk])
      expect((await cairn.store.by('goals', 'pairId', 'p1')).map(({ id }) => id).sort()).toEqual([
        'g1',
        'g2',
        'g3',
      ]);
  });

  test('two of other names and addresses are two', async () => {
    await laptop.cairn.store.put(
      'pairs',
      pair('p3', { name: 'Grace Hopper', emails: ['grace@example.org'] }),
    );
    expect((await same(laptop)).map(({ other }) => other.id)).toEqual(['p2']);
  });
});

const device = fc.nat({ max: 2 });
const schedules = fc.record({
  devices: fc.integer({ min: 2, max: 3 }),
  acts: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ act: fc.constant('goal' as const), device, which: fc.nat(2) }) },
      { weight: 2, arbitrary: fc.record({ act: fc.constant('agree' as const), device, which: fc.nat(2) }) },
      { weight: 3, arbitrary: fc.record({ act: fc.constant('join' as const), device, which: fc.nat(2) }) },
      {
        weight: 6,
        arbitrary: fc.record({ act: fc.constant('exchange' as const), device, which: fc.nat(2) }),
      },
    ),
    { minLength: 4, maxLength: 14 },
  ),
});

const runs = Number(process.env['CAIRN_RUNS'] ?? 12);

test('whoever makes one pair of them, in whatever order and at once: all devices end with one, and every word in it', async () => {
  let joined = 0;
  await fc.assert(
    fc.asyncProperty(schedules, async ({ devices: count, acts }) => {
      const { place, device: open } = openTestPlace();
      const devices: TestDevice[] = [];
      const words = new Set<string>();
      const agreed = new Set<string>();
      for (let at = 0; at < count; at += 1) {
        const one = await open();
        const { store } = one.cairn;
        // The one that stays is not always the first device's.
        const age = [2, 1, 3][at] ?? 0;
        await store.put(
          'pairs',
          pair(`p${at}`, { name: 'Ada Byron', emails: ['ada@example.org'], createdAt: age }),
        );
        const self = { depot: choice, deviceName: `device ${at}`, now: 0 };
        const setup = await (at === 0 ? beginRing : joinRing)(place.depot(), self, 'words', true as never);
        if (!setup) throw new Error('no ring');
        await store.follow(true);
        await store.change(['syncSetups'], (change) => change.put('syncSetups', setup), 'unmarked');
        devices.push(one);
      }
      for (const { act, device: on, which } of acts) {
        const one = devices[on % count];
        if (!one) continue;
        const { store } = one.cairn;
        const pairs = await store.all('pairs');
        const pairId = pairs[which % pairs.length]?.id ?? '';
        if (act === 'goal') {
          words.add(`g${words.size}`);
          await store.put('goals', goal(`g${words.size - 1}`, { pairId }));
        } else if (act === 'agree') {
          agreed.add(`a${agreed.size}`);
          const version = (await store.by('agreements', 'pairId', pairId)).length + 1;
          const id = `a${agreed.size - 1}`;
          await store.put('agreements', {
            id,
            pairId,
            version,
            points: [],
            savedAt: agreed.size,
            updatedAt: 1,
          });
        } else if (act === 'join') {
          joined += (await same(one)).length > 0 ? 1 : 0;
          await join(one);
        } else await one.exchange();
      }
      await exchangeAll(...devices, ...devices);
      for (let left = 0; left < count; left += 1) await join(devices[0] as TestDevice);
      await exchangeAll(...devices, ...devices);
      const told = await Promise.all(
        devices.map(async ({ cairn: { store } }) => ({
          pairs: (await store.all('pairs')).map(({ updatedAt: _, ...rest }) => rest),
          goals: (await store.all('goals')).map(({ id, pairId, what }) => ({ id, pairId, what })),
          agreements: (await store.all('agreements')).map(({ id, pairId, version }) => ({
            id,
            pairId,
            version,
          })),
        })),
      );
      for (const each of told) {
        expect(each).toEqual(told[0]);
        expect(each.pairs).toHaveLength(1);
        expect(new Set(each.goals.map(({ pairId }) => pairId)).size).toBeLessThan(2);
        expect(each.goals.map(({ id }) => id).sort()).toEqual([...words].sort());
        expect(each.goals.every(({ pairId }) => pairId === each.pairs[0]?.id)).toBe(true);
        expect(each.agreements.map(({ id }) => id).sort()).toEqual([...agreed].sort());
        expect(each.agreements.every(({ pairId }) => pairId === each.pairs[0]?.id)).toBe(true);
      }
      for (const { cairn } of devices) cairn.store.close();
    }),
    { numRuns: runs },
  );
  expect(joined).toBeGreaterThan(0);
}, 600_000);
