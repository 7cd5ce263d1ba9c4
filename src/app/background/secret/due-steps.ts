import type { Job, OwnDataKind } from '@/domain/job';
import type { Cairn } from '../cairn';
import { dueJobs } from '../waiting-jobs';
import { beginBackup, remindToSave } from './backups';
import { forgetRemoved } from './forget-removed';
import { announceMonths, keepMonths } from './keep-months';
import { retire } from './retire';

const steps: Readonly<Record<OwnDataKind, (cairn: Cairn, job: Job) => Promise<void>>> = {
  backup: beginBackup,
  'remind-backup': remindToSave,
  retire,
  'keep-months': keepMonths,
  'forget-removed': forgetRemoved,
};

/**
 * Takes the steps of this part that are due. Each writes down when it is due again before it is taken, or may be taken twice;
 * one that cannot be taken keeps none of the others.
 */
export async function takeDueSteps(cairn: Cairn): Promise<void> {
  await announceMonths(cairn);
  for (const job of await dueJobs(cairn)) {
    const step = steps[job.kind as OwnDataKind] as (typeof steps)[OwnDataKind] | undefined;
    await step?.(cairn, job).catch((error: unknown) =>
      console.error(`Cairn could not take a step: ${job.kind}.`, error),
    );
  }
}
