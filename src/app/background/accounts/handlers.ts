import type { Handlers } from '@/platform/answer';
import type { AccountsView } from '@/platform/protocol-accounts';
import { connect, disconnect, readNow, setAccount, testRedirect } from './connect';
import type { Connected } from './connected';
import { addFeed, removeFeed } from './feeds';
import { cancelJob, tryAgain } from './jobs';
import { viewAccounts } from './view';
import { chooseAccount } from './which-account';
import { leaveDraft, viewDraft } from './write';
import { viewNote, writeNote } from './write-note';

type AccountVerbs =
  | 'accounts'
  | `account.${'connect' | 'disconnect' | 'set' | 'read' | 'choose'}`
  | `client.${'keep' | 'test'}`
  | `feed.${'add' | 'remove'}`
  | `job.${'again' | 'cancel'}`
  | 'draft'
  | 'draft.leave'
  | 'note'
  | 'note.write';

/** The verbs of connected accounts. Those that change something answer with how everything stands then. */
export function accountHandlers(cairn: () => Promise<Connected>): Pick<Handlers, AccountVerbs> {
  const then = async (run: (product: Connected) => Promise<unknown>): Promise<AccountsView> => {
    const product = await cairn();
    await run(product);
    return viewAccounts(product);
  };
  return {
    accounts: async () => viewAccounts(await cairn()),
    'account.connect': (request) => then((product) => connect(product, request)),
    'account.disconnect': async ({ accountId }) => {
      const product = await cairn();
      const { revoked } = await disconnect(product, accountId);
      return { revoked, view: await viewAccounts(product) };
    },
    'account.set': (request) => then((product) => setAccount(product, request)),
    'account.read': ({ accountId }) => then((product) => readNow(product, accountId)),
    'client.keep': ({ provider, id }) => then((product) => product.keepClient(provider, id.trim())),
    'client.test': async ({ provider }) => testRedirect(await cairn(), provider).then(() => null),
    'feed.add': (request) => then((product) => addFeed(product, request)),
    'feed.remove': ({ feedId }) => then((product) => removeFeed(product, feedId)),
    'job.again': ({ jobId }) => then((product) => tryAgain(product, jobId)),
    'job.cancel': ({ jobId }) => then((product) => cancelJob(product, jobId)),
    'account.choose': async (request) => chooseAccount(await cairn(), request).then(() => null),
    draft: async ({ meetingId }) => viewDraft(await cairn(), meetingId),
    'draft.leave': async (request) => leaveDraft(await cairn(), request),
    note: async ({ meetingId }) => viewNote(await cairn(), meetingId),
    'note.write': async (request) => writeNote(await cairn(), request),
  };
}
