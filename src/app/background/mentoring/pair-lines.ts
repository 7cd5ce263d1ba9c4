import { newest } from '@/domain/agreement/agreement';
import { feedbackLine } from '@/domain/feedback/feedback';
import type { SearchLine } from '@/domain/mentoring-views';
import type { Reads } from '@/store/reads';

type Beside = 'goals' | 'goalNotes' | 'feedback' | 'agreements' | 'introductions';

/** What was written with one person beside the meetings, as lines to search. */
export async function pairLines(reads: Reads<Beside>, pairId: string): Promise<SearchLine[]> {
  const [goals, notes, feedback, agreements, introductions] = await Promise.all([
    reads.by('goals', 'pairId', pairId),
    reads.by('goalNotes', 'pairId', pairId),
    reads.by('feedback', 'pairId', pairId),
    reads.by('agreements', 'pairId', pairId),
    reads.by('introductions', 'pairId', pairId),
  ]);
  const agreed = newest(agreements);
  return [
    ...goals.map(({ id, what, why, evidence, audience, updatedAt }) => ({
      id,
      pairId,
      kind: 'goal',
      text: [what, why, evidence].filter(Boolean).join(' · '),
      audience,
      at: updatedAt,
    })),
    ...notes.map(({ id, meetingId, text, audience, at }) => ({
      id,
      pairId,
      ...(meetingId ? { meetingId } : {}),
      kind: 'goal-note',
      text,
      audience,
      at,
    })),
    ...feedback.map((each) => ({
      id: each.id,
      pairId,
      kind: 'feedback',
      text: feedbackLine(each),
      audience: each.audience,
      at: each.at,
    })),
    ...(agreed?.points ?? []).map(({ key, text, audience }) => ({
      id: `agreement:${pairId}:${key}`,
      pairId,
      kind: 'agreement',
      text,
      audience,
      at: agreed?.savedAt ?? 0,
    })),
    ...introductions.map(({ id, name, why, audience, updatedAt }) => ({
      id,
      pairId,
      kind: 'introduction',
      text: [name, why].filter(Boolean).join(' · '),
      audience,
      at: updatedAt,
    })),
  ];
}
