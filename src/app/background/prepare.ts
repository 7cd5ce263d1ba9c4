import type { Agenda } from '@/domain/agenda';
import { onlyPrivate } from '@/domain/audience';
import { agendaLineNote, agendaNote, markers, noteHtml, noteLines, noteText } from '@/domain/invitation';
import type { Meeting } from '@/domain/meeting';
import type { OutwardNote } from '@/domain/outward';
import { mergeAgenda, sameAgenda } from '@/domain/together/merge-agenda';
import { Refusal } from '@/platform/answer';
import { tellPage } from '@/platform/pages';
import type { NoteText, ReplyOf, RequestOf } from '@/platform/protocol';
import { type Cairn, missing } from './cairn';
import { heldIn, noteTextOf, type OnItsWay } from './hold-back';
import { getMeeting } from './meetings';
import { speakingToPair } from './speaking-to';

/**
 * Keeps an agenda as it is being edited, or attached. One agenda per occurrence. Where another window kept something
 * meanwhile, both are in what is kept: `base` is what the window that edits began with.
 */
export async function keepAgenda(cairn: Cairn, edited: Agenda, base?: Agenda): Promise<Agenda> {
  const meeting = await getMeeting(cairn, edited.meetingId);
  // An agenda belongs to a meeting that is kept: preparing one is as good as saying yes to the occurrence.
  const kept = await cairn.store.change(['agendas', 'meetings'], async (change) => {
    const [known] = await change.by('agendas', 'meetingId', edited.meetingId);
    const agenda = known && base ? mergeAgenda(base, edited, known) : edited;
    if (known && base && sameAgenda(agenda, known)) return known;
    const next: Agenda = {
      ...agenda,
      ...(known ? { id: known.id } : {}),
      ...(known?.released ? { released: known.released } : {}),
      ...(meeting.pairId ? { pairId: meeting.pairId } : {}),
      updatedAt: cairn.now(),
    };
    if (!(await change.get('meetings', meeting.id))) await change.put('meetings', meeting);
    await change.put('agendas', next);
    return next;
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
  const { say } = await speakingToPair(cairn, agenda.pairId);
  const full = agendaNote(agenda, goals, say);
  return {
    full: noteFor(full),
    held: await heldIn(cairn, noteOnItsWay(agenda, full)),
    line: noteFor(agendaLineNote(agenda, say)),
    topics: agenda.topics.length - withheld,
    withheld,
  };
}

/** What was chosen for one invitation is proposed for the next of the same two. */
async function rememberForm(cairn: Cairn, { pairId }: Meeting, noteForm: 'full' | 'line'): Promise<void> {
  const pair = pairId === undefined ? undefined : await cairn.store.get('pairs', pairId);
  if (pair && pair.noteForm !== noteForm)
    await cairn.store.put('pairs', { ...pair, noteForm, updatedAt: cairn.now() });
}

/** The whole agenda of a meeting as the guard sees it. */
export async function agendaOnItsWay(cairn: Cairn, agenda: Agenda): Promise<OnItsWay> {
  const goals = agenda.pairId ? await cairn.store.by('goals', 'pairId', agenda.pairId) : [];
  const { say } = await speakingToPair(cairn, agenda.pairId);
  return noteOnItsWay(agenda, agendaNote(agenda, goals, say));
}

const noteOnItsWay = (agenda: Agenda, note: OutwardNote): OnItsWay => ({
  pairId: agenda.pairId ?? '',
  text: noteTextOf(note),
  released: agenda.released,
});

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
  if (form === 'full' && preview.held?.length) throw new Refusal({ kind: 'held' });
  const editor = (await cairn.openEvents())
    .filter((open) => open.editing && meeting.sources.some(({ id }) => id === open.event.id))
    .sort((one, other) => other.at - one.at)[0];
  await rememberForm(cairn, meeting, form);
  if (!editor) return { outcome: 'no-editor' };
  const { lines } = form === 'full' ? preview.full : preview.line;
  const answer = await tellPage(editor.tabId, editor.frameId, { order: 'insert', lines, ...markers });
  return {
    outcome: answer === 'inserted' || answer === 'replaced' || answer === 'refused' ? answer : 'no-editor',
  };
}
