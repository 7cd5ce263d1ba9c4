import type { Meeting } from '@/domain/meeting';
import { whatMattersNow } from '@/domain/now';
import type { Pair } from '@/domain/pair';
import type { Recap } from '@/domain/recap';
import { type Commitment, reflectionId } from '@/domain/reflection';
import type { NowView, PairBrief, PromisedView } from '@/domain/views';
import type { Cairn } from './cairn';
import { briefsOf, viewMeeting } from './meeting-view';
import { readLight, recogniseOpen } from './meetings';

/** How far back an uncaptured meeting is still asked about, and how far ahead the next ones are looked for. */
const backMs = 14 * 86_400_000;
const aheadMs = 60 * 86_400_000;
/** As many of each as a first look shows; the lists tell the rest. */
const few = 8;

interface Asked {
  /** The window whose tab in front is meant; the one used last unless told. */
  readonly windowId?: number | undefined;
  /** The view stands in a tab of its own: it looks at the calendar that was used last, not at the tab in front. */
  readonly asTab?: boolean;
  /** All of everything, for the lists. */
  readonly all?: boolean | undefined;
}

/**
 * The one thing that matters now, with the rest a step away. Touches the indexes around now only, and tells a few of
 * each, however much is stored.
 */
export async function viewNow(
  cairn: Cairn,
  { asTab = false, windowId, all = false }: Asked = {},
): Promise<NowView> {
  const now = cairn.now();
  const { store } = cairn;
  const [pairs, near, savedIds, promised, waiting, blind, damaged, open] = await Promise.all([
    store.all('pairs'),
    store.range('meetings', 'startAt', { from: now - backMs, to: now + aheadMs }),
    store.ids('reflections', 'savedAt', { from: now - backMs }),
    store.count('commitments', 'state', 'open'),
    store.count('recaps', 'state', 'waiting'),
    findBlindness(cairn, windowId),
    store.damaged(),
    findOpen(cairn, asTab, windowId),
  ]);
  const ours = near.filter(
    (meeting) => meeting.verdict.verdict === 'mentoring' && !meeting.cancelled && !meeting.declined,
  );
  const saved = new Set(savedIds);
  const isSaved = ({ id }: Meeting): boolean => saved.has(reflectionId(id));
  const ended = ours
    .filter((meeting) => meeting.endAt <= now && meeting.missingSince === undefined && !isSaved(meeting))
    .reverse();
  const ahead = ours.filter(({ endAt }) => endAt > now);
  const most = all ? Number.POSITIVE_INFINITY : few;
  const [toCapture, upcoming, recaps] = await Promise.all([
    briefsOf(cairn, ended.slice(0, most), pairs),
    briefsOf(cairn, ahead.slice(0, most), pairs),
    waiting === 0 ? [] : waitingRecaps(cairn, all ? undefined : ours.filter(({ endAt }) => endAt <= now)),
  ]);
  const choice = whatMattersNow({
    ...(open ? { openMeeting: open } : {}),
    meetings: ours,
    saved: new Set(ours.filter(isSaved).map(({ id }) => id)),
    recaps,
    now,
  });
  const ofPair = (id: string | undefined): { pair?: Pair } => {
    const pair = pairs.find((each) => each.id === id);
    return pair ? { pair } : {};
  };
  const [focused, recapBriefs] = await Promise.all([
    choice.meetingId === undefined ? undefined : findFocus(cairn, choice.meetingId, open),
    Promise.all(recaps.map((recap) => briefRecap(cairn, recap, ofPair(recap.pairId)))),
  ]);
  const after =
    focused && ours.find(({ pairId, startAt }) => pairId === focused.pairId && startAt > focused.startAt);
  return {
    what: focused || choice.what === 'nothing' ? choice.what : 'nothing',
    ...(focused ? { focus: await viewMeeting(cairn, focused) } : {}),
    ...(after ? { after } : {}),
    upcoming,
    toCapture,
    recaps: recapBriefs,
    pairs,
    counts: { upcoming: ahead.length, toCapture: ended.length, recaps: waiting, promised },
    blind,
    damaged,
  };
}

