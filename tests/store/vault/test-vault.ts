import { deleteDB } from 'idb';
import { afterEach } from 'vitest';
import type { VaultHeader } from '@/domain/vault';
import { type Door, openDoor, type Places } from '@/store/door';
import type { Store } from '@/store/store';
import { openKeeper } from '@/store/vault/keeper';

/** Hard enough to be scrypt, quick enough to be asked a thousand times. */
export const cheap = { n: 16, r: 1, p: 1 };
export const words = 'four grey stones in a row';

/** What a vault writes beside its database, in memory, and looked at by tests. */
export interface TestPlaces extends Places {
  header: VaultHeader | undefined;
  key: Uint8Array | undefined;
}

export function testPlaces(): TestPlaces {
  const places: TestPlaces = {
    header: undefined,
    key: undefined,
    readHeader: async () => places.header,
    async writeHeader(header) {
      places.header = header && structuredClone(header);
    },
    readKey: async () => places.key,
    async writeKey(root) {
      places.key = root && new Uint8Array(root);
    },
  };
  return places;
}

const opened: { door: Door; name: string }[] = [];
let made = 0;
export const freshVault = (): string => `vault-${++made}`;

/** A worker that starts: all it has is what was written down. */
export function startDoor(name: string, places: Places, now = () => 1000): Door {
  const door = openDoor({
    name,
    now,
    places,
    loadKeeper: async (house) => openKeeper(house, cheap),
  });
  opened.push({ door, name });
  return door;
}

/** A store that is sealed from the beginning. */
export async function sealedStore(): Promise<{ store: Store; name: string; places: TestPlaces; door: Door }> {
  const name = freshVault();
  const places = testPlaces();
  const door = startDoor(name, places);
  await (await door.keeper()).turnOn(words);
  return { store: door.store, name, places, door };
}

afterEach(async () => {
  for (const { door, name } of opened.splice(0)) {
    door.store.close();
    for (const each of [name, `${name}-sealed`]) await deleteDB(each);
  }
});
