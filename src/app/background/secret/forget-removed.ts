import type { Job } from '@/domain/job';
import { keptRemoved } from '@/platform/kept';
import type { Cairn } from '../cairn';

/** For so long a removal can be taken back; after that there is nothing to take it back from. */
export const undoMs = 10 * 60_000;

/** Forgets a removed pair once its time to come back is over. */
export async function forgetRemoved(cairn: Cairn, job: Job): Promise<void> {
  const removed = await keptRemoved.read();
  if (removed && cairn.now() - removed.at < undoMs) return;
  await keptRemoved.write(null);
  await cairn.store.erase('jobs', job.id);
}