/** The recaps that wait: all of them, or those of these meetings. */
async function waitingRecaps({ store }: Cairn, of: readonly Meeting[] | undefined): Promise<Recap[]> {
  if (!of) return store.by('recaps', 'state', 'waiting');
  const found = await store.look(['recaps'], (reads) =>
    Promise.all(of.map(({ id }) => reads.by('recaps', 'meetingId', id))),
  );
  return found.flat().filter(({ state }) => state === 'waiting');
}

/** What is promised and open, mine and theirs, the soonest first. */
export async function viewPromised(cairn: Cairn, most = Number.POSITIVE_INFINITY): Promise<PromisedView> {
  const [open, pairs] = await Promise.all([
    cairn.store.by('commitments', 'state', 'open'),
    cairn.store.all('pairs'),
  ]);
  const due = (commitment: Commitment): string => commitment.due ?? '9999';
  const soonest = open.sort((one, other) => due(one).localeCompare(due(other))).slice(0, most);
  return {
    promised: soonest.map((commitment) => {
      const pair = pairs.find(({ id }) => id === commitment.pairId);
      return { commitment, ...(pair ? { pair } : {}) };
    }),
    count: open.length,
  };
}

async function briefRecap(
  cairn: Cairn,
  recap: Recap,
  ofPair: { pair?: Pair },
): Promise<NowView['recaps'][number]> {
  const meeting = await cairn.store.get('meetings', recap.meetingId);
  return { recap, ...ofPair, ...(meeting ? { meeting } : {}) };
}

/** The meeting that is open in the tab in front of the person. */
async function findOpen(
  cairn: Cairn,
  asTab: boolean,
  windowId: number | undefined,
): Promise<Meeting | undefined> {
  const front = await cairn.frontTab(windowId);
  const open = (await cairn.openEvents()).sort((one, other) => other.at - one.at);
  const chosen = open.find(({ tabId }) => asTab || tabId === front);
  return chosen ? (await recogniseOpen(cairn, chosen, await readLight(cairn))).meeting : undefined;
}

async function findFocus(cairn: Cairn, id: string, open: Meeting | undefined): Promise<Meeting | undefined> {
  return open?.id === id
    ? ((await cairn.store.get('meetings', id)) ?? open)
    : cairn.store.get('meetings', id);
}

/** Every pair with its last and next meeting. Most met or meet around now: those meetings are read together. */
export function viewPairs(cairn: Cairn): Promise<PairBrief[]> {
  const now = cairn.now();
  return cairn.store.look(['pairs', 'meetings', 'wins'], async (reads) => {
    const [pairs, near] = await Promise.all([
      reads.all('pairs'),
      reads.range('meetings', 'startAt', { from: now - backMs, to: now + aheadMs }),
    ]);
    const brief = async (pair: Pair): Promise<PairBrief> => {
      const own = near.filter(({ pairId, cancelled }) => pairId === pair.id && !cancelled);
      const next = own.find(
        ({ startAt, declined, missingSince }) => startAt >= now && !declined && missingSince === undefined,
      );
      const [last, wins] = await Promise.all([
        own.findLast(({ startAt }) => startAt < now) ??
          reads.last('meetings', 'pairId+startAt', pair.id, now),
        reads.count('wins', 'pairId', pair.id),
      ]);
      return { pair, ...(next ? { next } : {}), ...(last ? { last } : {}), wins };
    };
    return Promise.all(pairs.map(brief));
  });
}

/** The blind page in front, else any: a page that is closed no longer counts. */
async function findBlindness(cairn: Cairn, windowId: number | undefined) {
  const front = await cairn.frontTab(windowId);
  const blind = (await cairn.openPages()).filter((page) => page.blind !== null);
  return (blind.find(({ tabId }) => tabId === front) ?? blind[0])?.blind ?? null;
}
