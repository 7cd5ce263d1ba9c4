import type { Letter, LyingDraft, Mailbox } from '@/accounts/mailbox';
import { isServiceError, ServiceError } from '@/accounts/service-error';
import { services } from '@/accounts/services';
import type { Account } from '@/domain/account';
import type { Job } from '@/domain/job';
import type { MailboxDraft } from '@/domain/mailbox-draft';
import type { Recap } from '@/domain/recap';
import { asReply, mailOf } from '@/domain/recap-text';
import { writeEml } from '@/mail/eml';
import { Refusal } from '@/platform/answer';
import { missing } from '../cairn';
import { recapOnItsWay } from '../follow-up';
import { heldIn } from '../hold-back';
import { recapAsItMayBe } from '../take-back';
import { type Connected, getAccount } from './connected';
import type { Next } from './jobs';
import { answersFor } from './reply-thread';
import { withToken } from './tokens';

/** A draft that was asked for and is not found yet may still come to light: it is not asked for again before this. */
const settleMs = 15_000;

/**
 * Makes the draft of a recap lie in the mailbox exactly once, or brings the one that lies there up to date. Every state is
 * written down before the request that leaves it, so a worker that dies anywhere looks before it repeats.
 */
export async function leaveDraftStep(cairn: Connected, job: Job): Promise<Next> {
  const draft = await cairn.store.get('mailboxDrafts', `draft:${job.meetingId}`);
  const [recap] = await cairn.store.by('recaps', 'meetingId', job.meetingId);
  if (!draft || !recap || draft.state === 'gone') return 'done';
  const account = await getAccount(cairn, draft.accountId);
  const may = await recapAsItMayBe(cairn, recap);
  // Changed since the press so that it names another person: what lies there stays as it is until that is looked at.
  if ((await heldIn(cairn, recapOnItsWay(may))).length > 0) return 'done';
  const left: Left = { cairn, account, mailbox: services[account.provider].mailbox, recap: may };
  if (draft.remoteId === undefined) {
    const next = await create(left, draft);
    if (next !== 'there') return next;
  }
  const there = await cairn.store.get('mailboxDrafts', draft.id);
  if (there?.remoteId === undefined) return 'done';
  return update(left, { ...there, remoteId: there.remoteId });
}

interface Left {
  readonly cairn: Connected;
  readonly account: Account;
  readonly mailbox: Mailbox;
  readonly recap: Recap;
}

/** @returns `there` when it lies in the mailbox and what is in it is still to be compared */
async function create(left: Left, draft: MailboxDraft): Promise<Next | 'there'> {
  const { cairn, account, mailbox, recap } = left;
  if (draft.askedAt !== undefined) {
    const lying = await withToken(cairn, account, (token) => mailbox.find(token, draft.tag));
    if (lying === 'sent') {
      await keepDraft(cairn, draft, { state: 'gone' });
      return 'done';
    }
    if (lying) {
      await keepLying(left, draft, lying, lying.stamp ?? '');
      return 'there';
    }
    const settled = draft.askedAt + settleMs;
    if (cairn.now() < settled) return { again: settled };
  }
  // What it answers is asked for once: every later attempt makes the same mail.
  const answers =
    draft.askedAt === undefined ? await answersFor(cairn, account, mailbox, draft, recap) : draft.answers;
  const asking = await keepDraft(cairn, draft, { askedAt: cairn.now(), answers });
  if (!asking) return 'done';
  const letter = await letterOf(asking, recap);
  try {
    // A refused token is renewed and tried again by `withToken`: a refusal made nothing, so that is no repetition.
    const made = await withToken(cairn, account, (token) => mailbox.create(token, letter));
    await keepLying(left, asking, made, made.stamp ?? '');
    return made.stamp === letter.stamp ? 'done' : 'there';
  } catch (error) {
    // Who may not ask has made nothing: there is nothing to look for once they may.
    if (isServiceError(error, 'sign-in-again', 'scope-missing', 'admin-approval')) {
      await keepDraft(cairn, asking, { askedAt: undefined });
    }
    // The thread was taken away in this moment: then it is a mail of its own. That too made nothing.
    if (asking.answers && isServiceError(error) && (error.status === 404 || error.status === 400)) {
      const alone = await keepDraft(cairn, asking, { askedAt: undefined, answers: undefined, alone: true });
      return alone ? create(left, alone) : 'done';
    }
    throw error;
  }
}

