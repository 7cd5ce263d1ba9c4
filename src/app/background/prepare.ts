import type { Agenda } from '@/domain/agenda';
import { onlyPrivate } from '@/domain/audience';
import { agendaLineNote, agendaNote, markers, noteHtml, noteLines, noteText } from '@/domain/invitation';
import type { Meeting } from '@/domain/meeting';
import { lengthOf } from '@/domain/meeting-length';
import { proposeAgenda } from '@/domain/propose-agenda';
import { tellPage } from '@/platform/pages';
import type { NoteText, ReplyOf, RequestOf } from '@/platform/protocol';
import { type Cairn, missing } from './cairn';
import { viewMeeting } from './meeting-view';
import { getMeeting } from './meetings';
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
  const proposal = proposeAgenda({
    meetingId,
    ...(await wayKnown(cairn, meeting, view)),
    minutes: lengthOf(meeting),
    openTopics: last ? await topicsLeftOpen(cairn, last) : [],
    openCommitments: view.promised,
    ...(template ? { templateId: template } : {}),
    say: cairn.say,
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

/** Keeps an agenda as it is being edited, or attached. One agenda per occurrence. */
export async function keepAgenda(cairn: Cairn, agenda: Agenda): Promise<Agenda> {
  const meeting = await getMeeting(cairn, agenda.meetingId);
  const [known] = await cairn.store.by('agendas', 'meetingId', agenda.meetingId);
  const kept: Agenda = {
    ...agenda,
    ...(known ? { id: known.id } : {}),
    ...(meeting.pairId ? { pairId: meeting.pairId } : {}),
    updatedAt: cairn.now(),
  };
  // An agenda belongs to a meeting that is kept: preparing one is as good as saying yes to the occurrence.
  await cairn.store.change(['agendas', 'meetings'], async (change) => {
    if (!(await change.get('meetings', meeting.id))) await change.put('meetings', meeting);
    await change.put('agendas', kept);
  });
  cairn.changed();
  return kept;
}

/** The agenda as text for the invitation: all that may be shared, and the neutral one line. */
export async function previewInvitation(
  cairn: Cairn,
  meetingId: string,
): Promise<ReplyOf<'invitation.preview'>> {
  const [agenda] = await cairn.store.by('agendas', 'meetingId', meetingId);
  if (!agenda) throw missing('agenda');
  const goals = agenda.pairId ? await cairn.store.by('goals', 'pairId', agenda.pairId) : [];
  const withheld = onlyPrivate(agenda.topics).length;
  return {
    full: noteFor(agendaNote(agenda, goals, cairn.say)),
    line: noteFor(agendaLineNote(agenda, cairn.say)),
    topics: agenda.topics.length - withheld,
    withheld,
  };
}

function noteFor(note: ReturnType<typeof agendaNote>): NoteText {
  return { text: noteText(note), html: noteHtml(note), lines: [...noteLines(note)] };
}

/** Puts the agenda into the event's open editor, for the person to save. Where there is none, says so. */
export async function putIntoInvitation(
  cairn: Cairn,
  { meetingId, form }: RequestOf<'invitation.put'>,
): Promise<ReplyOf<'invitation.put'>> {
  const meeting = await getMeeting(cairn, meetingId);
  const preview = await previewInvitation(cairn, meetingId);
  const editor = (await cairn.openEvents())
    .filter((open) => open.editing && meeting.sources.some(({ id }) => id === open.event.id))
    .sort((one, other) => other.at - one.at)[0];
  if (!editor) return { outcome: 'no-editor' };
  const { lines } = form === 'full' ? preview.full : preview.line;
  const answer = await tellPage(editor.tabId, editor.frameId, { order: 'insert', lines, ...markers });
  return {
    outcome: answer === 'inserted' || answer === 'replaced' || answer === 'refused' ? answer : 'no-editor',
  };
}
