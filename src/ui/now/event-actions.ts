import type { MeetingView } from '@/domain/views';

export interface EventAction {
  readonly does: 'prepare' | 'invitation' | 'capture' | 'recap';
  /** Message of the catalogue. */
  readonly words: string;
}

const prepare: EventAction = { does: 'prepare', words: 'event_prepare' };
const look: EventAction = { does: 'prepare', words: 'event_look_at_agenda' };
const edit: EventAction = { does: 'prepare', words: 'event_edit_agenda' };
const invitation: EventAction = { does: 'invitation', words: 'event_invitation' };
const note: EventAction = { does: 'capture', words: 'event_note' };
const capture: EventAction = { does: 'capture', words: 'event_capture' };
const goOn: EventAction = { does: 'capture', words: 'event_capture_on' };
const again: EventAction = { does: 'capture', words: 'event_capture_again' };
const recap: EventAction = { does: 'recap', words: 'event_recap' };

/** What can be done with a meeting now, what matters most first: before it, during it, after it. */
export function eventActions(
  { meeting, progress, editing }: MeetingView,
  at: number,
): readonly EventAction[] {
  if (meeting.endAt <= at) {
    if (progress.reflection === 'saved') return progress.recap === 'none' ? [again] : [recap, again];
    return [progress.reflection === 'started' ? goOn : capture];
  }
  if (meeting.startAt <= at) return progress.agenda === 'none' ? [note, prepare] : [note, edit];
  if (progress.agenda === 'none') return [prepare];
  if (progress.agenda === 'draft') return [look, invitation];
  return editing ? [invitation, edit] : [edit, invitation];
}
