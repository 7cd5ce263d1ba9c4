import type { Meeting } from '../meeting';
import type { Pair } from '../pair';
import { dateIn } from '../when';

type Dated = Pick<Meeting, 'startAt' | 'endAt'>;

const dayMs = 86_400_000;

/** A gap counts as drift from this many rhythms on, and never within this many days more than was meant. */
const driftRhythms = 1.75;
const driftDays = 7;

export interface Drift {
  /** Days since the two met, and the days they meant. */
  readonly days: number;
  readonly meant: number;
  /** The moment of their last meeting: a drift is told once for it. */
  readonly lastAt: number;
}

/**
 * Whether two people are drifting apart from the rhythm they meant. Not while a meeting is planned that lies no further
 * off than the rhythm, not while they go slower on purpose, and not after an ending: fewer meetings are then the plan.
 */
export function driftOf(about: {
  readonly pair: Pick<Pair, 'stage' | 'rhythmDays' | 'slowUntil' | 'after'>;
  readonly last: Dated | undefined;
  readonly next: Dated | undefined;
  readonly now: number;
}): Drift | undefined {
  const { pair, last, next, now } = about;
  const meant = pair.rhythmDays;
  if (meant === undefined || !last || last.endAt > now) return undefined;
  if (pair.stage === 'redefinition' || pair.after !== undefined) return undefined;
  if (pair.slowUntil !== undefined && pair.slowUntil > now) return undefined;
  const days = Math.floor((now - last.endAt) / dayMs);
  if (days < Math.max(meant * driftRhythms, meant + driftDays)) return undefined;
  if (next && next.startAt - now <= meant * dayMs) return undefined;
  return { days, meant, lastAt: last.startAt };
}

export interface YearMonth {
  /** `2026-05` */
  readonly month: string;
  readonly met: number;
  /** How many meetings the rhythm asks for in this month, as far as it was meant then; not rounded. */
  readonly meant: number;
}

/** Twelve months up to now: how often the two met, and how often they meant to. */
export function yearAtAGlance(about: {
  readonly pair: Pick<Pair, 'rhythmDays' | 'rhythmsBefore' | 'createdAt' | 'after' | 'afterSince'>;
  /** Meetings that took place. */
  readonly meetings: readonly Dated[];
  /** When it began: the first meeting, or the agreed start. */
  readonly since: number;
  readonly now: number;
  readonly zone: string;
}): YearMonth[] {
  const { pair, meetings, since, now, zone } = about;
  const last = Temporal.PlainYearMonth.from(dateIn(now, zone).slice(0, 7));
  const met = new Map<string, number>();
  for (const { startAt } of meetings) {
    const month = dateIn(startAt, zone).slice(0, 7);
    met.set(month, (met.get(month) ?? 0) + 1);
  }
  const until = Math.min(now, pair.afterSince ?? now);
  return Array.from({ length: 12 }, (_, index) => {
    const month = last.subtract({ months: 11 - index });
    const from = Date.parse(`${month}-01T00:00:00Z`);
    const to = Date.parse(`${month.add({ months: 1 })}-01T00:00:00Z`);
    return {
      month: month.toString(),
      met: met.get(month.toString()) ?? 0,
      meant: meantBetween(pair, Math.max(from, since), Math.min(to, until)),
    };
  });
}

/** How many meetings were meant between two moments, with the rhythm that was meant at each time. */
function meantBetween(pair: Pick<Pair, 'rhythmDays' | 'rhythmsBefore'>, from: number, to: number): number {
  let meant = 0;
  let start = from;
  const before = [...(pair.rhythmsBefore ?? [])].sort((one, other) => one.until - other.until);
  for (const { days, until } of [
    ...before,
    { days: pair.rhythmDays ?? null, until: Number.POSITIVE_INFINITY },
  ]) {
    const end = Math.min(to, until);
    if (end <= start) continue;
    if (days !== null && days > 0) meant += (end - start) / (days * dayMs);
    start = end;
  }
  return Math.round(meant * 100) / 100;
}

/** The pair with another rhythm from now on; the one before stays known for the time it was meant. */
export function withRhythm(pair: Pair, days: number | undefined, now: number): Pair {
  const { rhythmDays, slowUntil: _, ...rest } = pair;
  if (rhythmDays === days) return { ...rest, ...(days === undefined ? {} : { rhythmDays: days }) };
  const before = [...(pair.rhythmsBefore ?? []), { days: rhythmDays ?? null, until: now }];
  return {
    ...rest,
    rhythmsBefore: before,
    ...(days === undefined ? {} : { rhythmDays: days }),
    updatedAt: now,
  };
}

/** Rhythms people use, in days: weekly to twice a year. */
export const usualRhythms: readonly number[] = [7, 14, 21, 28, 42, 61, 91, 182];

/** The next slower of the usual rhythms: what fits when somebody stands more and more alone. */
export function slowerThan(days: number): number {
  return usualRhythms.find((usual) => usual > days * 1.3) ?? days;
}
