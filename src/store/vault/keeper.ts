import { deleteDB } from 'idb';
import { VaultHeader, type Wrap } from '@/domain/vault';
import { type Connection, connect } from '../connection';
import type { House } from '../door';
import { migrations } from '../migrations/migrations';
import { plainShelf, type Shelf } from '../rows';
import { StoreError } from '../store-error';
import { fromBytes, toBytes } from './bytes';
import { copyIn, copyOut, renew } from './copy';
import { newCode } from './recovery-code';
import { closeBox, createSeal, keyFor, openBox } from './seal';
import { connectSealed, readHeaderIn, sealedName, sealedShelf, writeHeaderIn } from './sealed-shelf';
import { prepareTidying, tidy } from './tidy';
import { costToday, newRoot, type Opener, unwrap, wrap } from './wrap';

/** The vault of one database: turns it on and off, opens and closes it, and finds what is behind it. */
export interface Keeper {
  /** Where rows lie, by what the header says. What was cut off is gone on with. Throws `locked` where the key is missing. */
  shelf(header: VaultHeader): Promise<Shelf>;
  /** The same where the first copy of the header was lost: by the second. */
  findAgain(): Promise<Shelf>;
  /** Seals everything. What it answers is the printed code, which is kept nowhere. */
  turnOn(words: string): Promise<string>;
  /** Opens everything for good. */
  turnOff(): Promise<void>;
  /** @throws {StoreError} `passphrase-wrong`, `vault-damaged` */
  open(opener: Opener): Promise<void>;
  close(): Promise<void>;
  /** Whether these words open it; changes nothing. */
  opens(opener: Opener): Promise<boolean>;
  /** Another passphrase: the data key is wrapped anew, and no row is written. */
  setPassphrase(words: string): Promise<void>;
  /** Another printed code; the one before opens nothing any more. */
  renewCode(): Promise<string>;
  /** A device's own key opens it too, or none any more. */
  setDevice(opener: Extract<Opener, { by: 'device' }> | undefined): Promise<void>;
  /** A sealing that was cut off and whose words are forgotten: the plain database is whole and stays. */
  takeBack(): Promise<void>;
  /** Everything goes, whether it can be read or not. How many rows went. */
  forgetEverything(): Promise<number>;
  /** A key of the open vault for one purpose of its own. */
  keyFor(purpose: string): Promise<Uint8Array>;
  /** Closes words that must lie beside the database, and opens them. */
  closeWords(purpose: string, words: string): Promise<string>;
  openWords(purpose: string, box: string): Promise<string | undefined>;
}

