import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Door } from '@/store/door';
import { migrations, rowSteps } from '@/store/migrations/migrations';
import { personalNames } from '@/store/schema';
import type { Store } from '@/store/store';
import { oneOfEach, pair } from '../../samples';
import { cutOffAt, type Fate } from './cut-off';
import { freshVault, startDoor, type TestPlaces, testPlaces, words } from './test-vault';

/** Every kind takes a minute and a half (`CAIRN_WALK=whole`); some of them have all there is to find. */
const filled =
  process.env['CAIRN_WALK'] === 'whole'
    ? personalNames
    : (['pairs', 'wins', 'meetings', 'reflections', 'words'] as const);

/** One of each kind, a few more of one, a deletion, and a mark for who follows. */
async function fill(store: Store): Promise<void> {
  await store.follow(true);
  await store.change([...personalNames], async (change) => {
    for (const name of filled) await change.put(name, oneOfEach[name]);
    for (let nth = 0; nth < 3; nth += 1) await change.put('pairs', pair(`p-${nth}`));
    await change.remove('pairs', 'p-2');
  });
}

const stateOf = async (store: Store) => ({
  ...(await store.exportAll()),
  touched: (await store.touched()).map(({ id, how }) => `${how} ${id}`),
});
type State = Awaited<ReturnType<typeof stateOf>>;

interface Walk {
  /** What is there before. */
  readonly sealed: boolean;
  act(door: Door, places: TestPlaces): Promise<unknown>;
  /** What may be there after it was cut off anywhere. */
  readonly allowed: (before: State) => readonly State[];
  /** The words that may open it after. */
  readonly words?: readonly string[];
  prepare?(door: Door, places: TestPlaces): Promise<void>;
}

let points = 0;
let losses = 0;

/** Cuts the act off at every write there is, and looks after each what a Cairn that starts anew finds. */
async function walk(name: string, what: Walk, fate: Fate, keyLost: boolean): Promise<void> {
  for (let nth = 1; ; nth += 1) {
    const database = freshVault();
    const places = testPlaces();
    const door = startDoor(database, places);
    if (what.sealed) await (await door.keeper()).turnOn(words);
    await fill(door.store);
    const before = await stateOf(door.store);
    await what.prepare?.(door, places);
    const cut = cutOffAt(nth, fate, places);
    try {
      await what.act(door, places).catch(() => undefined);
    } finally {
      cut.restore();
    }
    if (!cut.happened()) return;
    points += 1;
    door.store.close();
    if (keyLost) places.key = undefined;
    const after = startDoor(database, places);
    const found = await openAgain(after, places, what.words ?? [words]);
    const isAllowed = what.allowed(before).some((state) => same(found, state));
    if (!isAllowed) losses += 1;
    expect(
      isAllowed,
      `${name}: ${fate} at write ${nth}, key ${keyLost ? 'lost' : 'there'}: ${describeState(found)}`,
    ).toBe(true);
    await after.store.put('pairs', pair('afterwards'));
    expect((await after.store.get('pairs', 'afterwards'))?.id).toBe('afterwards');
    after.store.close();
    for (const each of [database, `${database}-sealed`]) indexedDB.deleteDatabase(each);
  }
}

async function openAgain(door: Door, places: TestPlaces, tried: readonly string[]): Promise<State> {
  try {
    return await stateOf(door.store);
  } catch (error) {
    expect(error).toMatchObject({ failure: { kind: 'locked' } });
  }
  const keeper = await door.keeper();
  for (const each of tried)
    if (await keeper.opens({ by: 'passphrase', words: each })) {
      await keeper.open({ by: 'passphrase', words: each });
      return stateOf(door.store);
    }
  throw new Error(`Nothing opens what is ${places.header?.state}.`);
}

const same = (one: State, other: State): boolean => JSON.stringify(one) === JSON.stringify(other);
const describeState = (state: State): string =>
  personalNames.map((name) => `${name} ${state[name].length}`).join(', ');

const nothing = (before: State): State => ({
  ...before,
  ...Object.fromEntries(personalNames.map((name) => [name, []])),
  buried: [],
  setAside: [],
  touched: [],
});

const walks: Record<string, Walk> = {
  'turning the vault on': {
    sealed: false,
    act: async (door) => (await door.keeper()).turnOn(words),
    allowed: (before) => [before],
  },
  'turning the vault off': {
    sealed: true,
    act: async (door) => (await door.keeper()).turnOff(),
    allowed: (before) => [before],
  },
  'another passphrase': {
    sealed: true,
    act: async (door) => (await door.keeper()).setPassphrase('other words'),
    allowed: (before) => [before],
    words: [words, 'other words'],
  },
  'another printed code': {
    sealed: true,
    act: async (door) => (await door.keeper()).renewCode(),
    allowed: (before) => [before],
  },
  'a newer schema': {
    sealed: true,
    prepare: async (door, places) => {
      if (places.header) places.header.schema = migrations.length - 1;
      door.store.close();
    },
    act: async (door) => door.store.all('pairs'),
    allowed: (before) => [
      { ...before, pairs: before.pairs.map((each) => ({ ...each, name: `${each.name} (newer)` })) },
    ],
  },
  'bringing back many records at once': {
    sealed: true,
    act: async (door) =>
      door.store.change(['pairs', 'wins'], async (change) => {
        await change.put('pairs', pair('brought'));
        await change.put('wins', { ...oneOfEach.wins, id: 'brought' });
      }),
    allowed: (before) => [
      before,
      {
        ...before,
        pairs: [...before.pairs, pair('brought')].sort((a, b) => (a.id < b.id ? -1 : 1)),
        wins: [...before.wins, { ...oneOfEach.wins, id: 'brought' }].sort((a, b) => (a.id < b.id ? -1 : 1)),
        touched: [...before.touched, 'put pairs:brought', 'put wins:brought'].sort(byId),
      },
    ],
  },
  'deleting everything': {
    sealed: true,
    act: async (door) => door.store.deleteEverything(),
    allowed: (before) => [before, nothing(before)],
  },
  'deleting everything, closed': {
    sealed: true,
    prepare: async (door) => (await door.keeper()).close(),
    act: async (door) => (await door.keeper()).forgetEverything(),
    allowed: (before) => [before, nothing(before)],
  },
};

/** Marks come in the order of their ids. */
function byId(one: string, other: string): number {
  const id = (mark: string): string => mark.slice(mark.indexOf(' ') + 1);
  return id(one) < id(other) ? -1 : 1;
}

describe('cut off at every write, nothing is lost', () => {
  beforeAll(() => {
    // The step of a schema that is not there yet: taken twice, it would show.
    (rowSteps as Record<number, object>)[migrations.length] = {
      pairs: (row: { id: string; name: string }) => ({ ...row, name: `${row.name} (newer)` }),
    };
    return () => {
      delete (rowSteps as Record<number, object>)[migrations.length];
      process.stdout.write(`Vault, cut off at every write: ${points} points walked, ${losses} losses.\n`);
    };
  });
  afterEach(() => vi.restoreAllMocks());

  for (const [name, what] of Object.entries(walks))
    for (const fate of ['fails', 'dies'] as const)
      for (const keyLost of [false, true])
        test(
          `${name}: ${fate}, the key is ${keyLost ? 'gone' : 'there'} afterwards`,
          () => walk(name, what, fate, keyLost),
          60_000,
        );
});
