import type { Cairn } from './cairn';

/** As many meetings at a time as leave the worker free for others; the next round takes the next. */
const atOnce = 100;

/**
 * Deletes what is older than the organisation keeps: meetings with their agendas, reflections, recaps and what of their
 * promises is done. Goals, wins and open promises belong to the pair, not to a day, and stay.
 */
export async function keepMonths(cairn: Cairn): Promise<void> {
  const { keepMonths: months } = await cairn.policy();
  if (months === undefined) return;
  const to = Temporal.Instant.fromEpochMilliseconds(cairn.now())
    .toZonedDateTimeISO(cairn.zone)
    .subtract({ months: Math.ceil(months) }).epochMilliseconds;
  const old = (await cairn.store.range('meetings', 'startAt', { from: 0, to })).slice(0, atOnce);
  for (const { id } of old) {
    await cairn.store.change(
      ['meetings', 'agendas', 'reflections', 'recaps', 'commitments'],
      async (change) => {
        for (const name of ['agendas', 'reflections', 'recaps'] as const)
          for (const record of await change.by(name, 'meetingId', id)) await change.erase(name, record.id);
        for (const { id: promise, state } of await change.by('commitments', 'meetingId', id))
          if (state !== 'open') await change.erase('commitments', promise);
        await change.erase('meetings', id);
      },
    );
  }
}
