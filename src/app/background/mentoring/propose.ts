import type { Agenda } from '@/domain/agenda';
import type { Meeting } from '@/domain/meeting';
import { lengthOf } from '@/domain/meeting-length';
import { proposeAgenda } from '@/domain/propose-agenda';
import type { ReplyOf, RequestOf } from '@/platform/protocol';
import type { Cairn } from '../cairn';
import { viewMeeting } from '../meeting-view';
import { getMeeting } from '../meetings';
import { speakingTo } from '../speaking-to';
import { wayKnown } from './way-known';

/** The agenda of a meeting: the one that is kept, else (or when asked afresh) a proposal that fits. */
export async function prepareAgenda(
  cairn: Cairn,
  { meetingId, template, fresh }: RequestOf<'agenda.propose'>,
): Promise<ReplyOf<'agenda.propose'>> {
  const meeting = await getMeeting(cairn, meetingId);
  const view = await viewMeeting(cairn, meeting);
  const last = meeting.pairId
    ? await cairn.store.last('meetings', 'pairId+startAt', meeting.pairId, meeting.startAt)
    : undefined;
  const to = await speakingTo(cairn, view.pair);
  const proposal = proposeAgenda({
    meetingId,
    ...(await wayKnown(cairn, meeting, view)),
    minutes: lengthOf(meeting),
    openTopics: last ? await topicsLeftOpen(cairn, last) : [],
    openCommitments: view.promised,
    ...(template ? { templateId: template } : {}),
    say: to.say,
    makeId: cairn.newId,
  });
  if (view.agenda && !fresh) {
    const asProposed = view.agenda.template === proposal.agenda.template;
    return {
      agenda: view.agenda,
      because: asProposed ? proposal.because : { key: 'agenda_because_chosen', words: {} },
    };
  }
  const agenda: Agenda = {
    ...proposal.agenda,
    ...(view.agenda ? { id: view.agenda.id } : {}),
    updatedAt: cairn.now(),
  };
  return { agenda, because: proposal.because };
}

/** Topics of an earlier meeting that were parked or never ticked off. Nothing is carried from one that was not captured. */
async function topicsLeftOpen(cairn: Cairn, last: Meeting) {
  const [agenda] = await cairn.store.by('agendas', 'meetingId', last.id);
  const [reflection] = await cairn.store.by('reflections', 'meetingId', last.id);
  if (!agenda?.attached || !reflection) return [];
  const closed = new Set(
    reflection.topics.filter(({ outcome }) => outcome !== 'parked').map(({ topicId }) => topicId),
  );
  const parked = new Set(
    reflection.topics.filter(({ outcome }) => outcome === 'parked').map(({ topicId }) => topicId),
  );
  return agenda.topics
    .filter(
      ({ id, carried, goalId }) =>
        !closed.has(id) && (parked.has(id) || carried !== undefined || goalId !== undefined),
    )
    .map((topic) => ({ topic, on: last.start.slice(0, 10) }));
}
