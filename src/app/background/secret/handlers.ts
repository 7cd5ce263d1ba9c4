import type { Handlers } from '@/platform/answer';
import { keptGone } from '@/platform/kept';
import type { secretProtocol } from '@/platform/protocol-secret';
import type { Cairn } from '../cairn';
import { backupMade, backupWanted, noteSaved, noteTaking, planBackups, viewBackups } from './backups';
import { takeRows } from './bring-back';
import { countKept } from './count-kept';
import { exportData } from './export-data';
import { setAudiences, viewLeaving } from './leaving';
import { fileOfPair } from './own-files';
import { partnerFile } from './partner-file';
import { addPermission, removePermission, stepPermission, viewPermissions } from './permissions';
import { release } from './release';
import { goneTyping, removePair, restorePair } from './remove-pair';
import { setRetention } from './retire';
import { takePartnerFile } from './take-partner-file';

/** The requests about two people's secret and the verbs that answer them. */
export function secretHandlers(cairn: () => Promise<Cairn>): Pick<Handlers, keyof typeof secretProtocol> {
  return {
    'held.release': async (request) => release(await cairn(), request),
    'pair.remove': async ({ pairId }) => removePair(await cairn(), pairId),
    'typing.gone': async ({ reflectionIds }) => goneTyping(await cairn(), reflectionIds),
    'pair.restore': async ({ pairId }) => restorePair(await cairn(), pairId),
    'pair.file': async (request) => fileOfPair(await cairn(), request),
    'pair.share': async ({ pairId }) => partnerFile(await cairn(), pairId),
    'pair.take': async (request) => takePartnerFile(await cairn(), request),
    'pair.retention': async (request) => setRetention(await cairn(), request),
    'data.gone': () => keptGone.read(),
    'data.export': async (request) => exportData(await cairn(), request),
    'data.kept': async () => countKept(await cairn()),
    'data.take': async (request) => takeRows(await cairn(), request),
    'data.taking': async (request) => noteTaking(await cairn(), request),
    backup: async () => viewBackups(await cairn()),
    'backup.plan': async (request) => planBackups(await cairn(), request),
    'backup.saved': async () => noteSaved(await cairn()),
    'backup.wanted': async () => backupWanted(await cairn()),
    'backup.made': async (request) => backupMade(await cairn(), request),
    permissions: async ({ pairId }) => viewPermissions(await cairn(), pairId),
    'permission.add': async (request) => addPermission(await cairn(), request),
    'permission.step': async (request) => stepPermission(await cairn(), request),
    'permission.remove': async ({ id }) => removePermission(await cairn(), id),
    leaving: async ({ pairId }) => viewLeaving(await cairn(), pairId),
    'leaving.set': async (request) => setAudiences(await cairn(), request),
  };
}
