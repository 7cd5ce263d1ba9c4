import type { Handlers } from '@/platform/answer';
import type { secretProtocol } from '@/platform/protocol-secret';
import type { Cairn } from '../cairn';
import { bringBack, lookIntoFile } from './bring-back';
import { countKept } from './count-kept';
import { setAudiences, viewLeaving } from './leaving';
import { fileOfPair } from './own-files';
import { addPermission, removePermission, stepPermission, viewPermissions } from './permissions';
import { release } from './release';
import { removePair, restorePair } from './remove-pair';

/** The requests about two people's secret and the verbs that answer them. */
export function secretHandlers(cairn: () => Promise<Cairn>): Pick<Handlers, keyof typeof secretProtocol> {
  return {
    'held.release': async (request) => release(await cairn(), request),
    'pair.remove': async ({ pairId }) => removePair(await cairn(), pairId),
    'pair.restore': async ({ pairId }) => restorePair(await cairn(), pairId),
    'pair.file': async (request) => fileOfPair(await cairn(), request),
    'data.kept': async () => countKept(await cairn()),
    'data.look': async ({ text }) => lookIntoFile(await cairn(), text),
    'data.merge': async ({ text }) => bringBack(await cairn(), text),
    permissions: async ({ pairId }) => viewPermissions(await cairn(), pairId),
    'permission.add': async (request) => addPermission(await cairn(), request),
    'permission.step': async (request) => stepPermission(await cairn(), request),
    'permission.remove': async ({ id }) => removePermission(await cairn(), id),
    leaving: async ({ pairId }) => viewLeaving(await cairn(), pairId),
    'leaving.set': async (request) => setAudiences(await cairn(), request),
  };
}