async function update(left: Left, draft: MailboxDraft & { readonly remoteId: string }): Promise<Next> {
  const { cairn, account, mailbox, recap } = left;
  const letter = await letterOf(draft, recap);
  const lying = await withToken(cairn, account, (token) => mailbox.read(token, draft.remoteId));
  if (lying === undefined) {
    await keepDraft(cairn, draft, { state: 'gone' });
    return 'done';
  }
  // Ours, if nobody changed it since, or if it bears the stamp of the write whose answer got lost.
  const ours =
    lying.version === draft.version || (draft.writing !== undefined && lying.stamp === draft.writing);
  if (!ours && !draft.replace) {
    await keepDraft(cairn, draft, { state: 'changed' });
    throw new ServiceError('draft-changed');
  }
  const asLeft = lying.version === draft.version && draft.written === letter.stamp;
  if (ours && (lying.stamp === letter.stamp || asLeft)) {
    await keepLying(left, draft, lying, letter.stamp);
    return 'done';
  }
  const writing = await keepDraft(cairn, draft, { writing: letter.stamp });
  if (!writing) return 'done';
  const now = await withToken(cairn, account, (token) =>
    mailbox.replace(token, lying.id, lying.version, letter),
  );
  await keepLying(left, writing, now, letter.stamp);
  return 'done';
}

/** Changes the record unless it was removed, or another draft was begun in its place. */
async function keepDraft(
  cairn: Connected,
  draft: MailboxDraft,
  change: { [K in keyof MailboxDraft]?: MailboxDraft[K] | undefined },
): Promise<MailboxDraft | undefined> {
  return cairn.store.change(['mailboxDrafts'], async (store) => {
    const now = await store.get('mailboxDrafts', draft.id);
    if (now?.tag !== draft.tag) return undefined;
    const kept: MailboxDraft = { ...now, ...change, updatedAt: cairn.now() } as MailboxDraft;
    await store.put('mailboxDrafts', kept);
    return kept;
  });
}

async function keepLying(
  { cairn, account }: Left,
  draft: MailboxDraft,
  lying: LyingDraft,
  written: string,
): Promise<void> {
  await cairn.store.change(['mailboxDrafts', 'recaps'], async (change) => {
    const now = await change.get('mailboxDrafts', draft.id);
    if (now?.tag !== draft.tag) return;
    const { writing: _, replace: __, ...kept } = now;
    await change.put('mailboxDrafts', {
      ...kept,
      state: 'there',
      remoteId: lying.id,
      version: lying.version,
      written,
      ...(lying.thread ? { thread: lying.thread } : {}),
      link: lying.link === '' ? (now.link ?? '') : linkFor(account, lying.link),
      updatedAt: cairn.now(),
    });
    const [recap] = await change.by('recaps', 'meetingId', draft.meetingId);
    if (recap?.state === 'waiting')
      await change.put('recaps', { ...recap, state: 'opened', updatedAt: cairn.now() });
  });
}

/** Opens the draft in this account's mailbox, whichever of several the browser would show first. */
function linkFor({ provider, email }: Account, link: string): string {
  if (provider !== 'google') return link;
  const url = new URL(link);
  url.searchParams.set('authuser', email);
  return url.href;
}

/** @throws {Refusal} `no-recipient`, `bad-address` */
async function letterOf({ tag, at, answers }: MailboxDraft, recap: Recap): Promise<Letter> {
  const alone = mailOf(recap);
  const mail = answers ? asReply(alone, answers.subject) : alone;
  const stamp = await digest(JSON.stringify([mail.to, mail.subject, mail.text, mail.html]));
  const headers = { 'X-Cairn-Key': tag, 'X-Cairn-Stamp': stamp };
  const named = answers?.messageId
    ? { messageId: answers.messageId, references: answers.references ?? [] }
    : undefined;
  const mime = writeEml(mail, { now: at, messageId: tag, headers, answers: named });
  if (!mime.ok) throw new Refusal(mime.failure);
  return { mail, mime: mime.value, tag, stamp, ...(answers ? { answers } : {}) };
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes).subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

/** The draft's record, or a refusal where there is none. */
export async function getDraft(cairn: Connected, meetingId: string): Promise<MailboxDraft> {
  const draft = await cairn.store.get('mailboxDrafts', `draft:${meetingId}`);
  if (!draft) throw missing('draft');
  return draft;
}
