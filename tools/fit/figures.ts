import type { Case } from './cross-validate.ts';

export interface Bands {
  /** Odds from which an event is mentoring. */
  readonly mentoring: number;
  /** Odds from which it is asked about. */
  readonly unsure: number;
}

export type Verdict = 'mentoring' | 'unsure' | 'other';

export function verdictOf({ odds, named }: Pick<Case, 'odds' | 'named'>, bands: Bands): Verdict {
  return odds >= bands.mentoring && named ? 'mentoring' : odds >= bands.unsure ? 'unsure' : 'other';
}

/** The figures the issue sets targets for, over some judged events. */
export interface Figures {
  readonly events: number;
  readonly precision: number;
  readonly recall: number;
  /** Share of the mentoring that is marked without a question. */
  readonly marked: number;
  readonly asked: number;
  readonly hardInMentoring: number;
  readonly ambiguousUnsure: number;
}

export function figuresOf(cases: readonly Case[], bands: Bands): Figures {
  const count = (test: (each: Case, verdict: Verdict) => boolean): number =>
    cases.filter((each) => test(each, verdictOf(each, bands))).length;
  const is = (label: Case['event']['label']) => (each: Case) => each.event.label === label;
  const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);
  const right = count((each, verdict) => is('mentoring')(each) && verdict === 'mentoring');
  const wrong = count((each, verdict) => is('not')(each) && verdict === 'mentoring');
  return {
    events: cases.length,
    precision: share(right, right + wrong),
    recall: share(
      count((each, verdict) => is('mentoring')(each) && verdict !== 'other'),
      cases.filter(is('mentoring')).length,
    ),
    marked: share(right, cases.filter(is('mentoring')).length),
    asked: share(
      count((each, verdict) => is('not')(each) && verdict === 'unsure'),
      cases.filter(is('not')).length,
    ),
    hardInMentoring: share(
      count((each, verdict) => each.event.hard && verdict === 'mentoring'),
      cases.filter(({ event }) => event.hard).length,
    ),
    ambiguousUnsure: share(
      count((each, verdict) => is('ambiguous')(each) && verdict === 'unsure'),
      cases.filter(is('ambiguous')).length,
    ),
  };
}

/**
 * The bands: `mentoring` begins where almost nothing else is above it; `unsure` begins where the share of events asked
 * about for nothing would pass what a person bears. Both hold for the published events alone and for all together, over
 * the odds each event was given by a model that saw none of its family.
 */
export function chooseBands(cases: readonly Case[], prior: number): Bands {
  const published = cases.filter(({ event }) => event.provenance !== 'own');
  const sets = published.length > 0 ? [published, cases] : [cases];
  const candidates = [...new Set(cases.map(({ odds }) => Math.round(odds * 20) / 20))].sort(
    (one, other) => one - other,
  );
  const holds = (bands: Bands, test: (figures: Figures) => boolean): boolean =>
    sets.every((set) => test(figuresOf(set, bands)));
  const mentoring = candidates.find(
    (band) =>
      band >= surelyAtLeast &&
      holds(
        { mentoring: band, unsure: band },
        ({ precision, hardInMentoring }) => precision >= 0.98 && hardInMentoring <= 0.01,
      ),
  );
  if (mentoring === undefined) throw new Error('No band keeps what is not mentoring out.');
  const unsure = candidates.find(
    (band) =>
      band >= prior + aboveNothing && holds({ mentoring, unsure: band }, ({ asked }) => asked <= mostAsked),
  );
  return { mentoring, unsure: Math.min(unsure ?? mentoring, mentoring) };
}

/** Of what is no mentoring, the share that is asked about; below the target, since words not thought of come up later. */
const mostAsked = 0.03;
/** Marked without a question only what is more likely mentoring than not by this many log-odds. */
const surelyAtLeast = 1;
/** An event is asked about only when something speaks for it: this much above an event of which nothing is known. */
const aboveNothing = 0.3;
