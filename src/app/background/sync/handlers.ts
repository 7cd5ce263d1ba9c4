import type { Handlers } from '@/platform/answer';
import { Refusal } from '@/platform/answer';
import type { syncProtocol } from '@/platform/protocol-sync';
import { lookAt } from '@/sync/begin';
import { changeSetup } from '@/sync/desk';
import { freshCode, invite, inviteMs } from '@/sync/invite';
import { changePassphrase, removeDevice } from '@/sync/members';
import { putBack } from '@/sync/restore';
import { joinPairs, keepApart } from './join-pairs';
import { leaveSync } from './leave';
import { syncRound } from './round';
import { startSync } from './start-sync';
import { exchangeOf, insist, type Synced } from './synced';
import { viewSync } from './view';

/** The verbs of the exchange between a person's devices. Those that change something answer with how it stands then. */
export function syncHandlers(cairn: () => Promise<Synced>): Pick<Handlers, keyof typeof syncProtocol> {
  const then = async (run: (product: Synced) => Promise<unknown>) => {
    const product = await cairn();
    await run(product);
    product.changed();
    return viewSync(product);
  };
  return {
    sync: async () => viewSync(await cairn()),
    'sync.look': async ({ depot }) => ({ there: await lookAt((await cairn()).depotOf(depot)) }),
    'sync.start': (request) =>
      then(async (product) => {
        await startSync(product, request);
        void syncRound(product, true);
      }),
    'sync.now': () => then((product) => syncRound(product, true)),
    'sync.pause': ({ paused }) =>
      then(async (product) => {
        await changeSetup(product.here, { state: paused ? 'paused' : 'on', due: product.now() });
        if (!paused) void syncRound(product, true);
      }),
    'sync.restore': () =>
      then(async (product) => {
        const put = await insist(async () => putBack(await exchangeOf(product)));
        if (!put) throw new Refusal({ kind: 'place-foreign' });
        void syncRound(product, true);
      }),
    'sync.leave': ({ deleteCopy }) => then((product) => leaveSync(product, deleteCopy)),
    'sync.remove': ({ device, passphrase }) =>
      then(async (product) => {
        await insist(async () => removeDevice(await exchangeOf(product), device, passphrase));
        void syncRound(product, true);
      }),
    'sync.passphrase': ({ passphrase }) =>
      then((product) => insist(async () => changePassphrase(await exchangeOf(product), passphrase))),
    'sync.code': async () => {
      const product = await cairn();
      const { depot, here } = await exchangeOf(product);
      const code = freshCode();
      const until = product.now() + inviteMs;
      const { keys } = await here.change((desk) => desk.setup());
      const name = await invite(depot, code, keys);
      await changeSetup(here, { invited: { name, until } });
      return { code, until };
    },
    'sync.join': ({ keep, other }) => then((product) => joinPairs(product, keep, other)),
    'sync.apart': ({ keep, other }) => then((product) => keepApart(product, keep, other)),
    'sync.seen': ({ id }) =>
      then((product) =>
        product.store.change(['syncNotes'], (change) => change.erase('syncNotes', id), 'unmarked'),
      ),
  };
}
