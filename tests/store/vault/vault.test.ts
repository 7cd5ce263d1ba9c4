import { openDB } from 'idb';
import { describe, expect, test, vi } from 'vitest';
import { storeNames } from '@/store/schema';
import { codeBytes, newCode } from '@/store/vault/recovery-code';
import { createSeal, padLength } from '@/store/vault/seal';
import { costToday, wrap } from '@/store/vault/wrap';
import { oneOfEach, pair, reflection } from '../../samples';
import { freshVault, sealedStore, startDoor, testPlaces, words } from './test-vault';

const byWords = (said: string) => ({ by: 'passphrase' as const, words: said });
const mark = 'Zzquellwort';

/** Everything that lies in any database whose name begins so, as text. */
async function lying(name: string): Promise<string> {
  const all: string[] = [];
  for (const { name: each } of await indexedDB.databases()) {
    if (!each?.startsWith(name)) continue;
    const database = await openDB(each);
    for (const store of database.objectStoreNames) {
      const rows = await database.getAll(store);
      all.push(
        JSON.stringify(rows, (_, value) =>
          value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
        ),
      );
      all.push(JSON.stringify(await database.getAllKeys(store)));
    }
    database.close();
  }
  return all.join('\n');
}

/** Changes something in the sealed database past the store, as a broken disk would. */
async function damage(name: string, change: (row: { id: string; box: Uint8Array }) => object): Promise<void> {
  const database = await openDB(`${name}-sealed`);
  const [row] = await database.getAllFromIndex('rows', 'keys');
  await database.put('rows', change(row));
  database.close();
}

describe('what is sealed', () => {
  test('is found in no database in plain words: no text, no name, no id, no time', async () => {
    const { store, name, places } = await sealedStore();
    await store.change([...storeNames], async (change) => {
      for (const each of storeNames) await change.put(each, oneOfEach[each]);
      await change.put('pairs', pair(`${mark}-id`, { name: `${mark} Ada` }));
      await change.put('words', { ...oneOfEach.words, id: `asked:title:${mark}`, title: mark });
      await change.put('reflections', reflection('r9', { meetingId: `${mark}-meeting` }));
      await change.remove('pairs', 'p1');
    });
    await store.follow(true);
    await store.put('pairs', pair(`${mark}-touched`));
    const text = `${await lying(name)}${JSON.stringify(places.header)}`;
    for (const plain of [mark, 'Ada', 'example.org', 'pairs', 'Ask about the move', 'google'])
      expect(text).not.toContain(plain);
    expect(text).not.toContain(String(oneOfEach.meetings.startAt));
    expect(
      (await indexedDB.databases()).filter((each) => each.name?.startsWith(name)).map((each) => each.name),
    ).toEqual([`${name}-sealed`]);
  });

  test('a box put into the place of another does not open', () => {
    const seal = createSeal(new Uint8Array(32).fill(7));
    const box = seal.close('pairs', 'here', { id: 'p1' });
    expect(seal.open('pairs', 'here', box)).toEqual({ id: 'p1' });
    expect(seal.open('pairs', 'there', box)).toBeUndefined();
    expect(seal.open('goals', 'here', box)).toBeUndefined();
    expect(createSeal(new Uint8Array(32).fill(8)).open('pairs', 'here', box)).toBeUndefined();
  });

  test('tells little by its length, and is never twice the same', () => {
    const seal = createSeal(new Uint8Array(32));
    const length = (text: string): number => seal.close('pairs', 'a', { id: 'p1', text }).length;
    expect(length('')).toBe(length('some words more'));
    for (const each of [129, 1000, 5000, 70_000]) {
      expect(padLength(each)).toBeGreaterThanOrEqual(each);
      expect(padLength(each)).toBeLessThan(each * 1.13);
    }
    const once = seal.close('pairs', 'a', { id: 'p1' });
    expect(seal.close('pairs', 'a', { id: 'p1' })).not.toEqual(once);
  });

  test('a record that was changed on the disk is set aside, and the rest is read', async () => {
    const { store, name } = await sealedStore();
    await store.put('pairs', pair('p1'));
    await damage(name, (row) => ({
      ...row,
      box: row.box.map((byte, nth) => (nth === 20 ? byte ^ 1 : byte)),
    }));
    await store.put('pairs', pair('p2'));
    await store.put('goals', oneOfEach.goals);
    expect((await store.all('pairs')).map(({ id }) => id)).toEqual(['p2']);
    expect(await store.damaged()).toBe(1);
    expect((await store.exportAll()).setAside).toMatchObject([{ store: 'pairs', why: expect.any(String) }]);
    expect(await store.all('goals')).toHaveLength(1);
  });

  test('a row whose box is none at all is set aside too', async () => {
    const { store, name } = await sealedStore();
    await store.put('pairs', pair('p1'));
    await damage(name, (row) => ({ ...row, box: 'nothing' }));
    expect(await store.by('goals', 'pairId', 'p1')).toEqual([]);
    expect(await store.all('pairs')).toEqual([]);
    expect(await store.damaged()).toBe(1);
  });
});

