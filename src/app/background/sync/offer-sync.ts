import { wakeAt } from '@/platform/alarms';
import type { Handlers } from '@/platform/answer';
import { checked } from '@/platform/checked';
import { offerPart } from '@/platform/later';
import { readVersion } from '@/platform/lifetime';
import { syncProtocol } from '@/platform/protocol-sync';
import type { Cairn } from '../cairn';
import { depotOf } from './depot-of';
import { syncHandlers } from './handlers';
import { hereOf } from './here';
import { syncRound } from './round';
import type { Synced } from './synced';

/** The exchange with a person's other devices, as the rest of the background knows it: loaded once it is turned on. */
export interface SyncPart {
  readonly handlers: Pick<Handlers, keyof typeof syncProtocol>;
  round(): Promise<void>;
}

export function openSync(cairn: () => Promise<Cairn>): SyncPart {
  let synced: Synced | undefined;
  let of: Cairn | undefined;
  const product = async (): Promise<Synced> => {
    const plain = await cairn();
    if (synced === undefined || of !== plain) synced = withSync(plain);
    of = plain;
    return synced;
  };
  return {
    handlers: checked(syncProtocol, syncHandlers(product)),
    round: async () => syncRound(await product()),
  };
}

function withSync(cairn: Cairn): Synced {
  return {
    ...cairn,
    here: hereOf(cairn.store, { version: readVersion(), now: cairn.now }),
    depotOf: (choice) => depotOf(cairn, choice),
    wakeAt: (at) => wakeAt('sync', at, cairn.now()),
  };
}

export const offerSync = (): void => offerPart('sync', openSync);
