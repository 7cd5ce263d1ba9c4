import { syncHandlers } from '@/app/background/sync/handlers';
import { hereOf } from '@/app/background/sync/here';
import { syncRound } from '@/app/background/sync/round';
import type { Synced } from '@/app/background/sync/synced';
import type { Depot } from '@/domain/sync/depot';
import type { DepotChoice } from '@/domain/sync/sync-state';
import type { Store } from '@/store/store';
import { openTestCairn, type TestCairn } from '../app/test-cairn';
import { MemoryPlace } from './memory';

export const passphrase = 'granite under a slow river';

/** A device of a person: the product with a real store and the verbs of the exchange. */
export interface TestDevice {
  readonly cairn: Synced & TestCairn;
  readonly ask: ReturnType<typeof syncHandlers>;
  readonly wakes: number[];
  /** Exchanges now, whatever is planned. */
  exchange(): Promise<void>;
}

export const choice: DepotChoice = {
  kind: 'webdav',
  url: 'https://cloud.example/dav/cairn/',
  user: 'me',
  password: 'app-password',
};

/** The place they meet at, and devices one after the other. */
export function openTestPlace(depotFor: (place: MemoryPlace) => Depot = (place) => place.depot()) {
  const place = new MemoryPlace();
  const device = async (
    how: { readonly version?: string; readonly store?: Store } = {},
  ): Promise<TestDevice> => {
    const made = await openTestCairn();
    const plain = { ...made, store: how.store ?? made.store };
    const wakes: number[] = [];
    const cairn: Synced & TestCairn = {
      ...plain,
      here: hereOf(plain.store, { version: how.version ?? '1.0', now: plain.now }),
      depotOf: () => depotFor(place),
      wakeAt: async (at) => void wakes.push(at),
    };
    return {
      cairn,
      wakes,
      ask: syncHandlers(async () => cairn),
      exchange: () => syncRound(cairn, true),
    };
  };
  return { place, device };
}

const asker = { url: '' };

export const start = (device: TestDevice, deviceName: string, words = passphrase) =>
  device.ask['sync.start']({ depot: choice, deviceName, passphrase: words }, asker);

/** Everybody exchanges until nothing is new any more. */
export async function exchangeAll(...devices: TestDevice[]): Promise<void> {
  for (let round = 0; round < 3; round += 1) for (const device of devices) await device.exchange();
}
