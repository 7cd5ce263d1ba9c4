import { changedSince } from '@/domain/agreement/agreement';
import { halfWayOn, nearestMeeting } from '@/domain/agreement/half-way';
import { touchDueAt } from '@/domain/endings/touch';
import type { Meeting } from '@/domain/meeting';
import type { PairPage, TrailStone } from '@/domain/mentoring-views';
import type { Commitment } from '@/domain/reflection';
import { yearAtAGlance } from '@/domain/rhythm/rhythm';
import { milestonesOf } from '@/domain/wins/milestones';
import { type Cairn, missing } from '../cairn';
import { driftMark, isAnswered } from './noticed';
import { type PairKnown, readPairKnown } from './pair-known';
import { readTimeline } from './timeline';

const dayMs = 86_400_000;
/** The trail shows so much of the way behind, and so much of it ahead. */
const trailBackMs = 240 * dayMs;
const trailAheadMs = 240 * dayMs;
const mostWins = 7;
const mostChecks = 24;

/** One pair as its page shows it. */
export async function viewPairPage(cairn: Cairn, pairId: string): Promise<PairPage> {
  const { store } = cairn;
  const pair = await store.get('pairs', pairId);
  if (!pair) throw missing('pair');
  const now = cairn.now();
  const known = await readPairKnown(cairn, pair);
  const { agreement, versions, goals, last, next } = known;
  const near = await store.range('meetings', 'pairId+startAt', {
    from: [pairId, now - Math.max(trailBackMs, 366 * dayMs)],
    to: [pairId, now + trailAheadMs],
  });
  const commitments = await store.by('commitments', 'pairId', pairId);
  const notes = await store.by('goalNotes', 'pairId', pairId);
  const before = [...versions].sort((one, other) => other.version - one.version)[1];
  const halfWay = halfWayView(known, near);
  const due = touchDueAt(pair, last?.endAt);
  const { entries, olderBefore } = await readTimeline(cairn, pairId, now + 1);
  return {
    pair,
    ...(known.stage && !(await isAnswered(cairn, `stage@${known.stage.stage}`, pairId))
      ? { stage: { stage: known.stage.stage, because: [...known.stage.because] } }
      : {}),
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
    wins: await store.range('wins', 'pairId+at', {
      from: [pairId, 0],
      to: [pairId, Number.MAX_SAFE_INTEGER],
      direction: 'prev',
      limit: mostWins,
    }),
    winCount: await store.count('wins', 'pairId', pairId),
    year: yearAtAGlance({
      pair,
      meetings: near.filter((meeting) => tookPlace(meeting) && meeting.endAt <= now),
      since: await sinceOf(cairn, known),
      now,
      zone: cairn.zone,
    }),
    ...(known.drift && !(await isAnswered(cairn, driftMark(known.drift), pairId))
      ? { drift: known.drift }
      : {}),
    ...(due === undefined ? {} : { touchDueAt: due }),
    milestones: await readMilestones(cairn, known, commitments),
    introductions: await store.by('introductions', 'pairId', pairId),
    feedback: (await store.by('feedback', 'pairId', pairId)).sort((one, other) => other.at - one.at),
    alliance: await store.range('allianceChecks', 'pairId+at', {
      from: [pairId, 0],
      to: [pairId, Number.MAX_SAFE_INTEGER],
      direction: 'prev',
      limit: mostChecks,
    }),
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
export async function sinceOf(cairn: Cairn, { pair, agreement }: PairKnown): Promise<number> {
  if (agreement?.startsOn) return Date.parse(`${agreement.startsOn}T00:00:00Z`);
  const [first] = await cairn.store.range('meetings', 'pairId+startAt', {
    from: [pair.id, 1],
    to: [pair.id, Number.MAX_SAFE_INTEGER],
    limit: 1,
  });
  return first ? Math.min(first.startAt, pair.createdAt) : pair.createdAt;
}

async function readMilestones(cairn: Cairn, known: PairKnown, commitments: readonly Commitment[]) {
  const { pair, goals } = known;
  const first = await cairn.store.range('meetings', 'pairId+startAt', {
    from: [pair.id, 1],
    to: [pair.id, cairn.now()],
    limit: 12,
  });
  return milestonesOf({
    firstTen: first.filter(tookPlace).map(({ startAt }) => startAt),
    since: first[0]?.startAt,
    reached: goals
      .filter(({ state }) => state === 'reached')
      .map(({ what, reachedAt, updatedAt }) => ({ what, at: reachedAt ?? updatedAt })),
    kept: commitments.filter(({ state }) => state === 'kept').map(({ updatedAt }) => updatedAt),
    now: cairn.now(),
  });
}
