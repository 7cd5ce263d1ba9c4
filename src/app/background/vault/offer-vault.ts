import { type Asker, Refusal } from '@/platform/answer';
import { checked } from '@/platform/checked';
import { offerPart } from '@/platform/later';
import { vaultProtocol } from '@/platform/protocol-vault';
import type { Door } from '@/store/door';
import { openKeeper } from '@/store/vault/keeper';
import type { Cairn } from '../cairn';
import { type VaultHandlers, vaultHandlers } from './handlers';
import { type LockedRound, lockedRound } from './locked-round';

/** The vault as the rest of the background knows it. */
export interface VaultPart {
  readonly openKeeper: typeof openKeeper;
  verbs(door: Door, cairn: () => Promise<Cairn>): VaultHandlers & LockedRound;
}

/** What a page in another's frame may ask: nothing that takes or changes words. */
const framedToo: readonly (keyof VaultHandlers)[] = ['vault', 'vault.close', 'vault.stir', 'vault.typing'];

function notFramed(handlers: VaultHandlers): VaultHandlers {
  const wrapped = Object.entries(handlers).map(([name, handle]) => [
    name,
    (request: never, asker: Asker) => {
      if ((asker.frameId ?? 0) > 0 && !framedToo.includes(name as keyof VaultHandlers))
        throw new Refusal({ kind: 'not-allowed', detail: name });
      return (handle as (request: never, asker: Asker) => Promise<unknown>)(request, asker);
    },
  ]);
  return Object.fromEntries(wrapped) as VaultHandlers;
}

const part: VaultPart = {
  openKeeper,
  verbs: (door, cairn) => ({
    ...notFramed(checked(vaultProtocol, vaultHandlers(door, cairn))),
    ...lockedRound(door),
  }),
};

export const offerVault = (): void => offerPart('vault', part);
