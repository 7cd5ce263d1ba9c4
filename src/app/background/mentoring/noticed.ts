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
  const pairs = await cairn.store.all('pairs');
  const noticed: Noticed = { drifts: [], touches: [], stages: [], halfWays: [], wins: [], milestones: [] };
  await Promise.all(pairs.map((pair) => noticeOf(cairn, pair, noticed)));
  noticed.wins.push(...(await comeBack(cairn, pairs)));
  if (noticed.wins.length === 0) noticed.wins.push(...(await quietWin(cairn)));
  return noticed;
}

async function noticeOf(cairn: Cairn, pair: Pair, noticed: Noticed): Promise<void> {
  const known = await readPairKnown(cairn, pair);
  const unanswered = async (what: string): Promise<boolean> => !(await isAnswered(cairn, what, pair.id));
  const { drift, stage, last } = known;
  if (drift && (await unanswered(driftMark(drift)))) noticed.drifts.push({ pair, drift });
  const dueAt = touchDueAt(pair, last?.endAt);
  if (dueAt !== undefined && dueAt <= cairn.now()) noticed.touches.push({ pair, dueAt });
  if (stage && (await unanswered(`stage@${stage.stage}`)))
    noticed.stages.push({ pair, stage: stage.stage, because: [...stage.because] });
  const halfWay = meetingHalfWay(known);
  if (halfWay && (await unanswered(`half-way@${halfWay.id}`)))
    noticed.halfWays.push({ pair, meeting: halfWay });
  const year = await anniversary(cairn, pair);
  if (year && (await unanswered(`years@${year.years}`))) noticed.milestones.push({ pair, milestone: year });
}

/** A gap is told of once, and answered once. */
export const driftMark = ({ lastAt }: { readonly lastAt: number }): string => `drift@${lastAt}`;

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

/** The oldest win of the same days in earlier years, for each pair: a few narrow looks into one index, however many there are. */
async function comeBack(cairn: Cairn, pairs: readonly Pair[]): Promise<Noticed['wins']> {
  const now = cairn.now();
  const years = Array.from({ length: 10 }, (_, index) => now - (index + 1) * 365.25 * dayMs);
  const around = await Promise.all(
    years.map((at) =>
      cairn.store.range('wins', 'at', { from: at - 3 * dayMs, to: at + 3 * dayMs, limit: 40 }),
    ),
  );
  const wins = around.flat();
  return pairs.flatMap((pair) => {
    const win = anniversaryWin(
      wins.filter(({ pairId }) => pairId === pair.id),
      now,
    );
    return win ? [{ pair, win, why: 'anniversary' as const }] : [];
  });
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
