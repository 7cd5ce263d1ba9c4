import type { Depot, DepotFile } from '@/domain/sync/depot';
import type { SyncDoc, SyncNote, SyncPeer, SyncSegment, SyncSetup } from '@/domain/sync/sync-state';
import type { Desk, Here, Touch } from '@/sync/desk';

/** What ends a worker in the middle: nothing after it happens. */
export class Died extends Error {}

interface Tables {
  readonly records: Map<string, string>;
  readonly docs: Map<string, string>;
  readonly segments: Map<string, string>;
  readonly peers: Map<string, string>;
  readonly notes: Map<string, string>;
  readonly touched: Map<string, string>;
  setup: string;
}

let clients = 1000;
/** Another with every start of a worker. */
export const nextClient = (): number => {
  clients += 1;
  return clients;
};

/** A device that keeps everything in memory, as text: one transaction is all or nothing, and nothing is held by two. */
export class MemoryDevice implements Here {
  #kept: Tables;
  client = nextClient();
  version = '1';
  stores: readonly string[] = ['notes'];
  clock = 0;
  careful = true;
  /** Called before and after every transaction: a test may die there. */
  step: () => void = () => undefined;
  /** As this version keeps a note: whole, or not at all. */
  fit: Here['fit'] = (_, record) =>
    ['id', 'text', 'audience', 'lines', 'tags', 'updatedAt'].every((name) => name in record)
      ? record
      : undefined;
  #turn = 0;

