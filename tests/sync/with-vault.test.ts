import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type VaultHandlers, vaultHandlers } from '@/app/background/vault/handlers';
import { places } from '@/app/background/vault/places';
import type { Depot } from '@/domain/sync/depot';
import { openDoor } from '@/store/door';
import { openKeeper } from '@/store/vault/keeper';
import { goal, pair } from '../samples';
import { cheap } from '../store/vault/test-vault';
import { choice, exchangeAll, openTestPlace, passphrase, start, type TestDevice } from './test-devices';

const asker = { url: '' };
const words = 'four grey stones in a row';
let count = 0;
let laptop: TestDevice;
let desk: TestDevice;
let vault: VaultHandlers;
let name: string;
/** Called before every request to the place. */
let meanwhile: () => Promise<unknown>;

const goalsOn = async ({ cairn: { store } }: TestDevice): Promise<string[]> =>
  (await store.all('goals')).map(({ what }) => what).sort();

const open = () => vault['vault.open']({ by: 'passphrase', words }, asker);

beforeEach(async () => {
  fakeBrowser.reset();
  name = `sync-vault-${count++}`;
  meanwhile = async () => undefined;
  const place = openTestPlace((memory) => {
    const depot = memory.depot();
    const first =
      <A extends unknown[], R>(run: (...how: A) => Promise<R>) =>
      async (...how: A): Promise<R> => {
        await meanwhile();
        return run(...how);
      };
    return Object.fromEntries(
      Object.entries(depot).map(([verb, run]) => [verb, first(run as () => Promise<unknown>)]),
    ) as unknown as Depot;
  });
  const door = openDoor({ name, places, loadKeeper: async (house) => openKeeper(house, cheap) });
  laptop = await place.device({ store: door.store });
  desk = await place.device();
  vault = vaultHandlers(door, async () => laptop.cairn);
  await laptop.cairn.store.put('pairs', pair('p1', { name: 'Ada Byron' }));
  await start(laptop, 'Laptop');
  await start(desk, 'Desk');
  await exchangeAll(laptop, desk);
  return () => door.store.close();
});

/** Everything that lies in the databases of the device with the vault, as text. */
async function onDisk(): Promise<string> {
  const all: string[] = [];
  for (const { name: database } of await indexedDB.databases()) {
    if (!database?.startsWith(name)) continue;
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(database);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (const store of opened.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve) => {
        const asked = opened.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => resolve(asked.result);
      });
      all.push(JSON.stringify(rows));
    }
    opened.close();
  }
  return all.join('\n');
}

describe('a device with a vault among others', () => {
  test('its keys, its password and what waits are sealed with everything else', async () => {
    const setup = await laptop.cairn.store.get('syncSetups', 'this');
    const secrets = [
      setup?.keys[0]?.secret ?? '',
      setup?.privateKey ?? '',
      'app-password',
      'Ada Byron',
      'Laptop',
    ];
    const before = await onDisk();
    for (const secret of secrets) expect(before.includes(secret), secret).toBe(true);
    await vault['vault.on']({ words }, asker);
    await laptop.cairn.store.put('goals', goal('g1', { what: 'a word that waits' }));
    const after = await onDisk();
    for (const secret of [...secrets, 'a word that waits', passphrase])
      expect(after.includes(secret), secret).toBe(false);
    expect(choice).toMatchObject({ password: 'app-password' });
  });

  test('turning it on and off again loses nothing of what waits, whatever it meets', async () => {
    await laptop.cairn.store.put('goals', goal('g1', { what: 'before' }));
    // While it is copied an exchange is under way, and somebody writes.
    await Promise.all([
      vault['vault.on']({ words }, asker),
      laptop.exchange(),
      laptop.cairn.store.put('goals', goal('g2', { what: 'meanwhile' })),
    ]);
    await desk.cairn.store.put('goals', goal('g3', { what: 'elsewhere' }));
    await exchangeAll(laptop, desk);
    await Promise.all([vault['vault.off']({ words }, asker), laptop.exchange()]);
    await laptop.cairn.store.put('goals', goal('g4', { what: 'after' }));
    await exchangeAll(laptop, desk);
    expect(await goalsOn(desk)).toEqual(['after', 'before', 'elsewhere', 'meanwhile']);
    expect(await goalsOn(laptop)).toEqual(await goalsOn(desk));
  });

  test('while it is locked an exchange waits, and goes on once it is open', async () => {
    await vault['vault.on']({ words }, asker);
    await laptop.cairn.store.put('goals', goal('g1', { what: 'written before the lock' }));
    await vault['vault.close']({}, asker);
    await desk.cairn.store.put('goals', goal('g2', { what: 'written elsewhere' }));
    await desk.exchange();
    await expect(laptop.exchange()).rejects.toMatchObject({ failure: { kind: 'locked' } });
    await expect(laptop.ask['sync.now']({}, asker)).rejects.toMatchObject({ failure: { kind: 'locked' } });
    expect(await goalsOn(desk)).toEqual(['written elsewhere']);
    await open();
    await exchangeAll(laptop, desk);
    const both = ['written before the lock', 'written elsewhere'];
    expect(await goalsOn(laptop)).toEqual(both);
    expect(await goalsOn(desk)).toEqual(both);
  });

  test('locked at any moment of an exchange, nothing is lost and nothing is there twice', async () => {
    await vault['vault.on']({ words }, asker);
    let locked = 0;
    for (let at = 0; at < 9; at += 1) {
      await laptop.cairn.store.put('goals', goal(`l${at}`, { what: `of the laptop ${at}` }));
      await desk.cairn.store.put('goals', goal(`d${at}`, { what: `of the desk ${at}` }));
      await desk.exchange();
      let left = at;
      meanwhile = async () => {
        left -= 1;
        if (left === -1) await vault['vault.close']({}, asker);
      };
      await laptop.exchange().catch((error: { failure?: { kind?: string } }) => {
        expect(error.failure?.kind).toBe('locked');
        locked += 1;
      });
      meanwhile = async () => undefined;
      await open();
    }
    expect(locked).toBeGreaterThan(2);
    await exchangeAll(laptop, desk);
    expect(await goalsOn(laptop)).toHaveLength(18);
    expect(await goalsOn(desk)).toEqual(await goalsOn(laptop));
    expect(await laptop.ask.sync({}, asker)).toMatchObject({ state: 'on', waits: 0, notes: [] });
  });
});
