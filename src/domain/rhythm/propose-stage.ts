import type { Goal, Pair, Stage } from '../pair';

export interface StageKnown {
  readonly pair: Pick<Pair, 'stage' | 'after' | 'rhythmDays' | 'createdAt'>;
  /** Meetings that took place. */
  readonly meetings: number;
  readonly goals: readonly Goal[];
  readonly agreed: boolean;
  /** Days until the agreed end; below zero after it. */
  readonly daysToEnd?: number;
  /** A closing meeting was captured. */
  readonly closed: boolean;
  /** Days between the last meetings, newest last. */
  readonly gaps: readonly number[];
}

export interface StageProposal {
  readonly stage: Stage;
  /** Messages `stage_because_<why>`, strongest first. */
  readonly because: readonly string[];
}

/** How far the end may be for the time of letting go to begin. */
const nearEndDays = 45;

/**
 * The stage that fits what is known (Kram's four), with the reasons. People go back and forth between them, so this is only
 * ever a proposal: `undefined` where the stage the person set fits.
 */
export function proposeStage(known: StageKnown): StageProposal | undefined {
  const proposal = stageOf(known);
  return proposal && proposal.stage !== known.pair.stage ? proposal : undefined;
}

function stageOf(known: StageKnown): StageProposal | undefined {
  const { pair, meetings, goals } = known;
  if (pair.after !== undefined) return { stage: 'redefinition', because: ['after'] };
  if (known.closed) return { stage: 'redefinition', because: ['closed'] };
  const open = goals.filter(({ state }) => state === 'open').length;
  const reached = goals.filter(({ state }) => state === 'reached').length;
  const letting = [
    ...(known.daysToEnd !== undefined && known.daysToEnd <= nearEndDays ? ['end'] : []),
    ...(meetings >= 6 && open === 0 && reached > 0 ? ['reached'] : []),
    ...(meetings >= 6 && growing(known.gaps, pair.rhythmDays) ? ['gaps'] : []),
  ];
  if (letting.includes('end') || letting.length >= 2) return { stage: 'separation', because: letting };
  const working = [
    ...(open > 0 ? ['goals'] : []),
    ...(known.agreed ? ['agreed'] : []),
    ...(meetings >= 3 ? ['meetings'] : []),
  ];
  if (pair.stage === 'initiation') {
    return working.length >= 2 ? { stage: 'cultivation', because: working } : undefined;
  }
  // A new goal late on brings two people back to work: that is nothing to be put right.
  if (pair.stage === 'separation' && open > 0 && letting.length === 0)
    return { stage: 'cultivation', because: ['goals'] };
  return undefined;
}

/** The last two gaps are clearly longer than was meant, and than the ones before. */
function growing(gaps: readonly number[], rhythmDays: number | undefined): boolean {
  if (gaps.length < 4) return false;
  const late = Math.min(...gaps.slice(-2));
  const before = [...gaps.slice(0, -2)].sort((one, other) => one - other);
  const usual = before[Math.floor(before.length / 2)] ?? late;
  return late > usual * 1.4 && (rhythmDays === undefined || late > rhythmDays * 1.4);
}
