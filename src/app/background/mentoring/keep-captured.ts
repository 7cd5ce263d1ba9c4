import { type Agreement, newest, nextVersion, termsOf } from '@/domain/agreement/agreement';
import { agreementNote, noteMarkdown, notePlain } from '@/domain/agreement/agreement-text';
import { type CheckIn, checkInFor } from '@/domain/check-in';
import { audienceOfChoice, type Feedback } from '@/domain/feedback/feedback';
import { reviewGoal } from '@/domain/goals/review-goal';
import type { Goal } from '@/domain/pair';
import type { Win } from '@/domain/win';
import type { ReplyOf, RequestOf } from '@/platform/protocol';
import { type Cairn, missing } from '../cairn';
import { heldIn } from '../hold-back';
import { getMeeting } from '../meetings';
import { speakingTo } from '../speaking-to';

/** Saves what was agreed as the next version. Saving what holds already makes none. */
export async function keepAgreement(cairn: Cairn, draft: Agreement): Promise<Agreement> {
  const kept = await cairn.store.change(['agreements', 'pairs'], async (change) => {
    const pair = await change.get('pairs', draft.pairId);
    if (!pair) throw missing('pair');
    const last = newest(await change.by('agreements', 'pairId', draft.pairId));
    if (
      last &&
      JSON.stringify([last.points, termsOf(last)]) === JSON.stringify([draft.points, termsOf(draft)])
    ) {
      return last;
    }
    const next = nextVersion(last, draft, { id: cairn.newId(), now: cairn.now() });
    await change.put('agreements', next);
    const { rhythmDays } = next;
    if (rhythmDays !== undefined && pair.rhythmDays === undefined)
      await change.put('pairs', { ...pair, rhythmDays, updatedAt: cairn.now() });
    return next;
  });
  cairn.changed();
  return kept;
}

/** One of the two said yes to the version that holds, on a day; or takes it back. */
export async function acknowledge(
  cairn: Cairn,
  { pairId, who, on }: RequestOf<'agreement.yes'>,
): Promise<Agreement> {
  return cairn.store.change(['agreements'], async (change) => {
    const last = newest(await change.by('agreements', 'pairId', pairId));
    if (!last) throw missing('agreement');
    const { [who]: _, ...rest } = last;
    const said: Agreement = { ...rest, ...(on === null ? {} : { [who]: on }), updatedAt: cairn.now() };
    await change.put('agreements', said);
    return said;
  });
}

/** The agreement as both can keep it. */
export async function agreementText(cairn: Cairn, pairId: string): Promise<ReplyOf<'agreement.text'>> {
  const pair = await cairn.store.get('pairs', pairId);
  const agreement = newest(await cairn.store.by('agreements', 'pairId', pairId));
  if (!pair || !agreement) throw missing('agreement');
  const { say, language } = await speakingTo(cairn, pair);
  const note = agreementNote(agreement, { name: pair.name, language }, say);
  const title = say('agreement_title', { version: agreement.version });
  const text = notePlain(note);
  const held = await heldIn(cairn, { pairId, text, released: pair.released });
  const fileName = `${fileWord(title)}.md`;
  // What is held is not even handed to the page that would save it.
  return held.length > 0
    ? { title, text: '', markdown: '', fileName, held }
    : { title, text, markdown: noteMarkdown(note), fileName, held };
}

/** A name every file system takes. */
export function fileWord(text: string): string {
  const word = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .toLowerCase();
  return word === '' ? 'cairn' : word;
}

/** A goal half-way: kept, changed or let go. */
export async function review(
  cairn: Cairn,
  { goalId, choice, what }: RequestOf<'goal.review'>,
): Promise<Goal> {
  const goal = await cairn.store.get('goals', goalId);
  if (!goal) throw missing('goal');
  const reviewed = reviewGoal(
    goal,
    choice === 'change' ? { choice, what: what ?? '' } : { choice },
    cairn.now(),
  );
  await cairn.store.put('goals', reviewed);
  cairn.changed();
  return reviewed;
}

/** Feedback as the person wrote it. Who may see it follows from what they chose to do with it, never from anything else. */
export async function keepFeedback(cairn: Cairn, feedback: Feedback): Promise<Feedback> {
  const kept: Feedback = { ...feedback, audience: audienceOfChoice(feedback.choice), updatedAt: cairn.now() };
  await cairn.store.put('feedback', kept);
  cairn.changed();
  return kept;
}

/** The check-in of one meeting: as far as it was typed, or its empty questions. */
export async function openCheckIn(cairn: Cairn, meetingId: string): Promise<CheckIn> {
  const [kept] = await cairn.store.by('checkIns', 'meetingId', meetingId);
  if (kept) return kept;
  const meeting = await getMeeting(cairn, meetingId);
  const pair = meeting.pairId ? await cairn.store.get('pairs', meeting.pairId) : undefined;
  return {
    id: `checkin:${meetingId}`,
    meetingId,
    ...(pair ? { pairId: pair.id } : {}),
    lines: checkInFor(pair?.role ?? 'mentee').map(({ key, audience }) => ({ key, text: '', audience })),
    updatedAt: cairn.now(),
  };
}

/** A win in one line, from anywhere. */
export async function keepWin(cairn: Cairn, win: Win): Promise<{ win: Win; wins: number }> {
  const kept: Win = { ...win, text: win.text.trim() };
  await cairn.store.put('wins', kept);
  cairn.changed();
  return { win: kept, wins: kept.pairId ? await cairn.store.count('wins', 'pairId', kept.pairId) : 0 };
}

/** Removes a win. One that came from a reflection is taken out of it too, or saving that again would bring it back. */
export async function removeWin(cairn: Cairn, id: string): Promise<null> {
  await cairn.store.change(['wins', 'reflections'], async (change) => {
    const win = await change.get('wins', id);
    if (!win) return;
    for (const reflection of win.meetingId
      ? await change.by('reflections', 'meetingId', win.meetingId)
      : []) {
      const lines = reflection.lines.filter(
        ({ prompt, text }) => prompt !== 'win' || text.trim() !== win.text,
      );
      if (lines.length < reflection.lines.length)
        await change.put('reflections', { ...reflection, lines, revision: reflection.revision + 1 });
    }
    await change.remove('wins', id);
  });
  cairn.changed();
  return null;
}
