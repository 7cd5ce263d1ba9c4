import type { Job } from '@/domain/job';
import type { Cairn } from './cairn';

/**
 * The steps that are to be taken by now: looked for at every start, so that what takes them is loaded only then. Those of
 * the accounts are looked after by their own part.
 */
export async function dueJobs(cairn: Cairn): Promise<Job[]> {
  const waiting = await cairn.store.by('jobs', 'state', 'waiting');
  return waiting.filter(({ due }) => due <= cairn.now());
}

/** The earliest job that still waits, for the alarm. */
export async function nextJobAt(cairn: Cairn): Promise<number | undefined> {
  const waiting = await cairn.store.by('jobs', 'state', 'waiting');
  return waiting.length === 0 ? undefined : Math.min(...waiting.map(({ due }) => due));
}