describe('opening', () => {
  test('closed, nothing answers but that it is locked', async () => {
    const { store, door } = await sealedStore();
    await store.put('pairs', pair('p1'));
    await (await door.keeper()).close();
    for (const asked of [
      () => store.all('pairs'),
      () => store.put('pairs', pair('p2')),
      () => store.exportAll(),
      () => store.damaged(),
      () => store.touched(),
    ])
      await expect(asked()).rejects.toMatchObject({ failure: { kind: 'locked' } });
  });

  test('other words do not open it, the words do, however their letters are typed', async () => {
    const name = freshVault();
    const places = testPlaces();
    const door = startDoor(name, places);
    const keeper = await door.keeper();
    await keeper.turnOn('caf\u00e9 au lait');
    await door.store.put('pairs', pair('p1'));
    await keeper.close();
    await expect(keeper.open(byWords('cafe au lait'))).rejects.toMatchObject({
      failure: { kind: 'passphrase-wrong' },
    });
    await expect(door.store.all('pairs')).rejects.toMatchObject({ failure: { kind: 'locked' } });
    await keeper.open(byWords('cafe\u0301 au lait'));
    expect(await door.store.all('pairs')).toHaveLength(1);
  });

  test('the printed code opens it, from paper; a new one takes its place', async () => {
    const name = freshVault();
    const door = startDoor(name, testPlaces());
    const keeper = await door.keeper();
    const code = await keeper.turnOn(words);
    const typed = code.toLowerCase().replace(/-/g, ' ').replace(/0/g, 'o').replace(/1/g, 'l');
    await keeper.close();
    await keeper.open({ by: 'code', words: typed });
    await door.store.put('pairs', pair('p1'));
    const next = await keeper.renewCode();
    expect(await keeper.opens({ by: 'code', words: code })).toBe(false);
    expect(await keeper.opens({ by: 'code', words: next })).toBe(true);
    expect(await keeper.opens({ by: 'code', words: 'not a code' })).toBe(false);
  });

  test('another passphrase rewrites no row', async () => {
    const { store, door, name } = await sealedStore();
    await store.put('pairs', pair('p1'));
    const before = await rowsOf(name);
    await (await door.keeper()).setPassphrase('other words');
    expect(await rowsOf(name)).toEqual(before);
    const keeper = await door.keeper();
    expect(await keeper.opens(byWords(words))).toBe(false);
    expect(await keeper.opens(byWords('other words'))).toBe(true);
  });

  test('a device’s own key opens it until it is taken away', async () => {
    const { door } = await sealedStore();
    const keeper = await door.keeper();
    const device = { by: 'device' as const, secret: new Uint8Array(32).fill(3), credential: 'finger' };
    await keeper.setDevice(device);
    expect(await keeper.opens(device)).toBe(true);
    expect(await keeper.opens({ ...device, secret: new Uint8Array(32) })).toBe(false);
    await keeper.setDevice(undefined);
    expect(await keeper.opens(device)).toBe(false);
  });

  test('a passphrase costs what it is to cost', async () => {
    const root = new Uint8Array(32);
    expect(costToday).toEqual({ n: 2 ** 17, r: 8, p: 1 });
    expect((await wrap(root, byWords(words))).cost).toEqual(costToday);
    expect(codeBytes(newCode())).toHaveLength(32);
  });
});

