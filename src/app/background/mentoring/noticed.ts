import { halfWayOn, isHalfWay } from '@/domain/agreement/half-way';
import { touchDueAt } from '@/domain/endings/touch';
import type { Noticed } from '@/domain/mentoring-views';
import type { Pair } from '@/domain/pair';
import { yearsAfter } from '@/domain/wins/milestones';
import { anniversaryWin } from '@/domain/wins/resurface';
import type { Cairn } from '../cairn';
import { type PairKnown, readPairKnown } from './pair-known';

const dayMs = 86_400_000;

/**
 * What came to notice between meetings: pairs that drift from the rhythm they meant, somebody to write to, a stage that may
 * have changed, a review ahead, wins that come back. What was answered once is not said again.
 */
export async function viewNoticed(cairn: Cairn): Promise<Noticed> {
  const noticed: Noticed = { drifts: [], touches: [], stages: [], halfWays: [], wins: [], milestones: [] };
  for (const pair of await cairn.store.all('pairs')) {
    const known = await readPairKnown(cairn, pair);
    const unanswered = async (what: string): Promise<boolean> => !(await isAnswered(cairn, what, pair.id));
    const { drift, stage, last } = known;
    if (drift && (await unanswered(`drift@${drift.lastAt}`))) noticed.drifts.push({ pair, drift });
    const dueAt = touchDueAt(pair, last?.endAt);
    if (dueAt !== undefined && dueAt <= cairn.now()) noticed.touches.push({ pair, dueAt });
    if (stage && (await unanswered(`stage@${stage.stage}`)))
      noticed.stages.push({ pair, stage: stage.stage, because: [...stage.because] });
    const halfWay = meetingHalfWay(known);
    if (halfWay && (await unanswered(`half-way@${halfWay.id}`)))
      noticed.halfWays.push({ pair, meeting: halfWay });
    const win = await comesBack(cairn, pair);
    if (win) noticed.wins.push({ pair, win, why: 'anniversary' });
    const year = await anniversary(cairn, pair);
    if (year && (await unanswered(`years@${year.years}`))) noticed.milestones.push({ pair, milestone: year });
  }
  if (noticed.wins.length === 0) noticed.wins.push(...(await quietWin(cairn)));
  return noticed;
}

const answerId = (what: string, pairId: string): string => `answered:${pairId}:${what}`;

/** Whether something noticed was answered before. */
export async function isAnswered(cairn: Cairn, what: string, pairId: string): Promise<boolean> {
  return (await cairn.store.get('reminded', answerId(what, pairId))) !== undefined;
}

/** Something was noticed and has been answered, or put aside: it is not said again. */
export async function noteAnswered(cairn: Cairn, what: string, pairId: string): Promise<null> {
  const kind = what.startsWith('touch') ? 'touch' : 'drift';
  await cairn.store.put('reminded', { id: answerId(what, pairId), meetingId: pairId, kind, at: cairn.now() });
  return null;
}

function meetingHalfWay({ agreement, next, recent, pair }: PairKnown) {
  const day = halfWayOn(agreement);
  if (!next || day === undefined) return undefined;
  return isHalfWay(next, recent, day, pair.rhythmDays) ? next : undefined;
}

/** Wins of the same days in earlier years: a few narrow looks into the index, however many wins there are. */
async function comesBack(cairn: Cairn, pair: Pair) {
  const now = cairn.now();
  for (let years = 10; years >= 1; years -= 1) {
    const middle = now - years * 365.25 * dayMs;
    const around = await cairn.store.range('wins', 'pairId+at', {
      from: [pair.id, middle - 3 * dayMs],
      to: [pair.id, middle + 3 * dayMs],
      limit: 3,
    });
    const win = anniversaryWin(around, now);
    if (win) return win;
  }
  return undefined;
}

/** A year, or two, or ten since the first meeting, for a fortnight. */
async function anniversary(cairn: Cairn, pair: Pair) {
  const [first] = await cairn.store.range('meetings', 'pairId+startAt', {
    from: [pair.id, 1],
    to: [pair.id, Number.MAX_SAFE_INTEGER],
    limit: 1,
  });
  if (!first) return undefined;
  const years = Math.floor((cairn.now() - first.startAt) / (365.24 * dayMs));
  const at = yearsAfter(first.startAt, years);
  return years >= 1 && at <= cairn.now() && cairn.now() - at < 14 * dayMs
    ? { id: 'years', at, years }
    : undefined;
}

/** On a day with nothing else, one of the newest wins of anybody, another one each day. */
async function quietWin(cairn: Cairn): Promise<Noticed['wins']> {
  const newest = await cairn.store.range('wins', 'at', { direction: 'prev', limit: 14 });
  const win = newest[Math.floor(cairn.now() / dayMs) % Math.max(1, newest.length)];
  const pair = win?.pairId ? await cairn.store.get('pairs', win.pairId) : undefined;
  return win && pair ? [{ pair, win, why: 'quiet' }] : [];
}
