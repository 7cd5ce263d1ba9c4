import { ServiceError } from '@/accounts/service-error';
import type { Account } from '@/domain/account';
import type { Job } from '@/domain/job';
import type { MailboxDraft } from '@/domain/mailbox-draft';
import type { Recap } from '@/domain/recap';
import { mailboxFor } from '@/mail/registry';
import { Refusal } from '@/platform/answer';
import type { ReplyOf, RequestOf } from '@/platform/protocol';
import { missing } from '../cairn';
import { recapOnItsWay } from '../follow-up';
import { heldIn, holdBack } from '../hold-back';
import { getMeeting } from '../meetings';
import { recapAsItMayBe } from '../take-back';
import { accountFor, accountsAble, type Connected } from './connected';
import { freshJob, runAccountJobs } from './jobs';
import { viewReply } from './reply-thread';
import { type Able, told } from './which-account';

const providerOf = { gmail: 'google', outlook: 'microsoft' } as const;

/** The account that would leave this meeting's draft; nothing where the mail is the person's own program. */
async function drafting(cairn: Connected, meetingId: string): Promise<Able> {
  const meeting = await getMeeting(cairn, meetingId);
  const pair = meeting.pairId ? await cairn.store.get('pairs', meeting.pairId) : undefined;
  const [recap] = await cairn.store.by('recaps', 'meetingId', meetingId);
  const mailbox = recap?.mailbox ?? mailboxFor(meeting, await cairn.settings(), pair);
  if (mailbox === 'mailto') return { account: undefined, choices: [] };
  const accounts = await cairn.store.all('accounts');
  const provider = providerOf[mailbox];
  return {
    account: accountFor(accounts, 'drafts', { meeting, pair, provider }),
    choices: accountsAble(accounts, 'drafts', provider),
  };
}

/** How it stands with the draft of a recap in a connected mailbox. */
export async function viewDraft(cairn: Connected, meetingId: string): Promise<ReplyOf<'draft'>> {
  const draft = await cairn.store.get('mailboxDrafts', `draft:${meetingId}`);
  const job = await cairn.store.get('jobs', `mailbox-draft:${meetingId}`);
  const able = await drafting(cairn, meetingId);
  const [recap] = await cairn.store.by('recaps', 'meetingId', meetingId);
  const reply = await viewReply(cairn, able.account, recap, draft);
  return {
    ...told(able),
    ...(reply ? { reply } : {}),
    ...(draft ? { state: draft.state } : {}),
    ...(draft?.link ? { link: draft.link } : {}),
    ...(job && job.state !== 'done' && job.state !== 'cancelled' ? { job } : {}),
  };
}

/**
 * The person's press: the recap is to lie in their mailbox as a draft, or the one there is to be as the recap is now.
 * @throws {Refusal} `no-recipient`; `client-missing` where no connected account fits
 */
export async function leaveDraft(
  cairn: Connected,
  request: RequestOf<'draft.leave'>,
): Promise<ReplyOf<'draft'>> {
  const { meetingId } = request;
  const [recap] = await cairn.store.by('recaps', 'meetingId', meetingId);
  if (!recap) throw missing('recap');
  if (recap.to.length === 0) throw new Refusal({ kind: 'no-recipient' });
  await holdBack(cairn, recapOnItsWay(await recapAsItMayBe(cairn, recap)));
  const { account } = await drafting(cairn, meetingId);
  if (!account) throw new ServiceError('permission-missing', { detail: 'no account' });
  await wantDraft(cairn, meetingId, account, request);
  await runAccountJobs(cairn);
  return viewDraft(cairn, meetingId);
}