describe('what is known of the vault', () => {
  test('is found again in its second place when the first was lost', async () => {
    const { store, name } = await sealedStore();
    await store.put('pairs', pair('p1'));
    store.close();
    const places = testPlaces();
    const again = startDoor(name, places);
    await expect(again.store.all('pairs')).rejects.toMatchObject({ failure: { kind: 'locked' } });
    await (await again.keeper()).open(byWords(words));
    expect(await again.store.all('pairs')).toHaveLength(1);
  });

  test('with both places lost it is said, nothing is deleted, and nothing new is begun over it', async () => {
    const { store, name } = await sealedStore();
    await store.put('pairs', pair('p1'));
    store.close();
    const database = await openDB(`${name}-sealed`);
    await database.put('header', { id: 'header', header: { version: 1 } });
    database.close();
    const rows = await rowsOf(name);
    const again = startDoor(name, testPlaces());
    for (let tries = 0; tries < 2; tries += 1)
      await expect(again.store.all('pairs')).rejects.toMatchObject({ failure: { kind: 'vault-damaged' } });
    expect(await rowsOf(name)).toEqual(rows);
  });

  test('a later Cairn’s is left alone', async () => {
    const { store, name, places } = await sealedStore();
    await store.put('pairs', pair('p1'));
    store.close();
    if (places.header) places.header.schema = 999;
    await expect(startDoor(name, places).store.all('pairs')).rejects.toMatchObject({
      failure: { kind: 'store-broken', detail: 'newer' },
    });
  });
});

describe('sealing that was cut off', () => {
  /** Cut off in the middle, and the browser was closed: its key is gone. */
  async function half() {
    const name = freshVault();
    const places = testPlaces();
    const door = startDoor(name, places);
    await door.store.put('pairs', pair('p1'));
    await (await door.keeper()).turnOn(words);
    const header = structuredClone(places.header);
    await (await door.keeper()).turnOff();
    if (header) places.header = { ...header, state: 'filling', turn: 1, sweep: false };
    places.key = undefined;
    door.store.close();
    return { name, places, door: startDoor(name, places) };
  }

  test('is locked, and goes on with the passphrase', async () => {
    const { door, places } = await half();
    await expect(door.store.all('pairs')).rejects.toMatchObject({ failure: { kind: 'locked' } });
    await (await door.keeper()).open(byWords(words));
    expect(await door.store.all('pairs')).toEqual([pair('p1')]);
    expect(places.header?.state).toBe('on');
  });

  test('can be taken back without any words: the plain records are whole', async () => {
    const { door, places, name } = await half();
    await (await door.keeper()).takeBack();
    expect(await door.store.all('pairs')).toEqual([pair('p1')]);
    expect(places.header).toBeUndefined();
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(`${name}-sealed`);
  });

  test('a copy that is not what it was made of is taken back, and said', async () => {
    const name = freshVault();
    const places = testPlaces();
    const door = startDoor(name, places);
    await door.store.put('pairs', pair('p1'));
    const real = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      row: unknown,
    ) {
      const swapped = this.name === 'rows' && (row as { keys: string[] }).keys.length > 0;
      return real.call(this, swapped ? { ...(row as object), box: new Uint8Array(60) } : row);
    });
    await expect((await door.keeper()).turnOn(words)).rejects.toMatchObject({
      failure: { kind: 'store-broken' },
    });
    spy.mockRestore();
    expect(await door.store.all('pairs')).toEqual([pair('p1')]);
    expect(places.header).toBeUndefined();
  });
});

describe('while rows move', () => {
  test('whoever writes waits, and nothing of it is lost', async () => {
    const name = freshVault();
    const door = startDoor(name, testPlaces());
    for (let nth = 0; nth < 450; nth += 1) await door.store.put('pairs', pair(`p${nth}`));
    const keeper = await door.keeper();
    const sealing = keeper.turnOn(words);
    const writing = Array.from({ length: 20 }, async (_, nth) => {
      await new Promise((go) => setTimeout(go, nth * 3));
      await door.store.put('goals', { ...oneOfEach.goals, id: `g${nth}` });
    });
    await Promise.all([sealing, ...writing]);
    expect(await door.store.all('pairs')).toHaveLength(450);
    expect(await door.store.all('goals')).toHaveLength(20);
    await keeper.turnOff();
    expect(await door.store.all('pairs')).toHaveLength(450);
    expect(await door.store.all('goals')).toHaveLength(20);
  });
});

async function rowsOf(name: string): Promise<unknown[]> {
  const database = await openDB(`${name}-sealed`);
  const rows = await database.getAll('rows');
  database.close();
  return rows;
}

test('a key whose time is over opens nothing, though nobody has closed the vault', async () => {
  const name = freshVault();
  const places = testPlaces();
  let now = 1000;
  const door = startDoor(name, places, () => now);
  await (await door.keeper()).turnOn(words);
  await door.store.put('pairs', pair('p1'));
  places.key = undefined;
  now += 60_000;
  await expect(door.store.all('pairs')).rejects.toMatchObject({ failure: { kind: 'locked' } });
});
