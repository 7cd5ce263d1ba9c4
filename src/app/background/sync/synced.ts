import type { Depot } from '@/domain/sync/depot';
import type { DepotChoice } from '@/domain/sync/sync-state';
import { Refusal } from '@/platform/answer';
import { cipherOf } from '@/sync/cipher';
import { Again, type Exchange, type Here } from '@/sync/desk';
import { Doubt } from '@/sync/doubt';
import type { Cairn } from '../cairn';

/** What the verbs of the exchange need beside the product's own, handed in for the same reason. */
export interface Synced extends Cairn {
  readonly here: Here;
  depotOf(choice: DepotChoice): Depot;
  /** Wakes the worker, however soon it dies. */
  wakeAt(at: number): Promise<void>;
}

/** The browser ends a worker after 30 s of one event; what is not finished by then goes on with the next. */
const longestMs = 20_000;

/** An exchange with the place that was chosen, for as long as the worker is sure to live. */
export async function exchangeOf(cairn: Synced, longest = longestMs): Promise<Exchange> {
  const setup = await cairn.store.get('syncSetups', 'this');
  if (setup === undefined) throw new Refusal({ kind: 'not-found', detail: 'sync' });
  const started = performance.now();
  return {
    here: cairn.here,
    depot: cairn.depotOf(setup.depot),
    cipherOf,
    more: () => performance.now() - started < longest,
  };
}

const tries = 3;

/** Runs a step a person asked for; where another device was quicker, once more. */
export async function insist<T>(run: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await run();
    } catch (error) {
      if (error instanceof Doubt) throw new Refusal({ kind: 'start-over', detail: error.question });
      if (!(error instanceof Again)) throw error;
      if (count === tries) throw new Refusal({ kind: 'changed-elsewhere' });
    }
  }
}