/** Writes down that a draft is wanted, and the step that makes it, together. */
async function wantDraft(
  cairn: Connected,
  meetingId: string,
  account: Account,
  {
    anew,
    replace,
    alone,
  }: { anew?: boolean | undefined; replace?: boolean | undefined; alone?: boolean | undefined },
): Promise<void> {
  const id = `draft:${meetingId}`;
  await cairn.store.change(['mailboxDrafts', 'jobs'], async (change) => {
    const known = await change.get('mailboxDrafts', id);
    const goesOn = known !== undefined && (known.state !== 'gone' || !anew) && known.accountId === account.id;
    const draft: MailboxDraft = goesOn
      ? { ...known, ...(replace ? { replace: true } : {}), updatedAt: cairn.now() }
      : freshDraft(cairn, id, meetingId, account);
    // Once it was asked for it is what it is: another attempt makes the same mail.
    const open = draft.askedAt === undefined && alone !== undefined;
    await change.put('mailboxDrafts', { ...draft, ...(open ? { alone } : {}) });
    await change.put('jobs', draftJob(cairn, meetingId, account.id));
  });
}

const draftJob = (cairn: Connected, meetingId: string, accountId: string): Job =>
  freshJob(cairn, { id: `mailbox-draft:${meetingId}`, kind: 'mailbox-draft', meetingId, accountId });

function freshDraft(cairn: Connected, id: string, meetingId: string, account: Account): MailboxDraft {
  return {
    id,
    meetingId,
    accountId: account.id,
    mailbox: account.provider === 'google' ? 'gmail' : 'outlook',
    tag: `cairn-${cairn.newId()}`,
    state: 'wanted',
    at: cairn.now(),
    updatedAt: cairn.now(),
  };
}

/** A recap that is being typed at is written after a pause of this long, not with every word. */
const typingMs = 20_000;

/** The recap was changed: the draft that lies in the mailbox, or is on its way there, follows. */
export async function followRecap(cairn: Connected, meetingId: string): Promise<void> {
  const due = cairn.now() + typingMs;
  const follows = await cairn.store.change(['mailboxDrafts', 'jobs'], async (change) => {
    const draft = await change.get('mailboxDrafts', `draft:${meetingId}`);
    if (draft?.state !== 'there') return false;
    await change.put('jobs', { ...draftJob(cairn, meetingId, draft.accountId), due });
    return true;
  });
  if (follows) await cairn.browser.wakeAt(due);
}

/** Drafts this old were sent or forgotten: nobody looks for a line to take back in them. */
const oldDraftMs = 60 * 86_400_000;

/** A line of a recap is only mine by now: the draft that lies in a mailbox with it follows. */
export async function followTakenBack(cairn: Connected): Promise<void> {
  for (const draft of await cairn.store.all('mailboxDrafts')) {
    if (draft.state !== 'there' || draft.updatedAt < cairn.now() - oldDraftMs) continue;
    const [recap] = await cairn.store.by('recaps', 'meetingId', draft.meetingId);
    if (recap && (await recapAsItMayBe(cairn, recap)) !== recap) await followRecap(cairn, draft.meetingId);
  }
}

/**
 * Where the person said that drafts may be left by themselves, every recap written since is on its way to the mailbox.
 * Asked at every round, so that nothing hangs on the moment in which the recap came about.
 */
export async function leaveByItself(cairn: Connected): Promise<void> {
  const accounts = (await cairn.store.all('accounts')).filter(({ draftsByItself }) => draftsByItself);
  if (accounts.length === 0) return;
  for (const recap of await cairn.store.by('recaps', 'state', 'waiting')) {
    if (recap.to.length === 0 || (await cairn.store.get('mailboxDrafts', `draft:${recap.meetingId}`)))
      continue;
    const account = (await drafting(cairn, recap.meetingId).catch(() => undefined))?.account;
    const since = accounts.find(({ id }) => id === account?.id)?.draftsSince;
    // Nothing is left by itself that a person would be asked about.
    if (account && since !== undefined && recap.updatedAt >= since && !(await isHeld(cairn, recap)))
      await wantDraft(cairn, recap.meetingId, account, {});
  }
}

const isHeld = async (cairn: Connected, recap: Recap): Promise<boolean> =>
  (await heldIn(cairn, recapOnItsWay(recap))).length > 0;
