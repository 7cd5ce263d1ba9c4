import type { Agenda, Topic } from './agenda';
import { onlyShared, type Shared } from './audience';
import { asOutward, escapeHtml, type NoteLine, type OutwardNote, oneLine } from './outward';
import type { Goal } from './pair';
import type { Say } from './say';

/** The lines a block in an invitation stands between: the same in every language, so that an earlier block is found again. */
export const markers = { start: '--- Agenda · Cairn ---', end: '--- / ---' } as const;

/** The agenda as a note for the invitation: the topics and goals that may be shared, with their minutes. */
export function agendaNote(agenda: Agenda, goals: readonly Goal[], say: Say): OutwardNote {
  return noteOf(onlyShared(agenda.topics), onlyShared(goals), say);
}

function noteOf(topics: readonly Shared<Topic>[], goals: readonly Shared<Goal>[], say: Say): OutwardNote {
  const entries = topics.map((topic, index): NoteLine => {
    const text = say('invitation_topic', {
      number: index + 1,
      question: oneLine(topic.question),
      minutes: topic.minutes,
    });
    return { kind: 'entry', text };
  });
  const towards = goals
    .filter(({ id }) => topics.some(({ goalId }) => goalId === id))
    .map(({ what }) => oneLine(what));
  const last: NoteLine[] =
    towards.length === 0
      ? []
      : [{ kind: 'plain', text: say('invitation_goals', { goals: towards.join(' · ') }) }];
  return asOutward({ lines: [{ kind: 'heading', text: say('invitation_heading') }, ...entries, ...last] });
}

/** The neutral one line, for a calendar that others can read: how much there is to talk about, not what. */
export function agendaLineNote(agenda: Agenda, say: Say): OutwardNote {
  const topics = onlyShared(agenda.topics);
  return asOutward({ lines: [{ kind: 'plain', text: say('invitation_line', { count: topics.length }) }] });
}

export function noteLines({ lines }: OutwardNote): readonly string[] {
  return lines.map(({ text }) => text);
}

/** The note between its markers, as text to paste. */
export function noteText(note: OutwardNote): string {
  return [markers.start, ...noteLines(note), markers.end].join('\n');
}

/** The note between its markers, for a rich text field. */
export function noteHtml(note: OutwardNote): string {
  const line = ({ kind, text }: NoteLine): string =>
    kind === 'heading' ? `<b>${escapeHtml(text)}</b>` : escapeHtml(text);
  return [escapeHtml(markers.start), ...note.lines.map(line), escapeHtml(markers.end)].join('<br>');
}
