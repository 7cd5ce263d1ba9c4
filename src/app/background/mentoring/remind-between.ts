import { touchDueAt } from '@/domain/endings/touch';
import type { Pair } from '@/domain/pair';
import { isQuiet } from '@/domain/reminders';
import { driftOf } from '@/domain/rhythm/rhythm';
import type { Settings } from '@/domain/settings';
import { notify } from '@/platform/notices';
import type { Cairn } from '../cairn';
import { readNext } from './pair-known';
import { lastThatTookPlace } from './way-known';

/**
 * Tells the person, and nobody else, of two things between meetings: that a pair drifts from the rhythm it meant, once for
 * each gap; and that a word is due to somebody they stay in touch with. Each is written down before it is said.
 */
export async function remindBetween(cairn: Cairn, pairs: readonly Pair[], settings: Settings): Promise<void> {
  if (isQuiet(cairn.now(), settings, cairn.zone)) return;
  for (const pair of pairs.filter(({ reminders }) => reminders)) {
    if (pair.rhythmDays !== undefined) await remindOfDrift(cairn, pair);
    if (pair.touch) await remindOfTouch(cairn, pair);
  }
}

async function remindOfDrift(cairn: Cairn, pair: Pair): Promise<void> {
  const now = cairn.now();
  const newest = await cairn.store.last('meetings', 'pairId+startAt', pair.id, now);
  // The nearest look answers for most pairs: the rest is read only where there may be a gap.
  if (!driftOf({ pair, last: newest, next: undefined, now })) return;
  const recent = await cairn.store.range('meetings', 'pairId+startAt', {
    from: [pair.id, 0],
    to: [pair.id, now],
    direction: 'prev',
    limit: 6,
  });
  const last = await lastThatTookPlace(cairn, recent);
  const drift = driftOf({ pair, last, next: await readNext(cairn, pair.id), now });
  if (!drift || !(await claim(cairn, `drift:${pair.id}:${drift.lastAt}`, pair.id, 'drift'))) return;
  const words = { name: pair.name, count: Math.round(drift.days / 7) };
  await notify(`drift:${pair.id}`, cairn.say('notice_drift_title', words), cairn.say('notice_drift'));
}

async function remindOfTouch(cairn: Cairn, pair: Pair): Promise<void> {
  const now = cairn.now();
  const newest = await cairn.store.last('meetings', 'pairId+startAt', pair.id, now);
  const dueAt = touchDueAt(pair, newest?.endAt);
  if (dueAt === undefined || dueAt > now) return;
  if (!(await claim(cairn, `touch:${pair.id}:${dueAt}`, pair.id, 'touch'))) return;
  await notify(
    `touch:${pair.id}`,
    cairn.say('notice_touch_title', { name: pair.name }),
    cairn.say('notice_touch'),
  );
}

function claim(cairn: Cairn, id: string, pairId: string, kind: 'drift' | 'touch'): Promise<boolean> {
  return cairn.store.change(['reminded'], async (change) => {
    if (await change.get('reminded', id)) return false;
    await change.put('reminded', { id, meetingId: pairId, kind, at: cairn.now() });
    return true;
  });
}