  constructor(setup: SyncSetup) {
    this.#kept = {
      records: new Map(),
      docs: new Map(),
      segments: new Map(),
      peers: new Map(),
      notes: new Map(),
      touched: new Map(),
      setup: JSON.stringify(setup),
    };
  }

  now(): number {
    return this.clock;
  }

  get setup(): SyncSetup {
    return JSON.parse(this.#kept.setup) as SyncSetup;
  }

  get notes(): SyncNote[] {
    return [...this.#kept.notes.values()].map((text) => JSON.parse(text));
  }

  get docs(): SyncDoc[] {
    return [...this.#kept.docs.values()].map((text) => JSON.parse(text));
  }

  /** As the profile is on the disk: to be brought back later, or copied to another device. */
  copy(): Tables {
    const { setup, ...maps } = this.#kept;
    const copied = Object.fromEntries(Object.entries(maps).map(([name, map]) => [name, new Map(map)]));
    return { ...copied, setup } as Tables;
  }

  bringBack(kept: Tables): void {
    this.client = nextClient();
    this.#kept = kept;
  }

  records(store: string): Record<string, unknown>[] {
    return [...this.#kept.records]
      .filter(([id]) => id.startsWith(`${store}:`))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, text]) => JSON.parse(text));
  }

  read(store: string, key: string): Record<string, unknown> | undefined {
    const text = this.#kept.records.get(`${store}:${key}`);
    return text === undefined ? undefined : JSON.parse(text);
  }

  /** The person writes. */
  write(store: string, key: string, record: object | undefined): void {
    const id = `${store}:${key}`;
    if (record === undefined) this.#kept.records.delete(id);
    else this.#kept.records.set(id, JSON.stringify(record));
    this.#turn += 1;
    this.#kept.touched.set(id, JSON.stringify({ id, store, key, turn: this.#turn }));
  }

  async touched(limit: number): Promise<readonly Touch[]> {
    return [...this.#kept.touched.values()].slice(0, limit).map((text) => JSON.parse(text));
  }

  async untouch(touches: readonly Touch[]): Promise<void> {
    this.step();
    for (const touch of touches)
      if (this.#kept.touched.get(touch.id) === JSON.stringify(touch)) this.#kept.touched.delete(touch.id);
  }

  async keysOf(store: string): Promise<string[]> {
    return this.records(store).map(({ id }) => String(id));
  }

  async change<T>(step: (desk: Desk) => Promise<T>): Promise<T> {
    this.step();
    // Copying all of it at every transaction is for who dies in the middle of one.
    const draft = this.careful ? this.copy() : this.#kept;
    const answer = await step(deskOn(draft));
    this.#kept = { ...draft, touched: this.#kept.touched };
    this.step();
    return answer;
  }
}

function deskOn(tables: Tables): Desk {
  const all = <T>(map: Map<string, string>): T[] => [...map.values()].map((text) => JSON.parse(text) as T);
  const one = <T>(map: Map<string, string>, id: string): T | undefined => {
    const text = map.get(id);
    return text === undefined ? undefined : (JSON.parse(text) as T);
  };
  const put = (map: Map<string, string>, row: { id: string }): void => {
    map.set(row.id, JSON.stringify(row));
  };
  const { records, docs, segments, peers, notes } = tables;
  return {
    setup: async () => JSON.parse(tables.setup) as SyncSetup,
    putSetup: async (setup) => {
      tables.setup = JSON.stringify(setup);
    },
    doc: async (id) => one<SyncDoc>(docs, id),
    putDoc: async (doc) => put(docs, doc),
    docIds: async () => [...docs.keys()],
    waiting: async (limit) =>
      [...docs.values()]
        .filter((text) => text.includes('"waits":"yes"'))
        .slice(0, limit)
        .map((text) => JSON.parse(text) as SyncDoc),
    held: async () =>
      [...docs.values()]
        .filter((text) => text.includes('"held":"yes"'))
        .map((text) => JSON.parse(text) as SyncDoc),
    segments: async () => all<SyncSegment>(segments),
    putSegment: async (segment) => put(segments, segment),
    dropSegment: async (id) => void segments.delete(id),
    peers: async () => all<SyncPeer>(peers),
    putPeer: async (peer) => put(peers, peer),
    putNote: async (note) => put(notes, note),
    record: async (store, key) => one<object>(records, `${store}:${key}`),
    putRecord: async (store, record) => {
      records.set(`${store}:${(record as { id: string }).id}`, JSON.stringify(record));
    },
    removeRecord: async (store, key) => void records.delete(`${store}:${key}`),
  };
}

export type Files = Map<string, { readonly bytes: Uint8Array; readonly tag: string }>;

/** What goes wrong with one request. */
export type Fault =
  | 'lost'
  | 'unheard'
  | 'half'
  | 'half-heard'
  | 'busy'
  | 'full'
  | 'lags'
  | 'dies'
  | 'dies-after';

export class Refused extends Error {}

/** A place everybody writes to. */
export class MemoryPlace {
  files: Files = new Map();
  /** As it was before each write, oldest first: what a list that lags shows, and what an owner may go back to. */
  readonly past: Files[] = [];
  #tags = 0;
  requests = 0;
  bytesIn = 0;
  bytesOut = 0;

  keep(name: string, bytes: Uint8Array | undefined): string {
    this.past.push(new Map(this.files));
    this.#tags += 1;
    const tag = `t${this.#tags}`;
    if (bytes === undefined) this.files.delete(name);
    else this.files.set(name, { bytes, tag });
    return tag;
  }

  /** The place as one device reaches it. `fault` is asked before every request. */
  depot(fault: () => Fault | undefined = () => undefined): Depot {
    const place = this;
    const write = (name: string, bytes: Uint8Array): string => {
      const what = fault();
      place.requests += 1;
      if (what === 'dies') throw new Died();
      if (what === 'lost' || what === 'busy' || what === 'full') throw new Refused(what);
      const half = what === 'half' || what === 'half-heard';
      place.bytesIn += bytes.length;
      const tag = place.keep(name, half ? bytes.slice(0, bytes.length >> 1) : bytes);
      if (what === 'unheard' || what === 'half') throw new Refused(what);
      if (what === 'dies-after') throw new Died();
      return tag;
    };
    const asked = (): Files => {
      const what = fault();
      place.requests += 1;
      if (what === 'dies' || what === 'dies-after') throw new Died();
      if (what === 'lags') return place.past.at(-2) ?? place.files;
      if (what !== undefined) throw new Refused(what);
      return place.files;
    };
    return {
      async list() {
        return [...asked()].map(([name, { bytes, tag }]): DepotFile => ({ name, tag, size: bytes.length }));
      },
      async read(name) {
        const file = asked().get(name);
        if (file) place.bytesOut += file.bytes.length;
        return file && { bytes: file.bytes.slice(), tag: file.tag };
      },
      async create(name, bytes) {
        return place.files.has(name) ? undefined : write(name, bytes);
      },
      async replace(name, bytes, tag) {
        return place.files.get(name)?.tag === tag ? write(name, bytes) : undefined;
      },
      async remove(name) {
        const what = fault();
        place.requests += 1;
        if (what === 'dies') throw new Died();
        if (what === 'lost' || what === 'busy') throw new Refused(what);
        if (place.files.has(name)) place.keep(name, undefined);
        if (what === 'unheard') throw new Refused(what);
        if (what === 'dies-after') throw new Died();
      },
    };
  }
}
