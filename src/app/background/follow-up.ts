import { newest } from '@/domain/agreement/agreement';
import { onlyPrivate, onlyShared } from '@/domain/audience';
import { composeRecap, updateRecap } from '@/domain/compose-recap';
import type { Job } from '@/domain/job';
import type { Meeting } from '@/domain/meeting';
import type { Pair } from '@/domain/pair';
import type { Recap } from '@/domain/recap';
import { mailOf, shortMailOf } from '@/domain/recap-text';
import type { RecapView } from '@/domain/views';
import { emlFileName, writeEml } from '@/mail/eml';
import { composeLink, mailboxFor } from '@/mail/registry';
import { Refusal } from '@/platform/answer';
import type { ReplyOf, RequestOf } from '@/platform/protocol';
import { type Cairn, missing } from './cairn';
import { heldIn, holdBack, mailTextOf, type OnItsWay } from './hold-back';
import { viewMeeting } from './meeting-view';
import { getMeeting } from './meetings';
import { speakingTo, speakingToPair } from './speaking-to';
import { recapAsItMayBe } from './take-back';
import { dueJobs } from './waiting-jobs';

/** After this many tries a job is left alone and said to have failed. */
const mostTries = 5;

/**
 * Does what is written down and due. Runs at every start of the worker and after every save; a step that was cut off
 * by the worker's death is simply done again, because the recap of a meeting has one id.
 */
export async function runJobs(cairn: Cairn): Promise<void> {
  for (const job of await dueJobs(cairn)) if (job.kind === 'draft-recap') await runJob(cairn, job);
}

async function runJob(cairn: Cairn, job: Job): Promise<void> {
  try {
    const recap = await draftRecap(cairn, job.meetingId);
    await cairn.store.change(['recaps', 'jobs'], async (change) => {
      if (recap) await change.put('recaps', recap);
      await change.put('jobs', { ...job, state: 'done' });
    });
  } catch (error) {
    const tries = job.tries + 1;
    const state = tries >= mostTries ? 'failed' : 'waiting';
    const due = cairn.now() + 60_000 * 2 ** tries;
    await cairn.store.put('jobs', { ...job, tries, state, due, failure: String(error) });
  }
}

/** Composes the recap of one meeting from what may be shared, keeping what the person already changed in an earlier draft. */
export async function draftRecap(cairn: Cairn, meetingId: string): Promise<Recap | undefined> {
  const meeting = await getMeeting(cairn, meetingId);
  const view = await viewMeeting(cairn, meeting);
  const [reflection] = await cairn.store.by('reflections', 'meetingId', meetingId);
  if (!view.pair || !reflection?.savedAt) return undefined;
  const outcomes = new Map(reflection.topics.map(({ topicId, outcome }) => [topicId, outcome]));
  const topics = (view.agenda?.topics ?? []).flatMap((topic) => {
    const outcome = outcomes.get(topic.id);
    return outcome ? [{ ...topic, outcome }] : [];
  });
  const to = await speakingTo(cairn, view.pair);
  const next = await findNext(cairn, meeting);
  const agreement = newest(await cairn.store.by('agreements', 'pairId', view.pair.id));
  const [old] = await cairn.store.by('recaps', 'meetingId', meetingId);
  const fresh = composeRecap({
    id: `recap:${meetingId}`,
    meeting,
    pair: view.pair,
    reflection,
    topics: onlyShared(topics),
    ...(next ? { next } : {}),
    nth: view.nth,
    ...(view.agenda ? { template: view.agenda.template } : {}),
    ...(agreement ? { agreement } : {}),
    goals: await cairn.store.by('goals', 'pairId', view.pair.id),
    ...(old?.joint ? { joint: true } : {}),
    say: to.say,
    language: to.language,
    now: cairn.now(),
  });
  return old ? updateRecap(old, fresh) : fresh;
}

