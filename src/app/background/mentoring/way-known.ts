import type { WayKnown } from '@/domain/agendas/choose-agenda';
import { newest } from '@/domain/agreement/agreement';
import { halfWayOn, isHalfWay } from '@/domain/agreement/half-way';
import { topicsOf } from '@/domain/check-in';
import type { Meeting } from '@/domain/meeting';
import { templatesOf } from '@/domain/policy';
import type { ProposalRequest } from '@/domain/propose-agenda';
import type { MeetingView } from '@/domain/views';
import type { Cairn, Looking } from '../cairn';

/** How many meetings back a review is looked for. */
const lookBack = 8;
const dayMs = 86_400_000;

type Known = WayKnown & Pick<ProposalRequest, 'lastQuestions' | 'raised' | 'noted' | 'ownTemplates'>;

/** The way two people have come, as far as it bears on what this meeting is for. Reads around the meeting only. */
export async function wayKnown(cairn: Cairn, meeting: Meeting, view: MeetingView): Promise<Known> {
  const { store } = cairn;
  // What the person changed themselves comes first, then what their organisation set.
  const ownTemplates = [...(await store.all('ownTemplates')), ...templatesOf(await cairn.policy())];
  const { pair } = view;
  if (!pair) return { nth: view.nth, goals: view.goals, ownTemplates };
  const before = await store.range('meetings', 'pairId+startAt', {
    from: [pair.id, 0],
    to: [pair.id, meeting.startAt - 1],
    direction: 'prev',
    limit: lookBack,
  });
  const tookPlace = await lastThatTookPlace(cairn, before);
  const agreement = newest(await store.by('agreements', 'pairId', pair.id));
  const rhythmDays = pair.rhythmDays ?? agreement?.rhythmDays;
  const day = halfWayOn(agreement);
  const near = day === undefined ? [] : await meetingsNear(cairn, pair.id, day);
  const [checkIn] = await store.by('checkIns', 'meetingId', meeting.id);
  const feedback = await store.by('feedback', 'pairId', pair.id);
  const daysSince = tookPlace ? Math.floor((meeting.startAt - tookPlace.endAt) / dayMs) : undefined;
  return {
    pair,
    nth: view.nth,
    goals: view.goals,
    ownTemplates,
    lastQuestions: await questionsOf(cairn, before[0]),
    raised: feedback.filter(({ choice, doneAt }) => choice === 'raise' && doneAt === undefined),
    noted: topicsOf(checkIn),
    sinceReview: await sinceReview(cairn, before),
    ...(rhythmDays === undefined ? {} : { rhythmDays }),
    ...(daysSince === undefined ? {} : { daysSince }),
    ...(day === undefined ? {} : { halfWay: isHalfWay(meeting, near, day, rhythmDays) }),
    lastPlanned: isLastPlanned(meeting, agreement?.endsOn, rhythmDays),
  };
}

/** The end falls before the meeting that would come after this one. */
function isLastPlanned({ start }: Meeting, endsOn: string | undefined, rhythmDays = 28): boolean {
  if (endsOn === undefined || start === '') return false;
  return Temporal.PlainDate.from(start.slice(0, 10)).until(endsOn).days < Math.max(5, rhythmDays * 0.75);
}

async function meetingsNear(cairn: Cairn, pairId: string, day: string): Promise<Meeting[]> {
  const middle = Date.parse(`${day}T12:00:00Z`);
  const found = await cairn.store.range('meetings', 'pairId+startAt', {
    from: [pairId, middle - 60 * dayMs],
    to: [pairId, middle + 60 * dayMs],
  });
  return found.filter(({ cancelled, declined, missingSince }) => !cancelled && !declined && !missingSince);
}

/** A meeting that was captured as moved, cancelled or a no-show did not take place; one that was not captured may have. */
export async function lastThatTookPlace(
  { store }: Looking<'reflections'>,
  newestFirst: readonly Meeting[],
): Promise<Meeting | undefined> {
  for (const meeting of newestFirst) {
    if (meeting.cancelled || meeting.declined || meeting.missingSince !== undefined) continue;
    const [reflection] = await store.by('reflections', 'meetingId', meeting.id);
    const { happened } = reflection ?? {};
    if (happened === undefined || happened === 'yes' || happened === 'cut-short') return meeting;
  }
  return undefined;
}

async function questionsOf(cairn: Cairn, meeting: Meeting | undefined): Promise<string[]> {
  if (!meeting) return [];
  const [agenda] = await cairn.store.by('agendas', 'meetingId', meeting.id);
  return agenda?.topics.map(({ question }) => question) ?? [];
}

async function sinceReview(cairn: Cairn, newestFirst: readonly Meeting[]): Promise<number> {
  for (const [index, meeting] of newestFirst.entries()) {
    const [agenda] = await cairn.store.by('agendas', 'meetingId', meeting.id);
    if (agenda?.attached && agenda.template === 'midpoint') return index;
  }
  return newestFirst.length;
}
