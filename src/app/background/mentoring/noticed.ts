import { halfWayOn, isHalfWay } from '@/domain/agreement/half-way';
import { touchDueAt } from '@/domain/endings/touch';
import type { Noticed } from '@/domain/mentoring-views';
import type { Pair } from '@/domain/pair';
import { yearsAfter } from '@/domain/wins/milestones';
import { anniversaryWin } from '@/domain/wins/resurface';
import type { Cairn, Looking } from '../cairn';
import { type KnownName, knownNames, type PairKnown, readPairKnown } from './pair-known';

const dayMs = 86_400_000;

/**
 * What came to notice between meetings: pairs that drift from the rhythm they meant, somebody to write to, a stage that may
 * have changed, a review ahead, wins that come back. What was answered once is not said again.
 */
export async function viewNoticed(cairn: Cairn): Promise<Noticed> {
  const at = cairn.now();
  // One look for all pairs: a look into the store of its own for each thing takes five times as long.
  return cairn.store.look([...knownNames, 'pairs', 'reminded', 'wins'], async (store) => {
    const looking = { store, now: () => at, zone: cairn.zone };
    const pairs = await store.all('pairs');
    const noticed: Noticed = {
      drifts: [],
      touches: [],
      stages: [],
      halfWays: [],
      wins: [],
      milestones: [],
      endings: [],
    };
    const [wins] = await Promise.all([
      comeBack(looking, pairs),
      ...pairs.map((pair) => noticeOf(looking, pair, noticed)),
    ]);
    noticed.wins.push(...(wins.length > 0 ? wins : await quietWin(looking, pairs)));
    return noticed;
  });
}

type All = Looking<KnownName | 'reminded' | 'wins'>;

async function noticeOf(looking: All, pair: Pair, noticed: Noticed): Promise<void> {
  const [known, year] = await Promise.all([readPairKnown(looking, pair), anniversary(looking, pair)]);
  const { drift, stage, last } = known;
  const unanswered = async <T>(
    what: string,
    notice: T | undefined,
    keep: (notice: T) => void,
  ): Promise<void> => {
    if (notice !== undefined && !(await isAnswered(looking, what, pair.id))) keep(notice);
  };
  const halfWay = meetingHalfWay(known);
  if (pair.after === 'end' && pair.keepAfterEnd === undefined) noticed.endings.push({ pair });
  const dueAt = touchDueAt(pair, last?.endAt);
  if (dueAt !== undefined && dueAt <= looking.now()) noticed.touches.push({ pair, dueAt });
  await Promise.all([
    unanswered(drift ? driftMark(drift) : '', drift, (found) => noticed.drifts.push({ pair, drift: found })),
    unanswered(`stage@${stage?.stage}`, stage, (found) =>
      noticed.stages.push({ pair, stage: found.stage, because: [...found.because] }),
    ),
    unanswered(`half-way@${halfWay?.id}`, halfWay, (meeting) => noticed.halfWays.push({ pair, meeting })),
    unanswered(`years@${year?.years}`, year, (milestone) => noticed.milestones.push({ pair, milestone })),
  ]);
}

/** A gap is told of once, and answered once. */
export const driftMark = ({ lastAt }: { readonly lastAt: number }): string => `drift@${lastAt}`;

const answerId = (what: string, pairId: string): string => `answered:${pairId}:${what}`;

/** Whether something noticed was answered before. */
export async function isAnswered(
  { store }: Looking<'reminded'>,
  what: string,
  pairId: string,
): Promise<boolean> {
  return (await store.get('reminded', answerId(what, pairId))) !== undefined;
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
async function comeBack(looking: Looking<'wins'>, pairs: readonly Pair[]): Promise<Noticed['wins']> {
  const now = looking.now();
  const years = Array.from({ length: 10 }, (_, index) => now - (index + 1) * 365.25 * dayMs);
  const around = await Promise.all(
    years.map((at) => looking.store.range('wins', 'at', { from: at - 3 * dayMs, to: at + 3 * dayMs })),
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
async function anniversary({ store, now }: Looking<'meetings'>, pair: Pair) {
  const [first] = await store.range('meetings', 'pairId+startAt', {
    from: [pair.id, 1],
    to: [pair.id, Number.MAX_SAFE_INTEGER],
    limit: 1,
  });
  if (!first) return undefined;
  const years = Math.floor((now() - first.startAt) / (365.24 * dayMs));
  const at = yearsAfter(first.startAt, years);
  return years >= 1 && at <= now() && now() - at < 14 * dayMs ? { id: 'years', at, years } : undefined;
}

/** On a day with nothing else, one of the newest wins of anybody, another one each day. */
async function quietWin({ store, now }: Looking<'wins'>, pairs: readonly Pair[]): Promise<Noticed['wins']> {
  const newest = await store.range('wins', 'at', { direction: 'prev', limit: 14 });
  const win = newest[Math.floor(now() / dayMs) % Math.max(1, newest.length)];
  const pair = pairs.find(({ id }) => id === win?.pairId);
  return win && pair ? [{ pair, win, why: 'quiet' }] : [];
}