async function findNext(cairn: Cairn, meeting: Meeting): Promise<Meeting | undefined> {
  const after = await cairn.store.by('meetings', 'pairId', meeting.pairId ?? '');
  return after
    .filter(
      (each) => each.startAt > Math.max(meeting.startAt, cairn.now()) && !each.cancelled && !each.declined,
    )
    .sort((one, other) => one.startAt - other.startAt)[0];
}

/** The recap to look through. Drafts it first if its job has not run yet. */
export async function viewRecap(cairn: Cairn, meetingId: string): Promise<RecapView> {
  const { recap, meeting } = await getRecap(cairn, meetingId);
  const view = await viewMeeting(cairn, meeting);
  const [reflection] = await cairn.store.by('reflections', 'meetingId', meetingId);
  const asLine = ({ id, text }: { id: string; text: string }) => ({ id, text });
  const withheld = [
    ...onlyPrivate(reflection?.lines ?? []).map(asLine),
    ...onlyPrivate(reflection?.commitments ?? []).map(asLine),
    ...onlyPrivate(view.agenda?.topics ?? [])
      .filter(({ id }) => reflection?.topics.some(({ topicId }) => topicId === id))
      .map(({ id, question }) => ({ id, text: question })),
  ].filter(({ text }) => text.trim() !== '');
  return {
    recap,
    view,
    withheld,
    held: await heldIn(cairn, recapOnItsWay(recap)),
    mailbox: recap.mailbox ?? mailboxFor(meeting, await cairn.settings(), view.pair),
  };
}

/** A recap as the guard sees it: the mail, and what was let through in it. */
export const recapOnItsWay = (recap: Recap): OnItsWay => ({
  pairId: recap.pairId,
  text: mailTextOf(mailOf(recap)),
  released: recap.released,
});

async function getRecap(cairn: Cairn, meetingId: string): Promise<{ recap: Recap; meeting: Meeting }> {
  const meeting = await getMeeting(cairn, meetingId);
  const [kept] = await cairn.store.by('recaps', 'meetingId', meetingId);
  if (kept) return { recap: await recapAsItMayBe(cairn, kept), meeting };
  await runJobs(cairn);
  const [drafted] = await cairn.store.by('recaps', 'meetingId', meetingId);
  if (!drafted) throw missing('recap');
  return { recap: drafted, meeting };
}

/** What the person changed in the recap: a line left out or edited, the whole text, the subject, the mailbox, the address. */
export async function keepRecap(cairn: Cairn, change: RequestOf<'recap.keep'>): Promise<RecapView> {
  const { recap } = await getRecap(cairn, change.meetingId);
  const { body: _, ...rest } = recap;
  const body = change.body === undefined ? recap.body : (change.body ?? undefined);
  const changed: Recap = {
    ...rest,
    ...(body === undefined ? {} : { body }),
    ...(change.mailbox ? { mailbox: change.mailbox } : {}),
    ...(change.subject === undefined ? {} : { subject: change.subject, subjectEdited: true }),
    ...(change.setAside === undefined ? {} : { state: change.setAside ? 'set-aside' : 'waiting' }),
    ...(change.opened ? { state: 'opened' } : {}),
    parts: recap.parts.map((part) => ({
      ...part,
      ...(change.leftOut?.partId === part.id ? { leftOut: change.leftOut.leftOut } : {}),
      ...(change.part?.partId === part.id ? { text: change.part.text, edited: true } : {}),
    })),
    updatedAt: cairn.now(),
  };
  if (change.email !== undefined) await addAddress(cairn, changed, change.email, change.sure);
  await cairn.store.put('recaps', changed);
  if (change.joint !== undefined) await changeVoice(cairn, changed, change.joint);
  cairn.changed();
  return viewRecap(cairn, change.meetingId);
}

