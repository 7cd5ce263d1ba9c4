import type { Cairn } from '../cairn';
import { dueJobs } from '../waiting-jobs';
import { beginBackup, remindToSave } from './backups';

/** Takes the steps of this part that are due. Each says for itself when it is due again, before it is taken. */
export async function takeDueSteps(cairn: Cairn): Promise<void> {
  for (const job of await dueJobs(cairn)) {
    if (job.kind === 'backup') await beginBackup(cairn, job);
    if (job.kind === 'remind-backup') await remindToSave(cairn, job);
  }
}
