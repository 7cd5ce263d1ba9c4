import type { Job } from '@/domain/job';
import { isOff } from '@/domain/policy';
import { noticeMs } from '@/domain/retention';
import { notify } from '@/platform/notices';
import type { Cairn } from '../cairn';
import { noteGone } from './gone';

/** As many meetings at a time as leave the worker free for others; the next step takes the next. */
const atOnce = 100;
const dayMs = 86_400_000;
export const monthsJobId = 'keep-months';

/** What an organisation's months begin with: a word beforehand, and a step two weeks later. */
export async function announceMonths(cairn: Cairn): Promise<void> {
  const { keepMonths: months } = await cairn.policy();
  if (months === undefined || (await cairn.store.get('jobs', monthsJobId))) return;
  const job: Job = {
    id: monthsJobId,
    kind: 'keep-months',
    meetingId: '',
    due: cairn.now() + noticeMs,
    tries: 0,
    state: 'waiting',
  };
  await cairn.store.put('jobs', job);
  if (isOff(await cairn.policy(), 'notifications')) return;
  const words = { count: Math.ceil(months) };
  await notify('months:', cairn.say('notice_months_title', words), cairn.say('notice_months'));
}

/**
 * Deletes what is older than the organisation keeps: meetings with their agendas, reflections, recaps and what of their
 * promises is done. Goals, wins and open promises belong to the pair, not to a day, and stay.
 */
export async function keepMonths(cairn: Cairn, job: Job): Promise<void> {
  const { keepMonths: months } = await cairn.policy();
  if (months === undefined) return cairn.store.erase('jobs', job.id);
  const to = Temporal.Instant.fromEpochMilliseconds(cairn.now())
    .toZonedDateTimeISO(cairn.zone)
    .subtract({ months: Math.ceil(months) }).epochMilliseconds;
  const old = (await cairn.store.range('meetings', 'startAt', { from: 0, to })).slice(0, atOnce);
  const went: Record<string, number> = {};
  for (const { id } of old) {
    await cairn.store.change(
      ['meetings', 'agendas', 'reflections', 'recaps', 'commitments'],
      async (change) => {
        const erase = async (name: Parameters<typeof change.erase>[0], each: string): Promise<void> => {
          await change.erase(name, each);
          went[name] = (went[name] ?? 0) + 1;
        };
        for (const name of ['agendas', 'reflections', 'recaps'] as const)
          for (const record of await change.by(name, 'meetingId', id)) await erase(name, record.id);
        for (const { id: promise, state } of await change.by('commitments', 'meetingId', id))
          if (state !== 'open') await erase('commitments', promise);
        await erase('meetings', id);
      },
    );
  }
  if (old.length > 0) await noteGone(cairn, 'months', went);
  await cairn.store.put('jobs', { ...job, due: cairn.now() + (old.length === atOnce ? 0 : dayMs) });
}
