import { passes, ServiceError } from '@/accounts/service-error';
import type { SyncSetup } from '@/domain/sync/sync-state';
import { failureOf } from '@/platform/answer';
import { changeSetup } from '@/sync/desk';
import { exchangeNow } from '@/sync/exchange';
import { SyncIsOff } from './here';
import { followJoins } from './join-pairs';
import { exchangeOf, type Synced } from './synced';

/** Another device is looked for this often while nothing happens here. */
const everyMs = 5 * 60_000;
/** What is changed here is gathered for so long: whoever types goes on typing. */
const gatherMs = 12_000;
const firstPauseMs = 30_000;
const longestPauseMs = 3_600_000;
/** What another device was quicker with is tried again at once, so often; what a place has not yet is waited for. */
const mostAgain = 3;
/** The worker is woken after this if it dies in the middle. */
const watchMs = 60_000;

const turns = new WeakMap<object, Promise<void>>();

/** Exchanges if it is time to: one after the other, however many ask. `now`: the person does not want to wait. */
export function syncRound(cairn: Synced, now = false): Promise<void> {
  const turn = (turns.get(cairn.store) ?? Promise.resolve())
    .catch(() => undefined)
    .then(() => runDue(cairn, now));
  turns.set(cairn.store, turn);
  return turn;
}

async function runDue(cairn: Synced, now: boolean): Promise<void> {
  const setup = await cairn.store.get('syncSetups', 'this');
  if (setup === undefined || setup.state === 'paused') return;
  const due = now ? cairn.now() : await dueOf(cairn, setup);
  if (due > cairn.now()) {
    await cairn.wakeAt(due);
    return;
  }
  await cairn.wakeAt(cairn.now() + watchMs);
  try {
    await cairn.wakeAt(await runOnce(cairn));
  } catch (error) {
    if (!(error instanceof SyncIsOff)) throw error;
  }
}

/** When to exchange: as planned, or soon where something was changed here and nothing stands in the way. */
async function dueOf(cairn: Synced, setup: SyncSetup): Promise<number> {
  // A clock that was set back does not hold it up.
  const planned = Math.min(setup.due, cairn.now() + longestPauseMs);
  if (setup.tries > 0 || setup.state === 'asks') return planned;
  const touched = await cairn.store.touched(1);
  return touched.length === 0 ? planned : Math.min(planned, (setup.lastAt ?? 0) + gatherMs);
}

/** @returns when to go on */
async function runOnce(cairn: Synced): Promise<number> {
  const { here } = cairn;
  const before = await shownOf(cairn);
  const ownNews = (await cairn.store.touched(1)).length > 0;
  try {
    const exchange = await exchangeOf(cairn);
    let ended = await exchangeNow(exchange);
    for (let again = 0; ended === 'unfinished' && again < mostAgain && exchange.more(); again += 1)
      ended = await exchangeNow(exchange);
    if (ownNews || (await shownOf(cairn)) !== before) await followJoins(cairn);
    const at = cairn.now();
    const due = ended === 'done' ? at + everyMs : at + firstPauseMs;
    await here.change(async (desk) => {
      const { trouble: _, ...setup } = await desk.setup();
      await desk.putSetup({ ...setup, ...(ended === 'done' ? { lastAt: at } : {}), due, tries: 0 });
    });
    // Pages and reminders look again only where there is something new for them: the first exchange is.
    if ((await shownOf(cairn)) !== before) cairn.changed();
    return due;
  } catch (error) {
    if (error instanceof SyncIsOff) throw error;
    const failure = failureOf(error);
    if (failure.kind === 'locked') throw error;
    const { tries } = await here.change((desk) => desk.setup());
    const asked = error instanceof ServiceError ? (error.retryAfterMs ?? 0) : 0;
    const pause = passes(error)
      ? Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(tries, 10))
      : longestPauseMs;
    const due = cairn.now() + Math.max(asked, pause);
    await changeSetup(here, { trouble: failure.kind, tries: tries + 1, due });
    if ((await shownOf(cairn)) !== before) cairn.changed();
    return due;
  }
}

/**
 * What a page would show otherwise, as a text to compare: how far every other device was heard, whether there was an
 * exchange at all, and what stands in the way.
 */
async function shownOf({ store }: Synced): Promise<string> {
  const peers = await store.all('syncPeers');
  const setup = await store.get('syncSetups', 'this');
  const heard = peers.map(({ id, gen, seq }) => `${id} ${gen} ${seq}`);
  return [...heard, setup?.lastAt === undefined, setup?.trouble].join();
}
