import * as z from 'zod/mini';
import { Ability, Account, Feed, Provider } from '@/domain/account';
import { Job } from '@/domain/job';
import { MailboxDraft } from '@/domain/mailbox-draft';

const Id = z.string().check(z.minLength(1), z.maxLength(3000));
const OfMeeting = z.object({ meetingId: Id });
const Nothing = z.object({});

/** An account as the rooms of a meeting name it. */
const AccountName = z.object({ id: z.string(), email: z.string(), provider: Provider });

const ProviderView = z.object({
  client: z.optional(z.object({ id: z.string(), from: z.enum(['policy', 'person', 'build']) })),
  byBrowser: z.boolean(),
  abilities: z.array(
    z.object({ ability: Ability, scopes: z.array(z.string()), origins: z.array(z.string()) }),
  ),
  /** Where an administrator approves for everybody. */
  adminLink: z.optional(z.string()),
});

/** Everything about connected accounts that may be shown: never a token, never the address of a feed. */
export const AccountsView = z.object({
  redirect: z.string(),
  google: ProviderView,
  microsoft: ProviderView,
  accounts: z.array(Account),
  feeds: z.array(Feed),
  /** Steps that wait or need the person, with the title of the meeting they are about. */
  jobs: z.array(z.object({ job: Job, title: z.string() })),
});
export type AccountsView = z.infer<typeof AccountsView>;

export const DraftView = z.object({
  account: z.optional(AccountName),
  /** Several accounts could; which one writes for this pair has not been said. */
  choices: z.optional(z.array(AccountName)),
  state: z.optional(MailboxDraft.shape.state),
  link: z.optional(z.string()),
  job: z.optional(Job),
  /**
   * A reply in the thread of the pair's last recap: it `is` one, it `may` be one, or what stands in the way: the `scope`
   * that would show what it answers, or the person's `own-subject`. `subject` is the one a reply has.
   */
  reply: z.optional(z.object({ state: z.enum(['is', 'may', 'scope', 'own-subject']), subject: z.string() })),
});
export type DraftView = z.infer<typeof DraftView>;

export const NoteView = z.object({
  account: z.optional(AccountName),
  choices: z.optional(z.array(AccountName)),
  mailsGuests: z.optional(z.boolean()),
  mayEdit: z.optional(z.boolean()),
  /** How many guests would be mailed. */
  mailed: z.optional(z.number()),
  /** Lines between Cairn's marks that somebody else wrote: offered as topics. */
  added: z.optional(z.array(z.string())),
  /** Lines the person's own Cairn wrote there on another device, and that are not in the agenda here. */
  elsewhere: z.optional(z.array(z.string())),
  state: z.optional(z.enum(['waiting', 'written', 'refused'])),
  job: z.optional(Job),
});
export type NoteView = z.infer<typeof NoteView>;

/** What may be asked about connected accounts: by Cairn's own pages alone. */
export const accountProtocol = {
  accounts: { from: 'own', request: Nothing, reply: AccountsView },
  'account.connect': {
    from: 'own',
    request: z.object({ provider: Provider, abilities: z.array(Ability), accountId: z.optional(Id) }),
    reply: AccountsView,
  },
  'account.disconnect': {
    from: 'own',
    request: z.object({ accountId: Id }),
    reply: z.object({ revoked: z.boolean(), view: AccountsView }),
  },
  'account.set': {
    from: 'own',
    request: z.object({
      accountId: Id,
      calendar: z.optional(z.object({ id: z.string(), chosen: z.boolean() })),
      draftsByItself: z.optional(z.boolean()),
    }),
    reply: AccountsView,
  },
  'account.read': { from: 'own', request: z.object({ accountId: Id }), reply: AccountsView },
  'client.keep': {
    from: 'own',
    request: z.object({ provider: Provider, id: z.string() }),
    reply: AccountsView,
  },
  'client.test': { from: 'own', request: z.object({ provider: Provider }), reply: z.null() },
  'feed.add': {
    from: 'own',
    request: z.object({ address: z.string(), name: z.string() }),
    reply: AccountsView,
  },
  'feed.remove': { from: 'own', request: z.object({ feedId: Id }), reply: AccountsView },
  'job.again': { from: 'own', request: z.object({ jobId: Id }), reply: AccountsView },
  'job.cancel': { from: 'own', request: z.object({ jobId: Id }), reply: AccountsView },
  /** Which account writes for the pair of a meeting. */
  'account.choose': {
    from: 'own',
    request: z.object({ meetingId: Id, accountId: Id }),
    reply: z.null(),
  },
  draft: { from: 'own', request: OfMeeting, reply: DraftView },
  'draft.leave': {
    from: 'own',
    request: z.object({
      meetingId: Id,
      /** Another one, after the person sent or deleted the first. */
      anew: z.optional(z.boolean()),
      /** What the person changed in the mailbox may be replaced. */
      replace: z.optional(z.boolean()),
      /** A mail of its own, though it could be a reply. */
      alone: z.optional(z.boolean()),
    }),
    reply: DraftView,
  },
  note: { from: 'own', request: OfMeeting, reply: NoteView },
  'note.write': {
    from: 'own',
    request: z.object({ meetingId: Id, form: z.enum(['full', 'line']) }),
    reply: NoteView,
  },
} as const;
