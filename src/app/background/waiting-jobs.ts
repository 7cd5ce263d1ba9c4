import type { Job } from '@/domain/job';
import type { Cairn } from './cairn';

/** The recaps that are to be drafted by now: looked for at every start, so that what drafts them is loaded only then. */
export async function dueRecaps(cairn: Cairn): Promise<Job[]> {
  const waiting = await cairn.store.by('jobs', 'state', 'waiting');
  return waiting.filter((job) => job.kind === 'draft-recap' && job.due <= cairn.now());
}

/** The earliest job that still waits, for the alarm. */
export async function nextJobAt(cairn: Cairn): Promise<number | undefined> {
  const waiting = await cairn.store.by('jobs', 'state', 'waiting');
  return waiting.length === 0 ? undefined : Math.min(...waiting.map(({ due }) => due));
}
