import { type Agreement, newest } from '@/domain/agreement/agreement';
import type { Meeting } from '@/domain/meeting';
import type { Goal, Pair } from '@/domain/pair';
import { proposeStage, type StageProposal } from '@/domain/rhythm/propose-stage';
import { type Drift, driftOf } from '@/domain/rhythm/rhythm';
import { dateIn } from '@/domain/when';
import type { Looking } from '../cairn';
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

/** The stores a pair's nearest surroundings are in. */
export const knownNames = ['meetings', 'reflections', 'agreements', 'goals', 'agendas'] as const;
export type KnownName = (typeof knownNames)[number];

/** Reads a pair's nearest surroundings through the indexes, all at once. */
export async function readPairKnown(looking: Looking<KnownName>, pair: Pair): Promise<PairKnown> {
  const { store } = looking;
  const now = looking.now();
  const [recent, next, versions, goals, meetings] = await Promise.all([
    store.range('meetings', 'pairId+startAt', {
      from: [pair.id, 0],
      to: [pair.id, now],
      direction: 'prev',
      limit: lookBack,
    }),
    readNext(looking, pair.id),
    store.by('agreements', 'pairId', pair.id),
    store.by('goals', 'pairId', pair.id),
    store.count('meetings', 'pairId+startAt', { from: [pair.id, 0], to: [pair.id, now] }),
  ]);
  const [last, closed] = await Promise.all([lastThatTookPlace(looking, recent), hasClosed(looking, recent)]);
  const agreement = newest(versions);
  const stage = proposeStage({
    pair,
    meetings,
    goals,
    agreed: agreement !== undefined,
    closed,
    gaps: gapsOf(recent),
    ...(agreement?.endsOn ? { daysToEnd: daysUntil(looking, agreement.endsOn) } : {}),
  });
  const drift = driftOf({ pair, last, next, now });
  return { pair, agreement, versions, goals, recent, last, next, meetings, stage, drift };
}

function daysUntil({ now, zone }: Looking<never>, day: string): number {
  return Temporal.PlainDate.from(dateIn(now(), zone)).until(day).days;
}

/** The pair's next meeting that is still meant to take place. */
export async function readNext(
  { store, now }: Looking<'meetings'>,
  pairId: string,
): Promise<Meeting | undefined> {
  const ahead = await store.range('meetings', 'pairId+startAt', {
    from: [pairId, now()],
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

async function hasClosed(
  { store }: Looking<'agendas' | 'reflections'>,
  recent: readonly Meeting[],
): Promise<boolean> {
  const agendas = await Promise.all(recent.map(({ id }) => store.by('agendas', 'meetingId', id)));
  const closings = agendas.flat().filter(({ template, attached }) => attached && template === 'closing');
  const said = await Promise.all(
    closings.map(({ meetingId }) => store.by('reflections', 'meetingId', meetingId)),
  );
  return said.flat().some(({ savedAt }) => savedAt !== undefined);
}
