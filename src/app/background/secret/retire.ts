import type { Job } from '@/domain/job';
import type { Pair } from '@/domain/pair';
import { isOff } from '@/domain/policy';
import { goesAt, noticeMs } from '@/domain/retention';
import { dateIn } from '@/domain/when';
import { notify } from '@/platform/notices';
import type { RequestOf } from '@/platform/protocol';
import { type Cairn, missing } from '../cairn';
import { planRetirement } from '../plan-retirement';
import { takeAwayPair } from '../take-away';
import { noteGone } from './gone';

/** How long what is kept of a pair stays after its end; 0 is for ever. */
export async function setRetention(
  cairn: Cairn,
  { pairId, months }: RequestOf<'pair.retention'>,
): Promise<Pair> {
  const kept = await cairn.store.change(['pairs', 'jobs'], async (change) => {
    const pair = await change.get('pairs', pairId);
    if (!pair) throw missing('pair');
    const next = { ...pair, keepAfterEnd: months, updatedAt: cairn.now() };
    await change.put('pairs', next);
    await planRetirement(change, next, cairn);
    return next;
  });
  cairn.changed();
  return kept;
}

/** The same for every pair, after a file brought some. A step that is there already stays as it is. */
export async function planRetirements(cairn: Cairn): Promise<void> {
  await cairn.store.change(['pairs', 'jobs'], async (change) => {
    for (const pair of await change.all('pairs'))
      if ((await change.get('jobs', `retire:${pair.id}`)) === undefined)
        await planRetirement(change, pair, cairn);
  });
}

/** Tells that a pair goes in two weeks; two weeks after it was told, and not before, it goes. */
export async function retire(cairn: Cairn, job: Job): Promise<void> {
  const pair = await cairn.store.get('pairs', job.meetingId);
  const at = pair && goesAt(pair, cairn.zone);
  if (!pair || at === undefined) return cairn.store.erase('jobs', job.id);
  const silent = isOff(await cairn.policy(), 'notifications');
  if (job.tries === 0) {
    const due = Math.max(at, cairn.now() + noticeMs);
    await cairn.store.put('jobs', { ...job, tries: 1, due });
    const words = { name: pair.name, date: dateIn(due, cairn.zone) };
    if (!silent)
      await notify(
        `retire:${pair.id}`,
        cairn.say('notice_retire_title', words),
        cairn.say('notice_retire', words),
      );
    return;
  }
  const { taken } = await takeAwayPair(cairn, pair.id, 'remove');
  const went: Record<string, number> = {};
  for (const { name } of taken) went[name] = (went[name] ?? 0) + 1;
  await noteGone(cairn, 'end', went);
  if (!silent)
    await notify('gone:', cairn.say('notice_gone_title'), cairn.say('notice_gone', { count: taken.length }));
  cairn.changed();
}
