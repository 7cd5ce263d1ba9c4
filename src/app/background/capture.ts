import { type Commitment, type Reflection, reflectionId } from '@/domain/reflection';
import { mergeReflection, sameReflection } from '@/domain/together/merge-reflection';
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
 * Keeps what is being typed. Where another window kept something meanwhile, both are in what is kept: `base` is what the
 * window that types began with. Without it, an older revision that arrives late never wins over a later one.
 */
export async function keepReflection(
  cairn: Cairn,
  reflection: Reflection,
  base?: Reflection,
): Promise<ReplyOf<'reflection.keep'>> {
  return cairn.store.change(['reflections', 'meetings'], async (change) => {
    const meeting = await change.get('meetings', reflection.meetingId);
    if (!meeting) throw missing('meeting');
    const kept = await change.get('reflections', reflection.id);
    if (kept && !base && kept.revision > reflection.revision)
      return { revision: kept.revision, reflection: kept };
    const together = bringTogether(kept, reflection, base);
    if (kept && together === kept) return { revision: kept.revision, reflection: kept };
    const next = {
      ...together,
      ...(meeting.pairId ? { pairId: meeting.pairId } : {}),
      ...(kept?.savedAt === undefined ? {} : { savedAt: kept.savedAt }),
      updatedAt: cairn.now(),
    };
    await change.put('reflections', next);
    return { revision: next.revision, reflection: next };
  });
}

/** What one window hands in, with what others kept since `base` in it. Its revision is that of `kept` where nothing is new. */
function bringTogether(
  kept: Reflection | undefined,
  reflection: Reflection,
  base: Reflection | undefined,
): Reflection {
  if (!kept || !base || kept.revision === base.revision) return reflection;
  const merged = mergeReflection(base, reflection, kept);
  if (sameReflection(merged, kept)) return kept;
  return { ...merged, revision: Math.max(kept.revision, reflection.revision) + 1 };
}

/**
 * Saves the reflection: what was promised becomes the pair's commitments, a win is kept, and the job to draft the
 * recap is written down in the same transaction. If the worker dies right after, the next start finds the job.
 */
export async function saveReflection(
  cairn: Cairn,
  typed: Reflection,
  base?: Reflection,
): Promise<ReplyOf<'reflection.save'>> {
  const now = cairn.now();
  const names = ['reflections', 'meetings', 'commitments', 'wins', 'jobs'] as const;
  const saved = await cairn.store.change([...names], async (change) => {
    const meeting = await change.get('meetings', typed.meetingId);
    if (!meeting) throw missing('meeting');
    const reflection = bringTogether(await change.get('reflections', typed.id), typed, base);
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
