import type { Audience } from '@/domain/audience';
import { audienceOfChoice } from '@/domain/feedback/feedback';
import { lineRef, lockedLines } from '@/domain/permissions/permission';
import { Refusal } from '@/platform/answer';
import type { ReplyOf, RequestOf } from '@/platform/protocol';
import type { StoredRecord } from '@/store/schema';
import type { Cairn } from '../cairn';
import { searchLines } from '../mentoring/search-lines';

/** Every line of a pair that may leave, newest first, with those that wait for a permission. */
export async function viewLeaving(cairn: Cairn, pairId: string): Promise<ReplyOf<'leaving'>> {
  const { lines } = await searchLines(cairn, pairId);
  const locked = lockedLines(await cairn.store.by('permissions', 'pairId', pairId));
  return {
    lines: lines
      .filter(({ audience }) => audience !== 'me')
      .sort((one, other) => other.at - one.at)
      .map((line) => ({ ...line, locked: locked.has(lineRef(line)) })),
  };
}

const stores = [
  'goals',
  'goalNotes',
  'wins',
  'commitments',
  'feedback',
  'introductions',
  'agreements',
  'meetings',
  'reflections',
  'agendas',
] as const;

type Line = { readonly id: string; readonly audience: Audience };

/**
 * Who may see these lines from now on, in one step and wherever they are kept: a promise stands in its reflection and among
 * the promises, a win likewise.
 * @throws {Refusal} `not-allowed` where a line is to be told to others that waits for a permission
 */
export async function setAudiences(
  cairn: Cairn,
  { pairId, lines, audience }: RequestOf<'leaving.set'>,
): Promise<ReplyOf<'leaving'>> {
  const locked = lockedLines(await cairn.store.by('permissions', 'pairId', pairId));
  const meant = new Set(lines.map(lineRef));
  if (audience === 'open' && [...meant].some((ref) => locked.has(ref)))
    throw new Refusal({ kind: 'not-allowed', detail: 'permission' });
  const isMeant = (line: Parameters<typeof lineRef>[0]): boolean => meant.has(lineRef(line));
  const updatedAt = cairn.now();
  await cairn.store.change([...stores], async (change) => {
    for (const name of ['goals', 'goalNotes', 'commitments', 'introductions'] as const) {
      for (const each of await change.by(name, 'pairId', pairId))
        if (isMeant(each))
          await change.put(name, { ...each, audience, updatedAt } as StoredRecord<typeof name>);
    }
    for (const each of await change.by('feedback', 'pairId', pairId)) {
      if (!isMeant({ id: each.id })) continue;
      // Of feedback the choice decides: what is only mine is kept, what is shared goes to the partner and to nobody else.
      const choice = audience === 'me' ? 'keep' : each.choice === 'keep' ? 'share' : each.choice;
      await change.put('feedback', { ...each, choice, audience: audienceOfChoice(choice), updatedAt });
    }
    for (const each of await change.by('wins', 'pairId', pairId)) {
      if (!isMeant(each)) continue;
      await change.put('wins', { ...each, audience });
      const { meetingId } = each;
      for (const { lines: said } of meetingId ? await change.by('reflections', 'meetingId', meetingId) : []) {
        for (const { id, prompt, text } of said)
          if (prompt === 'win' && text.trim() === each.text) meant.add(lineRef({ id, meetingId }));
      }
    }
    for (const each of await change.by('agreements', 'pairId', pairId)) {
      const points = each.points.map((point) =>
        isMeant({ id: `agreement:${pairId}:${point.key}` }) ? { ...point, audience } : point,
      );
      await change.put('agreements', { ...each, points });
    }
    for (const each of await change.by('reflections', 'pairId', pairId)) {
      const { meetingId } = each;
      const set = <L extends Line>(line: L): L =>
        isMeant({ id: line.id, meetingId }) ? { ...line, audience } : line;
      if (![...each.lines, ...each.commitments].some(({ id }) => isMeant({ id, meetingId }))) continue;
      await change.put('reflections', {
        ...each,
        lines: each.lines.map(set),
        commitments: each.commitments.map(set),
        revision: each.revision + 1,
        updatedAt,
      });
    }
    for (const { id: meetingId } of await change.by('meetings', 'pairId', pairId)) {
      for (const each of await change.by('agendas', 'meetingId', meetingId)) {
        if (!each.topics.some(({ id }) => isMeant({ id, meetingId }))) continue;
        const topics = each.topics.map((topic) =>
          isMeant({ id: topic.id, meetingId }) ? { ...topic, audience } : topic,
        );
        await change.put('agendas', { ...each, topics, updatedAt });
      }
    }
  });
  cairn.changed();
  return viewLeaving(cairn, pairId);
}
