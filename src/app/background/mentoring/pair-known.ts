import { type Agreement, newest } from '@/domain/agreement/agreement';
import type { Meeting } from '@/domain/meeting';
import type { Goal, Pair } from '@/domain/pair';
import { proposeStage, type StageProposal } from '@/domain/rhythm/propose-stage';
import { type Drift, driftOf } from '@/domain/rhythm/rhythm';
import { dateIn } from '@/domain/when';
import type { Cairn } from '../cairn';
import { lastThatTookPlace } from './way-known';

const dayMs = 86_400_000;
/** How many meetings back gaps and a closing are looked for. */
const lookBack = 8;

/** What is known of a pair without reading its whole history: its ends, its goals, the last few meetings. */
export interface PairKnown {
  readonly pair: Pair;
  readonly agreement: Agreement | undefined;
  readonly versions: readonly Agreement[];
  readonly goals: readonly Goal[];
  /** Newest first. */
  readonly recent: readonly Meeting[];
  readonly last: Meeting | undefined;
  readonly next: Meeting | undefined;
  readonly meetings: number;
  readonly stage: StageProposal | undefined;
  readonly drift: Drift | undefined;
}

/** Reads a pair's nearest surroundings through the indexes. */
export async function readPairKnown(cairn: Cairn, pair: Pair): Promise<PairKnown> {
  const { store } = cairn;
  const now = cairn.now();
  const recent = await store.range('meetings', 'pairId+startAt', {
    from: [pair.id, 0],
    to: [pair.id, now],
    direction: 'prev',
    limit: lookBack,
  });
  const last = await lastThatTookPlace(cairn, recent);
  const next = await readNext(cairn, pair.id);
  const versions = await store.by('agreements', 'pairId', pair.id);
  const agreement = newest(versions);
  const goals = await store.by('goals', 'pairId', pair.id);
  const meetings = await store.count('meetings', 'pairId+startAt', {
    from: [pair.id, 0],
    to: [pair.id, now],
  });
  const stage = proposeStage({
    pair,
    meetings,
    goals,
    agreed: agreement !== undefined,
    closed: await hasClosed(cairn, recent),
    gaps: gapsOf(recent),
    ...(agreement?.endsOn ? { daysToEnd: daysUntil(cairn, agreement.endsOn) } : {}),
  });
  const drift = driftOf({ pair, last, next, now });
  return { pair, agreement, versions, goals, recent, last, next, meetings, stage, drift };
}

function daysUntil(cairn: Cairn, day: string): number {
  return Temporal.PlainDate.from(dateIn(cairn.now(), cairn.zone)).until(day).days;
}

/** The pair's next meeting that is still meant to take place. */
export async function readNext(cairn: Cairn, pairId: string): Promise<Meeting | undefined> {
  const ahead = await cairn.store.range('meetings', 'pairId+startAt', {
    from: [pairId, cairn.now()],
    to: [pairId, Number.MAX_SAFE_INTEGER],
    limit: 5,
  });
  return ahead.find(
    ({ cancelled, declined, missingSince }) => !cancelled && !declined && missingSince === undefined,
  );
}

/** Whole days between meetings, newest last. */
function gapsOf(newestFirst: readonly Meeting[]): number[] {
  const starts = newestFirst.map(({ startAt }) => startAt).reverse();
  return starts.slice(1).map((at, index) => Math.round((at - (starts[index] ?? at)) / dayMs));
}

async function hasClosed(cairn: Cairn, recent: readonly Meeting[]): Promise<boolean> {
  for (const { id } of recent) {
    const [agenda] = await cairn.store.by('agendas', 'meetingId', id);
    if (agenda?.template !== 'closing' || !agenda.attached) continue;
    const [reflection] = await cairn.store.by('reflections', 'meetingId', id);
    if (reflection?.savedAt !== undefined) return true;
  }
  return false;
}
