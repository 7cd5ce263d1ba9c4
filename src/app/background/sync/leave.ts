import { Refusal } from '@/platform/answer';
import { forgetFolder } from '@/platform/folder';
import { engineNames } from '@/store/schema';
import { deleteCopy } from '@/sync/begin';
import { leaveRing } from '@/sync/members';
import { exchangeOf, insist, type Synced } from './synced';

/**
 * Ends the exchange on this device: everything it has stays here. With `alsoCopy` everything at the place goes, for all
 * devices; else the others go on.
 * @throws {Refusal} `service-busy` where the copy is large and not all of it is gone yet: pressed again, it goes on
 */
export async function leaveSync(cairn: Synced, alsoCopy: boolean): Promise<void> {
  const exchange = await exchangeOf(cairn);
  if (alsoCopy) {
    if (!(await deleteCopy(exchange))) throw new Refusal({ kind: 'service-busy' });
  } else {
    // A place that is gone, or that nobody lets us into any more, does not keep anybody.
    await insist(() => leaveRing(exchange)).catch(() => undefined);
  }
  await forgetSync(cairn);
}

/** Forgets everything the exchange kept on this device, keys first of all. */
export async function forgetSync({ store }: Pick<Synced, 'store'>): Promise<void> {
  await forgetFolder();
  await store.follow(false);
  await store.untouch(await store.touched());
  await store.change(
    engineNames,
    async (change) => {
      await change.erase('syncSetups', 'this');
      for (const name of engineNames)
        for (const { id } of await change.all(name)) await change.erase(name, id);
    },
    'unmarked',
  );
}
