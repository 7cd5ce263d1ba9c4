import { changedSince } from '@/domain/agreement/agreement';
import { halfWayOn, nearestMeeting } from '@/domain/agreement/half-way';
import { touchDueAt } from '@/domain/endings/touch';
import type { Meeting } from '@/domain/meeting';
import type { PairPage, TrailStone } from '@/domain/mentoring-views';
import type { Pair } from '@/domain/pair';
import type { Commitment } from '@/domain/reflection';
import { yearAtAGlance } from '@/domain/rhythm/rhythm';
import { milestonesOf } from '@/domain/wins/milestones';
import { type Cairn, type Looking, missing } from '../cairn';
import { driftMark, isAnswered } from './noticed';
import { knownNames, type PairKnown, readPairKnown } from './pair-known';
import { readTimeline, timelineNames } from './timeline';

const dayMs = 86_400_000;
/** The trail shows so much of the way behind, and so much of it ahead. */
const trailBackMs = 240 * dayMs;
const trailAheadMs = 240 * dayMs;
const mostWins = 7;
const mostChecks = 24;

/** What of a goal's way its chart shows. */
const chartBackMs = 2 * 366 * dayMs;

const names = [
  ...knownNames,
  ...timelineNames,
  'pairs',
  'goalNotes',
  'reminded',
  'introductions',
  'feedback',
  'allianceChecks',
] as const;
type All = Looking<(typeof names)[number]>;

/** One pair as its page shows it, read in one look: an opening of the page waits for the database once. */
export function viewPairPage(cairn: Cairn, pairId: string): Promise<PairPage> {
  const at = cairn.now();
  return cairn.store.look([...names], async (store) => {
    const pair = await store.get('pairs', pairId);
    if (!pair) throw missing('pair');
    return readPage({ store, now: () => at, zone: cairn.zone }, pair);
  });
}

async function readPage(looking: All, pair: Pair): Promise<PairPage> {
  const { store, zone } = looking;
  const now = looking.now();
  const pairId = pair.id;
  const everything = { from: [pairId, 0], to: [pairId, Number.MAX_SAFE_INTEGER] };
  const newestFirst = { ...everything, direction: 'prev' } as const;
  const [
    known,
    near,
    commitments,
    notes,
    timeline,
    wins,
    winCount,
    introductions,
    feedback,
    alliance,
    first,
  ] = await Promise.all([
    readPairKnown(looking, pair),
    store.range('meetings', 'pairId+startAt', {
      from: [pairId, now - Math.max(trailBackMs, 366 * dayMs)],
      to: [pairId, now + trailAheadMs],
    }),
    store.by('commitments', 'pairId', pairId),
    store.range('goalNotes', 'pairId+at', { ...everything, from: [pairId, now - chartBackMs] }),
    readTimeline(looking, pairId, now + 1),
    store.range('wins', 'pairId+at', { ...newestFirst, limit: mostWins }),
    store.count('wins', 'pairId', pairId),
    store.by('introductions', 'pairId', pairId),
    store.by('feedback', 'pairId', pairId),
    store.range('allianceChecks', 'pairId+at', { ...newestFirst, limit: mostChecks }),
    store.range('meetings', 'pairId+startAt', { from: [pairId, 1], to: [pairId, now], limit: 12 }),
  ]);
  const { agreement, versions, goals, last, next, stage, drift } = known;
  const [stageAnswered, driftAnswered] = await Promise.all([
    stage && isAnswered(looking, `stage@${stage.stage}`, pairId),
    drift && isAnswered(looking, driftMark(drift), pairId),
  ]);
  const before = [...versions].sort((one, other) => other.version - one.version)[1];
  const halfWay = halfWayView(known, near);
  const due = touchDueAt(pair, last?.endAt);
  const { entries, olderBefore } = timeline;
  return {
    pair,
    ...(stage && !stageAnswered ? { stage: { stage: stage.stage, because: [...stage.because] } } : {}),
    ...(agreement ? { agreement } : {}),
    changed: agreement && before ? changedSince(before, agreement) : [],
    ...(halfWay ? { halfWay } : {}),
    goals: goals.map((goal) => ({ goal, notes: notes.filter(({ goalId }) => goalId === goal.id) })),
    trail: trailOf(near, known, halfWay?.meetingId, now),
    ...(next ? { next } : {}),
    ...(last ? { last } : {}),
    meetings: known.meetings,
    timeline: entries,
    ...(olderBefore === undefined ? {} : { olderBefore }),
    open: commitments
      .filter(({ state }) => state === 'open')
      .sort((one, other) => one.updatedAt - other.updatedAt),
    kept: balanceOf(commitments, 'kept'),
    letGo: balanceOf(commitments, 'let-go'),
    wins,
    winCount,
    year: yearAtAGlance({
      pair,
      meetings: near.filter((meeting) => tookPlace(meeting) && meeting.endAt <= now),
      since: sinceOf(known, first[0]),
      now,
      zone,
    }),
    ...(drift && !driftAnswered ? { drift } : {}),
    ...(due === undefined ? {} : { touchDueAt: due }),
    milestones: milestonesKnown(known, first, commitments, now),
    introductions,
    feedback: feedback.sort((one, other) => other.at - one.at),
    alliance,
  };
}

