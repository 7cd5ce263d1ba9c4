import type { Pair } from '@/domain/pair';
import { retireJobId, retireJobOf } from '@/domain/retention';
import type { Change } from '@/store/store';

/** Writes down when a pair goes, in the step in which its end or its months are set; what was planned before is not any more. */
export async function planRetirement(
  change: Change<'jobs'>,
  pair: Pair,
  { zone, now }: { readonly zone: string; now(): number },
): Promise<void> {
  const job = retireJobOf(pair, zone, now());
  if (job) await change.put('jobs', job);
  else await change.erase('jobs', retireJobId(pair.id));
}