export function openKeeper(house: House, cost = costToday): Keeper {
  const { name, places, moved } = house;
  const locked = (): StoreError => new StoreError('locked', 'vault');

  const readKey = async (): Promise<Uint8Array> => {
    const root = await places.readKey();
    if (!root) throw locked();
    return root;
  };
  /** The first copy is written first: it holds. The second is for when the first is lost. */
  const write = async (header: VaultHeader, change: Partial<VaultHeader>): Promise<VaultHeader> => {
    const next: VaultHeader = { ...header, ...change, turn: header.turn + 1 };
    await places.writeHeader(next);
    if (next.state !== 'forgetting') await inSealed((sealed) => writeHeaderIn(sealed, next));
    return next;
  };
  const inSealed = async <T>(step: (sealed: Connection) => Promise<T>): Promise<T> => {
    const sealed = await connectSealed(name);
    try {
      return await step(sealed);
    } finally {
      sealed.close();
    }
  };
  const readHeader = async (): Promise<VaultHeader> => {
    const header = await places.readHeader();
    if (!header) throw new StoreError('vault-damaged', 'no header');
    return header;
  };
  /** Copies, with both databases open only for it. */
  const copying = async (
    header: VaultHeader,
    root: Uint8Array,
    copy: (ways: Parameters<typeof copyIn>[0]) => Promise<void>,
  ): Promise<void> => {
    const plain = await connect(name, migrations);
    try {
      await inSealed((sealed) => copy({ plain, sealed, seal: createSeal(root), turn: header.turn }));
    } finally {
      plain.close();
    }
  };
  const finish = async (header: VaultHeader): Promise<void> => {
    switch (header.state) {
      case 'on':
        await deleteDB(name);
        await write(header, { sweep: false });
        await tidy(name);
        return;
      case 'off':
      case 'forgetting':
        if (header.state === 'forgetting') await deleteDB(name);
        await deleteDB(sealedName(name));
        await places.writeKey(undefined);
        await places.writeHeader(undefined);
    }
  };
  const fill = async (header: VaultHeader, root: Uint8Array): Promise<void> => {
    try {
      await copying(header, root, copyIn);
    } catch (error) {
      await finish(await write(header, { state: 'off' }));
      throw error;
    }
    await finish(await write(header, { state: 'on', schema: migrations.length, sweep: true }));
  };
  const empty = async (header: VaultHeader, root: Uint8Array): Promise<void> => {
    try {
      await copying(header, root, copyOut);
    } catch (error) {
      await finish(await write(header, { state: 'on', sweep: true }));
      throw error;
    }
    await finish(await write(header, { state: 'off' }));
  };
  /** Goes on with what was cut off, and answers where rows lie then. */
  const settle = async (header: VaultHeader): Promise<Shelf> => {
    const needs = async (next: (root: Uint8Array) => Promise<void>): Promise<Shelf> => {
      await next(await readKey());
      return settle((await places.readHeader()) ?? { ...header, state: 'off' });
    };
    switch (header.state) {
      case 'filling':
        return needs((root) => fill(header, root));
      case 'emptying':
        return needs((root) => empty(header, root));
      case 'on': {
        const root = await readKey();
        if (header.sweep) await finish(header);
        const seal = createSeal(root);
        if (header.schema < migrations.length) {
          await inSealed((sealed) => renew({ sealed, seal, turn: header.turn }, header.schema));
          await write(await readHeader(), { schema: migrations.length });
        } else if (header.schema > migrations.length) throw new StoreError('store-broken', 'newer');
        return sealedShelf(await connectSealed(name), seal);
      }
      default:
        await finish(header);
        return plainShelf(await connect(name, migrations));
    }
  };
  /** While rows move, everybody else waits. */
  const moving = <T>(work: () => Promise<T>): Promise<T> => {
    const working = work();
    moved(working);
    return working.finally(() => moved());
  };
  const rewrap = async (by: Wrap['by'], wrapped: Wrap | undefined): Promise<void> => {
    const header = await readHeader();
    const others = header.wraps.filter((each) => each.by !== by);
    await write(header, { wraps: wrapped ? [...others, wrapped] : others });
  };
  return {
    shelf: settle,
    async findAgain() {
      const found = VaultHeader.safeParse(await inSealed(readHeaderIn));
      if (!found.success) throw new StoreError('vault-damaged', 'header');
      await places.writeHeader(found.data);
      return settle(found.data);
    },
    async turnOn(words) {
      if (await places.readHeader()) throw new StoreError('unexpected', 'There is a vault already.');
      const root = newRoot();
      const code = newCode();
      const wraps = [
        await wrap(root, { by: 'passphrase', words }, cost),
        await wrap(root, { by: 'code', words: code }, cost),
      ];
      await moving(async () => {
        await deleteDB(sealedName(name));
        await prepareTidying(name);
        await places.writeKey(root);
        const start: VaultHeader = {
          version: 1,
          turn: 0,
          state: 'filling',
          wraps,
          schema: migrations.length,
        };
        await fill(await write(start, {}), root);
      });
      return code;
    },
    turnOff: () =>
      moving(async () => {
        const root = await readKey();
        const header = await readHeader();
        if (header.state !== 'on') throw new StoreError('unexpected', header.state);
        if (header.sweep) await finish(header);
        await deleteDB(name);
        await empty(await write(await readHeader(), { state: 'emptying' }), root);
      }),
    async open(opener) {
      const root = await unwrap((await readHeader()).wraps, opener);
      if (!root) throw new StoreError('passphrase-wrong', opener.by);
      await places.writeKey(root);
      // The second copy may have been lost, or be a turn behind.
      await inSealed(async (sealed) => writeHeaderIn(sealed, await readHeader()));
      moved();
    },
    async close() {
      await places.writeKey(undefined);
      moved();
    },
    opens: async (opener) => (await unwrap((await readHeader()).wraps, opener)) !== undefined,
    setPassphrase: async (words) =>
      rewrap('passphrase', await wrap(await readKey(), { by: 'passphrase', words }, cost)),
    async renewCode() {
      const code = newCode();
      await rewrap('code', await wrap(await readKey(), { by: 'code', words: code }, cost));
      return code;
    },
    setDevice: async (opener) => rewrap('device', opener && (await wrap(await readKey(), opener, cost))),
    takeBack: () =>
      moving(async () => {
        const header = await readHeader();
        if (header.state !== 'filling') throw new StoreError('unexpected', header.state);
        await finish(await write(header, { state: 'off' }));
      }),
    forgetEverything: () =>
      moving(async () => {
        const header = await readHeader();
        const rows = await inSealed(countRows).catch(() => 0);
        await finish(await write(header, { state: 'forgetting' }));
        return rows;
      }),
    keyFor: async (purpose) => keyFor(await readKey(), purpose),
    async closeWords(purpose, words) {
      const key = keyFor(await readKey(), purpose);
      return fromBytes(closeBox(key, purpose, new TextEncoder().encode(words)));
    },
    async openWords(purpose, box) {
      const plain = openBox(keyFor(await readKey(), purpose), purpose, toBytes(box));
      return plain && new TextDecoder().decode(plain);
    },
  };
}

async function countRows(sealed: Connection): Promise<number> {
  return (await sealed.begin(['rows'], 'readonly')).objectStore('rows').count();
}
