import type { TemplateId } from '../agenda';
import type { Goal, Pair } from '../pair';
import type { Words } from '../say';

/** What is known of the way two people have come, where it bears on what their next meeting is for. */
export interface WayKnown {
  readonly pair?: Pair;
  /** The pair's nth meeting, from 1. */
  readonly nth: number;
  readonly goals: readonly Goal[];
  /** Days between the last meeting that took place and this one. */
  readonly daysSince?: number;
  readonly rhythmDays?: number;
  /** This is the meeting nearest the day agreed for looking back half-way. */
  readonly halfWay?: boolean;
  /** The agreed end falls on this meeting, or before the one that would come after it. */
  readonly lastPlanned?: boolean;
  /** Meetings since the last review, or since the first meeting. */
  readonly sinceReview?: number;
}

export interface Choice {
  readonly template: TemplateId;
  readonly because: { readonly key: string; readonly words: Words };
}

/** Without a date for it, a look back fits after about this many meetings. */
const reviewEvery = 5;
/** A gap of more than this many rhythms is worth naming; and never less than this many days. */
const gapRhythms = 2.5;
const gapDays = 35;

/**
 * The agenda that fits this meeting, with the reason in words. The person's own choice beats it. What the pair has said
 * about its ending comes first, then what happened lately, then the calendar.
 */
export function chooseAgenda(known: WayKnown, chosen?: TemplateId): Choice {
  const { pair, nth, daysSince } = known;
  const words = { name: pair?.name ?? '', nth, days: daysSince ?? 0 };
  const choice = (template: TemplateId, why: string): Choice => ({
    template,
    because: { key: `agenda_because_${why}`, words },
  });
  if (chosen) return choice(chosen, 'chosen');
  if (!pair) return choice(nth <= 1 ? 'first' : 'regular', nth <= 1 ? 'unknown' : 'regular');
  if (pair.stage === 'redefinition') return choice('catchup', 'catchup');
  if (nth <= 1) return choice('first', 'first');
  if (known.lastPlanned) return choice('closing', 'closing');
  if (isGap(known)) return choice('repair', 'repair');
  if (pair.stage === 'separation') return choice('taper', 'taper');
  if (known.halfWay) return choice('midpoint', 'halfway');
  if (nth <= 3 && !known.goals.some(({ state }) => state === 'open')) return choice('goals', 'goals');
  if (known.halfWay === undefined && (known.sinceReview ?? 0) >= reviewEvery && nth > reviewEvery)
    return choice('midpoint', 'midpoint');
  return choice('regular', 'regular');
}

function isGap({ daysSince, rhythmDays = 28, pair }: WayKnown): boolean {
  if (daysSince === undefined || pair?.stage === 'redefinition') return false;
  return daysSince > Math.max(gapDays, rhythmDays * gapRhythms);
}
