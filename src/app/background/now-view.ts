import type { Meeting } from '@/domain/meeting';
import { whatMattersNow } from '@/domain/now';
import type { Pair } from '@/domain/pair';
import type { MeetingBrief, NowView, PairBrief } from '@/domain/views';
import type { Cairn } from './cairn';
import { briefsOf, viewMeeting } from './meeting-view';
import { recogniseOpen } from './meetings';

/** How far back an uncaptured meeting is still asked about, and how far ahead the next ones are looked for. */
const backMs = 14 * 86_400_000;
const aheadMs = 60 * 86_400_000;
const mostUpcoming = 30;

/**
 * The one thing that matters now, with the rest a step away. Touches the indexes around now only, however much is stored.
 * @param asTab the view stands in a tab of its own: it looks at the calendar that was used last, not at the tab in front
 */
export async function viewNow(cairn: Cairn, { asTab = false } = {}): Promise<NowView> {
  const now = cairn.now();
  const { store } = cairn;
  const pairs = await store.all('pairs');
  const near = await store.range('meetings', 'startAt', { from: now - backMs, to: now + aheadMs });
  const ours = near.filter(
    (meeting) => meeting.verdict.verdict === 'mentoring' && !meeting.cancelled && !meeting.declined,
  );
  const briefs = await briefsOf(cairn, ours, pairs);
  const toCapture = briefs
    .filter(
      ({ meeting, progress }) =>
        meeting.endAt <= now && progress.reflection !== 'saved' && meeting.missingSince === undefined,
    )
    .reverse();
  const upcoming = briefs.filter(({ meeting }) => meeting.endAt > now).slice(0, mostUpcoming);
  const recaps = await store.by('recaps', 'state', 'waiting');
  const open = await findOpen(cairn, pairs, asTab);
  const choice = whatMattersNow({
    ...(open ? { openMeeting: open } : {}),
    meetings: ours,
    saved: new Set(
      briefs.filter(({ progress }) => progress.reflection === 'saved').map(({ meeting }) => meeting.id),
    ),
    recaps,
    now,
  });
  const focused = choice.meetingId === undefined ? undefined : await findFocus(cairn, choice.meetingId, open);
  return {
    what: focused || choice.what === 'nothing' ? choice.what : 'nothing',
    ...(focused ? { focus: await viewMeeting(cairn, focused) } : {}),
    upcoming,
    toCapture,
    recaps: await Promise.all(
      recaps.map(async (recap) => {
        const meeting = await store.get('meetings', recap.meetingId);
        const pair = pairs.find(({ id }) => id === recap.pairId);
        return { recap, ...(pair ? { pair } : {}), ...(meeting ? { meeting } : {}) };
      }),
    ),
    pairs: await Promise.all(pairs.map((pair) => briefPair(cairn, pair, upcoming))),
    promised: (await store.by('commitments', 'state', 'open'))
      .filter(({ pairId }) => pairId !== undefined)
      .map((commitment) => {
        const pair = pairs.find(({ id }) => id === commitment.pairId);
        return { commitment, ...(pair ? { pair } : {}) };
      }),
    blind: await findBlindness(cairn),
    damaged: await store.damaged(),
  };
}

/** The meeting that is open in the tab in front of the person. */
async function findOpen(cairn: Cairn, pairs: readonly Pair[], asTab: boolean): Promise<Meeting | undefined> {
  const front = await cairn.frontTab();
  const open = (await cairn.openEvents()).sort((one, other) => other.at - one.at);
  const chosen = open.find(({ tabId }) => asTab || tabId === front);
  return chosen ? (await recogniseOpen(cairn, chosen, pairs)).meeting : undefined;
}

async function findFocus(cairn: Cairn, id: string, open: Meeting | undefined): Promise<Meeting | undefined> {
  return open?.id === id
    ? ((await cairn.store.get('meetings', id)) ?? open)
    : cairn.store.get('meetings', id);
}

async function briefPair(cairn: Cairn, pair: Pair, upcoming: readonly MeetingBrief[]): Promise<PairBrief> {
  const next = upcoming.find(({ meeting }) => meeting.pairId === pair.id)?.meeting;
  const last = await cairn.store.last('meetings', 'pairId+startAt', pair.id, cairn.now());
  return {
    pair,
    ...(next ? { next } : {}),
    ...(last ? { last } : {}),
    meetings: await cairn.store.count('meetings', 'pairId', pair.id),
    wins: await cairn.store.count('wins', 'pairId', pair.id),
  };
}

/** The blind page in front, else any: a page that is closed no longer counts. */
async function findBlindness(cairn: Cairn) {
  const front = await cairn.frontTab();
  const blind = (await cairn.openPages()).filter((page) => page.blind !== null);
  return (blind.find(({ tabId }) => tabId === front) ?? blind[0])?.blind ?? null;
}
