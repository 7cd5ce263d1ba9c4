import type { Mailbox } from '@/accounts/mailbox';
import { isServiceError } from '@/accounts/service-error';
import { scopesOf } from '@/accounts/sign-in/scopes';
import type { Account } from '@/domain/account';
import type { AnsweredMail, MailboxDraft } from '@/domain/mailbox-draft';
import type { Recap } from '@/domain/recap';
import { replySubject } from '@/domain/recap-text';
import type { DraftView } from '@/platform/protocol-accounts';
import type { Connected } from './connected';
import { withToken } from './tokens';

interface LastLeft {
  readonly draft: MailboxDraft & { readonly remoteId: string };
  readonly subject: string;
}

/** The last recap of the pair that lay in the same mailbox for the same people: what a new one may be a reply to. */
async function lastLeft(
  { store }: Connected,
  recap: Recap,
  accountId: string,
): Promise<LastLeft | undefined> {
  const names = ({ to }: Recap): string =>
    to
      .map(({ email }) => email.toLowerCase())
      .sort()
      .join();
  let last: LastLeft | undefined;
  for (const earlier of await store.by('recaps', 'pairId', recap.pairId)) {
    if (earlier.id === recap.id || names(earlier) !== names(recap)) continue;
    const draft = await store.get('mailboxDrafts', `draft:${earlier.meetingId}`);
    if (draft?.remoteId === undefined || draft.accountId !== accountId) continue;
    const { remoteId } = draft;
    if (last === undefined || draft.at > last.draft.at)
      last = { draft: { ...draft, remoteId }, subject: draft.answers?.subject ?? earlier.subject };
  }
  return last;
}

/** Whether the account may see what it takes to answer a mail that was sent. */
const maySee = ({ provider, abilities }: Account): boolean =>
  scopesOf(provider, 'threads').length === 0 || abilities.includes('threads');

/**
 * What the draft answers, asked for right before it is made. A subject of the person's own makes a mail of its own: a
 * reply would lose it.
 */
export async function answersFor(
  cairn: Connected,
  account: Account,
  mailbox: Mailbox,
  draft: MailboxDraft,
  recap: Recap,
): Promise<AnsweredMail | undefined> {
  if (draft.alone || recap.subjectEdited || !maySee(account)) return undefined;
  const last = await lastLeft(cairn, recap, account.id);
  if (last === undefined) return undefined;
  const { remoteId: id, thread } = last.draft;
  try {
    return await withToken(cairn, account, (token) => mailbox.answerable(token, { id, thread }));
  } catch (error) {
    // The thread is a convenience: a draft without one is better than none.
    if (isServiceError(error, 'scope-missing', 'not-found', 'admin-approval')) return undefined;
    throw error;
  }
}

/** How it stands with the thread, for the person: asks nobody. */
export async function viewReply(
  cairn: Connected,
  account: Account | undefined,
  recap: Recap | undefined,
  draft: MailboxDraft | undefined,
): Promise<DraftView['reply']> {
  if (draft && draft.state !== 'wanted' && draft.state !== 'gone')
    return draft.answers ? { state: 'is', subject: replySubject(draft.answers.subject) } : undefined;
  if (!account || !recap) return undefined;
  const last = await lastLeft(cairn, recap, account.id);
  if (last === undefined) return undefined;
  const state = recap.subjectEdited ? 'own-subject' : maySee(account) ? 'may' : 'scope';
  return { state, subject: replySubject(last.subject) };
}
