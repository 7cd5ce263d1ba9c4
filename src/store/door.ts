import { needsKey, type VaultHeader } from '@/domain/vault';
import { connect, notThere } from './connection';
import { migrations } from './migrations/migrations';
import { plainShelf, type Shelf } from './rows';
import { type Store, storeOn } from './store';
import { StoreError } from './store-error';
import type { Keeper } from './vault/keeper';

/** What a vault writes down beside its database, each in the one place for it. */
export interface Places {
  /** The first copy of the header, which holds. What cannot be read is nothing. */
  readHeader(): Promise<VaultHeader | undefined>;
  writeHeader(header: VaultHeader | undefined): Promise<void>;
  /** The open key: in memory, gone with the browser. */
  readKey(): Promise<Uint8Array | undefined>;
  writeKey(root: Uint8Array | undefined): Promise<void>;
}

export interface DoorOptions {
  readonly name?: string;
  readonly now?: () => number;
  readonly places: Places;
  /** What seals and opens; loaded only where a vault is on or is being turned on. */
  readonly loadKeeper: (house: House) => Promise<Keeper>;
}

/** What the keeper is given to do its work with. */
export interface House {
  readonly name: string;
  readonly places: Places;
  /** Rows lie elsewhere from now on: they are looked for anew. While `work` goes on, everybody waits. */
  moved(work?: Promise<unknown>): void;
}

export interface Door {
  readonly store: Store;
  /** The vault, whether it is on or not. */
  keeper(): Promise<Keeper>;
  header(): Promise<VaultHeader | undefined>;
}

/** A key that was there is believed to be for so long. */
const keyMs = 15_000;

/** The one way to what is kept: wherever it lies, and whether it can be read at the moment or not. */
export function openDoor({ name = 'cairn', now = Date.now, places, loadKeeper }: DoorOptions): Door {
  let current: Promise<Shelf> | undefined;
  let work: Promise<unknown> = Promise.resolve();
  let keeping: Promise<Keeper> | undefined;
  const house: House = {
    name,
    places,
    moved(until) {
      const before = current;
      current = undefined;
      void before?.then(
        (shelf) => shelf.close(),
        () => undefined,
      );
      if (until) work = until.catch(() => undefined);
    },
  };
  const keeper = (): Promise<Keeper> => {
    keeping ??= loadKeeper(house);
    return keeping;
  };
  /** When the key was last looked for; only where rows are sealed. */
  let keySeenAt: number | undefined;
  const choose = async (): Promise<Shelf> => {
    const header = await places.readHeader();
    keySeenAt = header && now();
    if (header) return (await keeper()).shelf(header);
    try {
      return plainShelf(await connect(name, migrations, false));
    } catch (error) {
      if (!(error instanceof StoreError && error.failure.detail === notThere)) throw error;
      // Nothing plain is there: a new Cairn, or a vault whose header was lost.
      return (await isSealed(name))
        ? (await keeper()).findAgain()
        : plainShelf(await connect(name, migrations));
    }
  };
  const shelf: Shelf = {
    async begin(names, mode) {
      await work;
      // A machine that slept wakes with its time over, before any alarm has rung.
      if (keySeenAt !== undefined && Math.abs(now() - keySeenAt) > keyMs) {
        keySeenAt = now();
        if (await isLocked(places)) house.moved();
      }
      const choosing = current ?? choose();
      current = choosing;
      // A place that could not be opened is tried again by whoever asks next.
      choosing.catch(() => {
        if (current === choosing) current = undefined;
      });
      return (await choosing).begin(names, mode);
    },
    close: () => house.moved(),
  };
  const store = storeOn(shelf, now);
  return {
    store: {
      ...store,
      async deleteEverything() {
        if (await places.readHeader()) await (await keeper()).forgetEverything();
        else await store.deleteEverything();
      },
    },
    keeper,
    header: () => places.readHeader(),
  };
}

/** Whether Cairn can be used without its person's words. */
export const isLocked = async ({ readHeader, readKey }: Places): Promise<boolean> => {
  const header = await readHeader();
  return header !== undefined && needsKey(header) && (await readKey()) === undefined;
};

const isSealed = async (name: string): Promise<boolean> =>
  (await indexedDB.databases()).some((each) => each.name === `${name}-sealed`);
