import { newest } from '@/domain/agreement/agreement';
import { feedbackLine } from '@/domain/feedback/feedback';
import type { SearchLine } from '@/domain/mentoring-views';
import type { Cairn } from '../cairn';

/**
 * Every line of one pair, for the search. Asked pair by pair, when somebody begins to search and not before: the dashboard
 * opens without it, and the lines of many years come in pieces that leave the page free.
 */
export async function searchLines(cairn: Cairn, pairId: string): Promise<{ lines: SearchLine[] }> {
  const names = [
    'meetings',
    'agendas',
    'reflections',
    'commitments',
    'wins',
    'goals',
    'goalNotes',
    'feedback',
    'agreements',
    'introductions',
  ] as const;
  return cairn.store.look([...names], async (reads) => {
    const [meetings, reflections, commitments, wins, goals, notes, feedback, agreements, introductions] =
      await Promise.all([
        reads.by('meetings', 'pairId', pairId),
        reads.by('reflections', 'pairId', pairId),
        reads.by('commitments', 'pairId', pairId),
        reads.by('wins', 'pairId', pairId),
        reads.by('goals', 'pairId', pairId),
        reads.by('goalNotes', 'pairId', pairId),
        reads.by('feedback', 'pairId', pairId),
        reads.by('agreements', 'pairId', pairId),
        reads.by('introductions', 'pairId', pairId),
      ]);
    const agendas = (
      await Promise.all(meetings.map(({ id }) => reads.by('agendas', 'meetingId', id)))
    ).flat();
    const startOf = new Map(meetings.map(({ id, startAt }) => [id, startAt]));
    const at = (meetingId: string | undefined, otherwise: number): number =>
      (meetingId === undefined ? undefined : startOf.get(meetingId)) ?? otherwise;
    const lines: SearchLine[] = [
      ...reflections.flatMap(({ meetingId, lines: said, updatedAt }) =>
        said
          .filter(({ prompt }) => prompt !== 'win')
          .map(
            ({ id, text, audience }): SearchLine => ({
              id,
              pairId,
              meetingId,
              kind: 'line',
              text,
              audience,
              at: at(meetingId, updatedAt),
            }),
          ),
      ),
      ...agendas
        .filter(({ attached }) => attached)
        .flatMap(({ meetingId, topics, updatedAt }) =>
          topics.map(
            ({ id, question, audience }): SearchLine => ({
              id,
              pairId,
              meetingId,
              kind: 'topic',
              text: question,
              audience,
              at: at(meetingId, updatedAt),
            }),
          ),
        ),
      ...commitments.map(
        ({ id, meetingId, text, audience, owner, updatedAt }): SearchLine => ({
          id,
          pairId,
          meetingId,
          kind: owner === 'me' ? 'promise-mine' : 'promise-theirs',
          text,
          audience,
          at: at(meetingId, updatedAt),
        }),
      ),
      ...wins.map(
        ({ id, meetingId, text, audience, at: won }): SearchLine => ({
          id,
          pairId,
          ...(meetingId ? { meetingId } : {}),
          kind: 'win',
          text,
          audience,
          at: won,
        }),
      ),
      ...goals.map(
        ({ id, what, why, evidence, audience, updatedAt }): SearchLine => ({
          id,
          pairId,
          kind: 'goal',
          text: [what, why, evidence].filter(Boolean).join(' · '),
          audience,
          at: updatedAt,
        }),
      ),
      ...notes.map(
        ({ id, meetingId, text, audience, at: noted }): SearchLine => ({
          id,
          pairId,
          ...(meetingId ? { meetingId } : {}),
          kind: 'goal-note',
          text,
          audience,
          at: noted,
        }),
      ),
      ...feedback.map(
        (each): SearchLine => ({
          id: each.id,
          pairId,
          kind: 'feedback',
          text: feedbackLine(each),
          audience: each.audience,
          at: each.at,
        }),
      ),
      ...(newest(agreements)?.points ?? []).map(
        ({ key, text, audience }): SearchLine => ({
          id: `agreement:${pairId}:${key}`,
          pairId,
          kind: 'agreement',
          text,
          audience,
          at: newest(agreements)?.savedAt ?? 0,
        }),
      ),
      ...introductions.map(
        ({ id, name, why, audience, updatedAt }): SearchLine => ({
          id,
          pairId,
          kind: 'introduction',
          text: [name, why].filter(Boolean).join(' · '),
          audience,
          at: updatedAt,
        }),
      ),
    ];
    return { lines: lines.filter(({ text }) => text.trim() !== '') };
  });
}
