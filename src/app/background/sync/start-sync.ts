import type { SyncSetup } from '@/domain/sync/sync-state';
import { Refusal } from '@/platform/answer';
import type { RequestOf } from '@/platform/protocol';
import { beginRing, joinRing, joinWithKeys, lookAt } from '@/sync/begin';
import { redeem } from '@/sync/invite';
import { SealError } from '@/sync/seal';
import type { Synced } from './synced';

/**
 * Begins to exchange: as the first device where nothing lies at the place, else as one more, with the passphrase that was
 * chosen there or with a code that another device shows. What this device has and what the others have become one.
 */
export async function startSync(cairn: Synced, request: RequestOf<'sync.start'>): Promise<void> {
  if (await cairn.store.get('syncSetups', 'this')) return;
  const setup = await setupOf(cairn, request);
  // From the mark on nothing is missed; what is older is looked at record by record.
  await cairn.store.follow(true);
  await cairn.store.change(['syncSetups'], (change) => change.put('syncSetups', setup), 'unmarked');
}

async function setupOf(
  cairn: Synced,
  { depot: choice, deviceName, passphrase, code }: RequestOf<'sync.start'>,
): Promise<SyncSetup> {
  const depot = cairn.depotOf(choice);
  const self = { depot: choice, deviceName, now: cairn.now() };
  const there = await lookAt(depot);
  if (there === 'foreign') throw new Refusal({ kind: 'place-foreign' });
  try {
    if (code !== undefined) {
      const keys = await redeem(depot, code);
      const joined = keys === undefined ? undefined : await joinWithKeys(depot, self, keys);
      if (joined) return joined;
      throw new Refusal({ kind: 'wrong-code' });
    }
    const words = passphrase ?? '';
    const setup =
      there === 'empty' ? await beginRing(depot, self, words) : await joinRing(depot, self, words);
    if (setup) return setup;
    throw new Refusal({ kind: 'changed-elsewhere' });
  } catch (error) {
    if (error instanceof SealError)
      throw new Refusal({ kind: code === undefined ? 'wrong-passphrase' : 'wrong-code' });
    throw error;
  }
}
