import { type Commitment, type Reflection, reflectionId } from '@/domain/reflection';
import type { CaptureView } from '@/domain/views';
import type { ReplyOf } from '@/platform/protocol';
import { type Cairn, missing } from './cairn';
import { viewMeeting } from './meeting-view';
import { getMeeting } from './meetings';

/** The reflection of one meeting: as far as it was typed, or an empty one. */
export async function openReflection(cairn: Cairn, meetingId: string): Promise<CaptureView> {
  const meeting = await getMeeting(cairn, meetingId);
  const view = await viewMeeting(cairn, meeting);
  const [kept] = await cairn.store.by('reflections', 'meetingId', meetingId);
  const reflection: Reflection = kept ?? {
    id: reflectionId(meetingId),
    meetingId,
    ...(meeting.pairId ? { pairId: meeting.pairId } : {}),
    lines: [],
    topics: [],
    commitments: [],
    revision: 0,
    updatedAt: cairn.now(),
  };
  return { view, reflection };
}

/**
 * Keeps what is being typed. An older revision that arrives late (a killed view's last word) never wins over a later one;
 * the same number from two views at once is two hands, and the one that typed last is kept.
 */
export async function keepReflection(cairn: Cairn, reflection: Reflection): Promise<{ revision: number }> {
  return cairn.store.change(['reflections', 'meetings'], async (change) => {
    const meeting = await change.get('meetings', reflection.meetingId);
    if (!meeting) throw missing('meeting');
    const kept = await change.get('reflections', reflection.id);
    if (kept && kept.revision > reflection.revision) return { revision: kept.revision };
    await change.put('reflections', {
      ...reflection,
      ...(meeting.pairId ? { pairId: meeting.pairId } : {}),
      ...(kept?.savedAt === undefined ? {} : { savedAt: kept.savedAt }),
      updatedAt: cairn.now(),
    });
    return { revision: reflection.revision };
  });
}

/**
 * Saves the reflection: what was promised becomes the pair's commitments, a win is kept, and the job to draft the
 * recap is written down in the same transaction. If the worker dies right after, the next start finds the job.
 */
export async function saveReflection(
  cairn: Cairn,
  reflection: Reflection,
): Promise<ReplyOf<'reflection.save'>> {
  const now = cairn.now();
  const names = ['reflections', 'meetings', 'commitments', 'wins', 'jobs'] as const;
  const saved = await cairn.store.change([...names], async (change) => {
    const meeting = await change.get('meetings', reflection.meetingId);
    if (!meeting) throw missing('meeting');
    const ofPair = meeting.pairId ? { pairId: meeting.pairId } : {};
    const commitments = reflection.commitments
      .filter(({ text }) => text.trim() !== '')
      .map((each): Commitment => ({ ...each, ...ofPair, meetingId: meeting.id }));
    await change.put('reflections', { ...reflection, ...ofPair, commitments, savedAt: now, updatedAt: now });
    const before = await change.by('commitments', 'meetingId', meeting.id);
    for (const gone of before.filter(({ id }) => !commitments.some((each) => each.id === id))) {
      await change.remove('commitments', gone.id);
    }
    for (const commitment of commitments) {
      const known = before.find(({ id }) => id === commitment.id);
      await change.put('commitments', {
        ...commitment,
        state: known?.state ?? commitment.state,
        updatedAt: now,
      });
    }
    const win = reflection.lines.find(({ prompt, text }) => prompt === 'win' && text.trim() !== '');
    const winId = `win:${meeting.id}`;
    const took = tookPlace(reflection);
    if (win && took) {
      await change.put('wins', {
        id: winId,
        ...ofPair,
        meetingId: meeting.id,
        text: win.text.trim(),
        audience: win.audience,
        at: meeting.startAt,
      });
    } else if (await change.get('wins', winId)) await change.remove('wins', winId);
    if (!meeting.pairId) return { meeting, win: undefined };
    await change.put('jobs', {
      id: `draft-recap:${meeting.id}`,
      kind: 'draft-recap',
      meetingId: meeting.id,
      due: now,
      tries: 0,
      state: 'waiting',
    });
    return { meeting, win: win && took ? win.text.trim() : undefined };
  });
  cairn.changed();
  return {
    recapMeetingId: saved.meeting.pairId ? saved.meeting.id : null,
    win: saved.win ?? null,
    wins: saved.meeting.pairId ? await cairn.store.count('wins', 'pairId', saved.meeting.pairId) : 0,
  };
}

function tookPlace({ happened }: Reflection): boolean {
  return happened === undefined || happened === 'yes' || happened === 'cut-short';
}
