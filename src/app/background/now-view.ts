import type { Meeting } from '@/domain/meeting';
import { whatMattersNow } from '@/domain/now';
import type { Pair } from '@/domain/pair';
import type { Recap } from '@/domain/recap';
import { reflectionId } from '@/domain/reflection';
import type { NowView, PairBrief } from '@/domain/views';
import type { Cairn } from './cairn';
import { briefsOf, viewMeeting } from './meeting-view';
import { readLight, recogniseOpen } from './meetings';

/** How far back an uncaptured meeting is still asked about, and how far ahead the next ones are looked for. */
const backMs = 14 * 86_400_000;
const aheadMs = 60 * 86_400_000;
const mostUpcoming = 30;

/**
 * The one thing that matters now, with the rest a step away. Touches the indexes around now only, however much is stored.
 * @param windowId the window whose tab in front is meant; the one used last unless told
 * @param asTab the view stands in a tab of its own: it looks at the calendar that was used last, not at the tab in front
 */
export async function viewNow(
  cairn: Cairn,
  { asTab = false, windowId }: { asTab?: boolean; windowId?: number | undefined } = {},
): Promise<NowView> {
  const now = cairn.now();
  const { store } = cairn;
  const [pairs, near, savedIds, recaps, promised, blind, damaged] = await Promise.all([
    store.all('pairs'),
    store.range('meetings', 'startAt', { from: now - backMs, to: now + aheadMs }),
    store.ids('reflections', 'savedAt', { from: now - backMs }),
    store.by('recaps', 'state', 'waiting'),
    store.by('commitments', 'state', 'open'),
    findBlindness(cairn, windowId),
    store.damaged(),
  ]);
  const ours = near.filter(
    (meeting) => meeting.verdict.verdict === 'mentoring' && !meeting.cancelled && !meeting.declined,
  );
  const saved = new Set(savedIds);
  const isSaved = ({ id }: Meeting): boolean => saved.has(reflectionId(id));
  const ended = ours.filter(
    (meeting) => meeting.endAt <= now && meeting.missingSince === undefined && !isSaved(meeting),
  );
  const ahead = ours.filter(({ endAt }) => endAt > now).slice(0, mostUpcoming);
  const [toCapture, upcoming, open] = await Promise.all([
    briefsOf(cairn, ended.reverse(), pairs),
    briefsOf(cairn, ahead, pairs),
    findOpen(cairn, asTab, windowId),
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
  return {
    what: focused || choice.what === 'nothing' ? choice.what : 'nothing',
    ...(focused ? { focus: await viewMeeting(cairn, focused) } : {}),
    upcoming,
    toCapture,
    recaps: recapBriefs,
    pairs,
    promised: promised
      .filter(({ pairId }) => pairId !== undefined)
      .map((commitment) => ({ commitment, ...ofPair(commitment.pairId) })),
    blind,
    damaged,
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

/** Every pair with its last and next meeting, in one transaction. */
export function viewPairs(cairn: Cairn): Promise<PairBrief[]> {
  const now = cairn.now();
  return cairn.store.look(['pairs', 'meetings', 'wins'], async (reads) => {
    const coming = await reads.range('meetings', 'startAt', { from: now, to: now + aheadMs });
    const brief = async (pair: Pair): Promise<PairBrief> => {
      const next = coming.find(({ pairId, cancelled }) => pairId === pair.id && !cancelled);
      const [last, meetings, wins] = await Promise.all([
        reads.last('meetings', 'pairId+startAt', pair.id, now),
        reads.count('meetings', 'pairId', pair.id),
        reads.count('wins', 'pairId', pair.id),
      ]);
      return { pair, ...(next ? { next } : {}), ...(last ? { last } : {}), meetings, wins };
    };
    return Promise.all((await reads.all('pairs')).map(brief));
  });
}

/** The blind page in front, else any: a page that is closed no longer counts. */
async function findBlindness(cairn: Cairn, windowId: number | undefined) {
  const front = await cairn.frontTab(windowId);
  const blind = (await cairn.openPages()).filter((page) => page.blind !== null);
  return (blind.find(({ tabId }) => tabId === front) ?? blind[0])?.blind ?? null;
}
