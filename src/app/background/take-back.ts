import { newest } from '@/domain/agreement/agreement';
import type { Letter } from '@/domain/letter';
import type { Recap } from '@/domain/recap';
import { type Captured, takeBack } from '@/domain/take-back';
import type { Reads } from '@/store/reads';
import type { StoreName } from '@/store/schema';
import type { Cairn } from './cairn';

/** What is kept of a pair that a draft can have been made of. */
async function capturedOf(reads: Reads<StoreName>, pairId: string, meetingId?: string): Promise<Captured> {
  const [goals, wins, agreements, feedback, reflections, agendas] = await Promise.all([
    reads.by('goals', 'pairId', pairId),
    meetingId === undefined ? reads.by('wins', 'pairId', pairId) : [],
    reads.by('agreements', 'pairId', pairId),
    reads.by('feedback', 'pairId', pairId),
    meetingId === undefined ? [] : reads.by('reflections', 'meetingId', meetingId),
    meetingId === undefined ? [] : reads.by('agendas', 'meetingId', meetingId),
  ]);
  const said = reflections.flatMap(({ lines, commitments }) => [...lines, ...commitments]);
  const kept = meetingId === undefined ? [] : await reads.by('commitments', 'meetingId', meetingId);
  return {
    lines: [...goals, ...wins, ...said, ...kept, ...agendas.flatMap(({ topics }) => topics)],
    points: newest(agreements)?.points ?? [],
    feedback,
  };
}

/**
 * A draft is older than the last word on who may see a line: before it is shown or leaves by any way, what is only mine by
 * now is taken out of it. Kept as it is then, so that a draft in a mailbox can follow.
 */
export async function recapAsItMayBe(cairn: Cairn, recap: Recap): Promise<Recap> {
  const may = takeBack(recap, await capturedOf(cairn.store, recap.pairId, recap.meetingId));
  if (may === recap) return recap;
  const kept = { ...may, updatedAt: cairn.now() };
  await cairn.store.put('recaps', kept);
  return kept;
}

/** The same for a letter that belongs to no meeting. */
export async function letterAsItMayBe(cairn: Cairn, letter: Letter): Promise<Letter> {
  const may = takeBack(letter, await capturedOf(cairn.store, letter.pairId));
  if (may === letter) return letter;
  const kept = { ...may, updatedAt: cairn.now() };
  await cairn.store.put('letters', kept);
  return kept;
}