/** As from both, or from the writer alone: drafted anew, because a text that was typed as a whole has one voice. */
async function changeVoice(cairn: Cairn, recap: Recap, joint: boolean): Promise<void> {
  const { body: _, ...parts } = recap;
  await cairn.store.put('recaps', { ...parts, joint });
  const fresh = await draftRecap(cairn, recap.meetingId);
  if (fresh) await cairn.store.put('recaps', fresh);
}

/** An address as it was typed, if it is one. */
export function cleanAddress(typed: string): string {
  const email = typed.trim().toLowerCase();
  if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(email)) throw new Refusal({ kind: 'bad-address' });
  return email;
}

/**
 * An address that may be a slip is asked about once before anything is addressed to it.
 * @throws {Refusal} one of the doubts
 */
export async function doubtAddress(cairn: Cairn, pair: Pair, email: string): Promise<void> {
  const met = await cairn.store.by('meetings', 'pairId', pair.id);
  const { doubtOf } = await cairn.guard();
  const doubt = doubtOf(email, {
    pair,
    others: (await cairn.store.all('pairs')).filter(({ id }) => id !== pair.id),
    met: met.flatMap(({ people }) => people),
    own: (await cairn.openPages()).flatMap(({ me }) => (me.email ? [me.email.toLowerCase()] : [])),
  });
  if (doubt) throw new Refusal({ kind: doubt });
}

/** The partner's address, typed where it was missing: the pair learns it too. */
async function addAddress(cairn: Cairn, recap: Recap, typed: string, sure = false): Promise<void> {
  const email = cleanAddress(typed);
  const pair = await cairn.store.get('pairs', recap.pairId);
  if (!pair) throw missing('pair');
  if (!sure) await doubtAddress(cairn, pair, email);
  recap.to = [{ name: pair.name, email }];
  if (!pair.emails.includes(email)) {
    await cairn.store.put('pairs', { ...pair, emails: [...pair.emails, email], updatedAt: cairn.now() });
  }
}

/**
 * The address that opens the person's own mail with the recap in it. It is made before the person presses, because a window
 * may be opened, and the clipboard filled, only within the press itself; that it was pressed is told by `recap.keep`.
 */
export async function openRecap(cairn: Cairn, meetingId: string): Promise<ReplyOf<'recap.open'>> {
  const { recap, meeting } = await getRecap(cairn, meetingId);
  const { mailbox } = await viewRecap(cairn, meetingId);
  if (recap.to.length === 0) throw new Refusal({ kind: 'no-recipient' });
  await holdBack(cairn, recapOnItsWay(recap));
  const mail = mailOf(recap);
  const host = [...meeting.sources].reverse().find((source) => source.host)?.host;
  const link = composeLink(mailbox, mail, {
    short: shortMailOf(recap, (await speakingToPair(cairn, recap.pairId)).say),
    ...(host ? { host } : {}),
  });
  return { ...link, text: mail.text, html: mail.html };
}

/** The recap as a file every mail program opens as an unsent draft. */
export async function saveRecapFile(cairn: Cairn, meetingId: string): Promise<ReplyOf<'recap.eml'>> {
  const { recap } = await getRecap(cairn, meetingId);
  await holdBack(cairn, recapOnItsWay(recap));
  const eml = writeEml(mailOf(recap), { now: cairn.now(), messageId: cairn.newId() });
  if (!eml.ok) throw new Refusal(eml.failure);
  await markOpened(cairn, recap);
  return { fileName: emlFileName(recap.subject), eml: eml.value };
}

/** The recap for the clipboard. */
export async function copyRecap(cairn: Cairn, meetingId: string): Promise<ReplyOf<'recap.copy'>> {
  const { recap } = await getRecap(cairn, meetingId);
  await holdBack(cairn, recapOnItsWay(recap));
  const { text, html } = mailOf(recap);
  return { text, html };
}

async function markOpened(cairn: Cairn, recap: Recap): Promise<void> {
  await cairn.store.put('recaps', { ...recap, state: 'opened', updatedAt: cairn.now() });
  cairn.changed();
}