const tookPlace = ({ cancelled, declined, missingSince }: Meeting): boolean =>
  !cancelled && !declined && missingSince === undefined;

function balanceOf(commitments: readonly Commitment[], state: Commitment['state']) {
  const of = (owner: Commitment['owner']): number =>
    commitments.filter((each) => each.state === state && each.owner === owner).length;
  return { mine: of('me'), theirs: of('them') };
}

/** The day half-way, while it is still to come or near, and the meeting nearest to it. */
function halfWayView({ agreement }: PairKnown, near: readonly Meeting[]): PairPage['halfWay'] {
  const on = halfWayOn(agreement);
  if (on === undefined) return undefined;
  const nearest = nearestMeeting(near.filter(tookPlace), on);
  const away = nearest ? Math.abs(Temporal.PlainDate.from(on).until(nearest.start.slice(0, 10)).days) : 99;
  return { on, ...(nearest && away <= 21 ? { meetingId: nearest.id } : {}) };
}

function trailOf(
  near: readonly Meeting[],
  known: PairKnown,
  halfWayId: string | undefined,
  now: number,
): TrailStone[] {
  const shown = near.filter(({ startAt }) => startAt >= now - trailBackMs && startAt <= now + trailAheadMs);
  const ending = known.agreement?.endsOn;
  const final = ending
    ? nearestMeeting(
        shown.filter(({ start }) => start.slice(0, 10) <= ending),
        ending,
      )
    : undefined;
  const endIsSeen =
    final !== undefined &&
    ending !== undefined &&
    final.startAt > now &&
    Temporal.PlainDate.from(final.start.slice(0, 10)).until(ending).days <= 28;
  return shown.map((meeting) => {
    const mark =
      meeting.id === halfWayId ? 'half-way' : endIsSeen && meeting.id === final?.id ? 'ending' : undefined;
    const state = !tookPlace(meeting) ? 'not' : meeting.startAt > now ? 'coming' : 'met';
    return { id: meeting.id, startAt: meeting.startAt, state, ...(mark ? { mark } : {}) };
  });
}

/** When it began: the agreed start, else the first meeting, else the day the pair was made. */
function sinceOf({ pair, agreement }: PairKnown, first: Meeting | undefined): number {
  if (agreement?.startsOn) return Date.parse(`${agreement.startsOn}T00:00:00Z`);
  return first ? Math.min(first.startAt, pair.createdAt) : pair.createdAt;
}

function milestonesKnown(
  { goals }: PairKnown,
  first: readonly Meeting[],
  commitments: readonly Commitment[],
  now: number,
) {
  return milestonesOf({
    firstTen: first.filter(tookPlace).map(({ startAt }) => startAt),
    since: first[0]?.startAt,
    reached: goals
      .filter(({ state }) => state === 'reached')
      .map(({ what, reachedAt, updatedAt }) => ({ what, at: reachedAt ?? updatedAt })),
    kept: commitments.filter(({ state }) => state === 'kept').map(({ updatedAt }) => updatedAt),
    now,
  });
}
