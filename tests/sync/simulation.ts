import fc from 'fast-check';
import type { SyncSetup } from '@/domain/sync/sync-state';
import { beginRing, joinRing } from '@/sync/begin';
import { exchangeNow } from '@/sync/exchange';
import { freshPeer, pullFrom } from '@/sync/pull';
import { putBack } from '@/sync/restore';
import { Died, type Fault, MemoryDevice, MemoryPlace, nextClient, Refused } from './memory';
import { plainCipher } from './plain-cipher';

/** What a person does on a device, or what happens to it. Numbers are taken modulo what there is. */
export type Act =
  | {
      readonly act: 'write';
      readonly device: number;
      readonly note: number;
      readonly at: number;
      readonly away: number;
    }
  | {
      readonly act: 'line';
      readonly device: number;
      readonly note: number;
      readonly line: number;
      readonly how: number;
    }
  | { readonly act: 'set'; readonly device: number; readonly note: number; readonly value: number }
  | { readonly act: 'remove'; readonly device: number; readonly note: number }
  | {
      readonly act: 'exchange';
      readonly device: number;
      readonly faults: readonly { readonly after: number; readonly fault: Fault }[];
      /** The worker dies at this transaction. */
      readonly dies: number;
      /** Time is up after so many questions whether there is any. */
      readonly time: number;
    }
  | { readonly act: 'clock'; readonly device: number; readonly years: number }
  | { readonly act: 'roll-back'; readonly by: number }
  | { readonly act: 'wipe' }
  | { readonly act: 'forget-file'; readonly which: number }
  | { readonly act: 'old-profile'; readonly device: number }
  | { readonly act: 'copy-profile'; readonly from: number; readonly to: number };

export interface Schedule {
  readonly devices: number;
  readonly acts: readonly Act[];
}

const year = 365 * 86_400_000;
const small = fc.nat({ max: 11 });
const faults: readonly Fault[] = [
  'lost',
  'unheard',
  'half',
  'half-heard',
  'busy',
  'full',
  'lags',
  'dies',
  'dies-after',
];

const device = fc.nat({ max: 4 });
const exchanging = fc.record({
  act: fc.constant('exchange' as const),
  device,
  faults: fc.array(fc.record({ after: fc.nat({ max: 14 }), fault: fc.constantFrom(...faults) }), {
    maxLength: 3,
  }),
  dies: fc.oneof(fc.constant(999), fc.nat({ max: 30 })),
  time: fc.oneof({ weight: 3, arbitrary: fc.constant(9999) }, { weight: 1, arbitrary: fc.nat({ max: 12 }) }),
});

const ofPlace = [
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('roll-back' as const), by: fc.integer({ min: 1, max: 12 }) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('wipe' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('forget-file' as const), which: small }) },
];
const ofProfiles = [
  { weight: 1, arbitrary: fc.record({ act: fc.constant('old-profile' as const), device }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('copy-profile' as const), from: device, to: device }),
  },
];

/** What is done beside using it: by its owner to the place, to the profile of a browser. */
export type Mischief = 'none' | 'place' | 'profiles';

/** Schedules of 2 to 5 devices. */
export const schedules = (mischief: Mischief, most = 40): fc.Arbitrary<Schedule> =>
  fc.record({
    devices: fc.integer({ min: 2, max: 5 }),
    acts: fc.array(
      fc.oneof(
        {
          weight: 5,
          arbitrary: fc.record({
            act: fc.constant('write' as const),
            device,
            note: small,
            at: small,
            away: small,
          }),
        },
        {
          weight: 3,
          arbitrary: fc.record({
            act: fc.constant('line' as const),
            device,
            note: small,
            line: small,
            how: small,
          }),
        },
        {
          weight: 2,
          arbitrary: fc.record({ act: fc.constant('set' as const), device, note: small, value: small }),
        },
        { weight: 1, arbitrary: fc.record({ act: fc.constant('remove' as const), device, note: small }) },
        { weight: 9, arbitrary: exchanging },
        {
          weight: 1,
          arbitrary: fc.record({
            act: fc.constant('clock' as const),
            device,
            years: fc.integer({ min: -1, max: 1 }),
          }),
        },
        ...(mischief === 'place' ? ofPlace : []),
        ...(mischief === 'profiles' ? ofProfiles : []),
      ),
      { maxLength: most, size: 'max' },
    ),
  });

interface Line {
  id: string;
  text: string;
  audience: string;
}
interface Note {
  id: string;
  text: string;
  due?: number;
  audience: string;
  lines: Line[];
  tags: string[];
  updatedAt: number;
}

let template: Promise<{ ring: { bytes: Uint8Array; tag: string }; setups: SyncSetup[] }> | undefined;

/** A ring of five devices, made once: making it is slow on purpose. */
async function ringOfFive(): Promise<{ ring: { bytes: Uint8Array; tag: string }; setups: SyncSetup[] }> {
  const place = new MemoryPlace();
  const self = (at: number) => ({
    depot: { kind: 'folder' as const, name: 'x' },
    deviceName: `device ${at}`,
    now: 0,
  });
  const setups: SyncSetup[] = [];
  for (let at = 0; at < 5; at += 1) {
    const setup =
      at === 0
        ? await beginRing(place.depot(), self(at), 'a passphrase', true)
        : await joinRing(place.depot(), self(at), 'a passphrase');
    if (!setup) throw new Error('no ring');
    const device = new MemoryDevice(setup);
    await exchangeNow({ here: device, depot: place.depot(), cipherOf: () => plainCipher, more: () => true });
    const { announce, device: id, publicKey, privateKey } = device.setup;
    setups.push({ ...setup, announce, device: id, publicKey, privateKey });
  }
  const ring = place.files.get('cairn');
  if (!ring) throw new Error('no ring');
  const last = new MemoryPlace();
  const tag = last.keep('cairn', ring.bytes);
  const { ringVersion, ring: text } = await seenBy(ring.bytes, setups[0]!);
  return {
    ring: { bytes: ring.bytes, tag },
    setups: setups.map((setup) => ({ ...setup, ring: text, ringTag: tag, ringVersion, announce: false })),
  };
}

async function seenBy(bytes: Uint8Array, setup: SyncSetup) {
  const place = new MemoryPlace();
  place.keep('cairn', bytes);
  const device = new MemoryDevice({ ...setup, announce: false, ringTag: '' });
  await exchangeNow({ here: device, depot: place.depot(), cipherOf: () => plainCipher, more: () => true });
  return device.setup;
}

/** What happened, beside what is left in the end. */
export interface Counts {
  exchanges: number;
  faults: number;
  deaths: number;
  asked: number;
  doubled: number;
  words: number;
  removed: number;
}

export class Simulation {
  readonly place = new MemoryPlace();
  readonly devices: MemoryDevice[];
  readonly counts: Counts = {
    exchanges: 0,
    faults: 0,
    deaths: 0,
    asked: 0,
    doubled: 0,
    words: 0,
    removed: 0,
  };
  /** Word → note, of everything ever typed; and what was taken away by somebody who saw it. */
  readonly typed = new Map<string, string>();
  readonly gone = new Set<string>();
  readonly removedNotes = new Set<string>();
  #word = 0;
  #note = 0;
  readonly #profiles = new Map<MemoryDevice, ReturnType<MemoryDevice['copy']>>();

  constructor(setups: readonly SyncSetup[], ring: { bytes: Uint8Array; tag: string }, count: number) {
    this.place.files.set('cairn', ring);
    this.devices = setups.slice(0, count).map((setup) => new MemoryDevice(setup));
    this.place.past.push(new Map(this.place.files));
    for (const { setup } of this.devices) this.#ever.add(setup.device);
    // Tags go on from the one of the ring.
    this.place.keep('not ours', new Uint8Array(3));
    this.place.keep('not ours either', new Uint8Array(3));
  }

  static async of(count: number): Promise<Simulation> {
    template ??= ringOfFive();
    const { ring, setups } = await template;
    return new Simulation(setups, ring, count);
  }

  at(device: number): MemoryDevice {
    return this.devices[device % this.devices.length]!;
  }

  async run({ acts }: Schedule): Promise<void> {
    for (const act of acts) await this.do(act);
  }

  async do(act: Act): Promise<void> {
    switch (act.act) {
      case 'write':
        return this.#write(this.at(act.device), act);
      case 'line':
        return this.#line(this.at(act.device), act);
      case 'set':
        return this.#set(this.at(act.device), act);
      case 'remove':
        return this.#remove(this.at(act.device), act.note);
      case 'exchange':
        await this.exchange(this.at(act.device), act);
        return;
      case 'clock':
        this.at(act.device).clock += act.years * year;
        return;
      case 'roll-back': {
        const before = this.place.past.at(-act.by) ?? this.place.past[0];
        if (before) {
          this.place.past.push(new Map(this.place.files));
          this.place.files = new Map(before);
        }
        return;
      }
      case 'wipe':
        this.place.past.push(new Map(this.place.files));
        this.place.files = new Map();
        return;
      case 'forget-file': {
        const names = [...this.place.files.keys()];
        const name = names[act.which % Math.max(1, names.length)];
        if (name !== undefined) this.place.keep(name, undefined);
        return;
      }
      case 'old-profile':
        return this.#oldProfile(this.at(act.device));
      case 'copy-profile':
        return this.#copyProfile(this.at(act.from), this.at(act.to));
    }
  }

  /** One exchange with what goes wrong in it. @returns how it ended */
  async exchange(
    device: MemoryDevice,
    how: Partial<Extract<Act, { act: 'exchange' }>> = {},
  ): Promise<'done' | 'unfinished' | 'doubt' | 'died' | 'refused'> {
    const waiting = [...(how.faults ?? [])].sort((one, other) => one.after - other.after);
    let requests = 0;
    const fault = (): Fault | undefined => {
      const next = waiting[0];
      requests += 1;
      if (next === undefined || requests <= next.after) return undefined;
      waiting.shift();
      this.counts.faults += 1;
      return next.fault;
    };
    let steps = 0;
    let time = how.time ?? 9999;
    device.step = () => {
      steps += 1;
      if (steps > (how.dies ?? 999)) throw new Died();
    };
    this.counts.exchanges += 1;
    const before = device.setup.device;
    try {
      return await exchangeNow({
        here: device,
        depot: this.place.depot(fault),
        cipherOf: () => plainCipher,
        more: () => {
          time -= 1;
          return time > 0;
        },
      });
    } catch (error) {
      if (error instanceof Died) {
        this.counts.deaths += 1;
        device.client = nextClient();
        return 'died';
      }
      if (error instanceof Refused) return 'refused';
      throw error;
    } finally {
      device.step = () => undefined;
      this.#ever.add(device.setup.device);
      if (device.setup.device !== before) this.counts.doubled += 1;
    }
  }

  /** Everybody exchanges, undisturbed, until there is nothing to say any more; who is asked says: put it back. */
  async settle(): Promise<void> {
    let quiet = 0;
    for (let round = 0; round < 60 && quiet < 3; round += 1) {
      let done = true;
      const before = this.place.past.length;
      for (const device of this.devices) {
        const ended = await this.exchange(device);
        if (ended !== 'done') done = false;
        const { state, question } = device.setup;
        if (state === 'asks' && (question === 'wiped' || question === 'older')) {
          this.counts.asked += 1;
          const depot = this.place.depot();
          await putBack({ here: device, depot, cipherOf: () => plainCipher, more: () => true });
          done = false;
        }
      }
      quiet = done && this.place.past.length === before ? quiet + 1 : 0;
    }
    if (quiet < 3) {
      const states = this.devices.map(
        ({ setup }) => `${setup.state} ${setup.question ?? ''} ${setup.doubts}`,
      );
      throw new Error(`It never came to rest: ${states.join(', ')}`);
    }
  }

  /**
   * Words that went with a profile another took the place of, and that had not left it whole: no other device has them, and who
   * would join at that moment does not find them at the place.
   */
  readonly unsent = new Set<string>();
  twins = false;
  /** Every name a device ever wrote under. */
  readonly #ever = new Set<string>();

  /** What is wrong in the end; nothing if all is well. */
  wrong(): string[] {
    const [first, ...others] = this.devices.map((each) =>
      JSON.stringify(each.records('notes').map(withoutClock)),
    );
    const wrong = others.flatMap((other, at) =>
      other === first ? [] : [`device ${at + 1} differs: ${other} not ${first}`],
    );
    const notes = (this.devices[0]?.records('notes') ?? []) as unknown as Note[];
    const found = new Map<string, number>();
    for (const note of notes) {
      if (this.removedNotes.has(note.id) && !this.twins) wrong.push(`${note.id} came back`);
      for (const text of [note.text, ...note.lines.map((line) => line.text)])
        for (const word of text.split(/\s+/)) found.set(word, (found.get(word) ?? 0) + 1);
    }
    for (const [word, note] of this.typed) {
      const lost = !found.has(word) && !this.gone.has(word) && !this.removedNotes.has(note);
      if (lost && !this.unsent.has(word)) wrong.push(`${word} of ${note} is lost`);
      // A profile that was copied before its words were in the engine has them twice: better than once too little.
      if (this.twins) continue;
      if (found.has(word) && this.gone.has(word)) wrong.push(`${word} of ${note} came back`);
      if ((found.get(word) ?? 0) > 1) wrong.push(`${word} of ${note} is there ${found.get(word)} times`);
    }
    return wrong;
  }

  #pick(device: MemoryDevice, note: number): Note | undefined {
    const notes = device.records('notes') as unknown as Note[];
    return notes[note % Math.max(1, notes.length)];
  }

  #newWord(note: string): string {
    this.#word += 1;
    const word = `w${this.#word}`;
    this.typed.set(word, note);
    this.counts.words += 1;
    return word;
  }

  #write(device: MemoryDevice, act: { note: number; at: number; away: number }): void {
    const known = this.#pick(device, act.note);
    if (known === undefined || act.note > 8) {
      this.#note += 1;
      const id = `n${this.#note}`;
      const note: Note = {
        id,
        text: this.#newWord(id),
        audience: 'me',
        lines: [],
        tags: [],
        updatedAt: device.clock,
      };
      device.write('notes', id, note);
      return;
    }
    const text = this.#retype(known, known.text, act);
    device.write('notes', known.id, { ...known, text, updatedAt: device.clock });
  }

  /** Types a word at a place, in place of some that stand there. */
  #retype(note: Note, text: string, { at, away }: { at: number; away: number }): string {
    const words = text.split(/\s+/).filter((word) => word !== '');
    const from = at % (words.length + 1);
    for (const word of words.splice(from, away % 3, this.#newWord(note.id))) this.gone.add(word);
    return words.join(' ');
  }

  #line(device: MemoryDevice, { note, line, how }: { note: number; line: number; how: number }): void {
    const known = this.#pick(device, note);
    if (known === undefined) return;
    const at = line % Math.max(1, known.lines.length);
    const chosen = known.lines[at];
    let lines = [...known.lines];
    if (chosen === undefined || how % 4 === 0) {
      const text = this.#newWord(known.id);
      lines.splice(at, 0, { id: `l-${text}`, text, audience: 'me' });
    } else if (how % 4 === 1) {
      for (const word of chosen.text.split(/\s+/)) this.gone.add(word);
      // Words that another device writes into it without knowing go with it.
      this.#lineGone.add(chosen.id);
      lines.splice(at, 1);
    } else if (how % 4 === 2) lines = [...lines].reverse();
    else lines[at] = { ...chosen, text: this.#retype(known, chosen.text, { at: how, away: line }) };
    device.write('notes', known.id, { ...known, lines, updatedAt: device.clock });
    if (chosen && how % 4 === 3)
      for (const word of lines[at]!.text.split(/\s+/)) this.#lineOf.set(word, chosen.id);
    for (const [word, of] of this.#lineOf) if (this.#lineGone.has(of)) this.gone.add(word);
  }

  readonly #lineGone = new Set<string>();
  readonly #lineOf = new Map<string, string>();

  #set(device: MemoryDevice, { note, value }: { note: number; value: number }): void {
    const known = this.#pick(device, note);
    if (known === undefined) return;
    const audience = ['me', 'pair', 'open'][value % 3];
    const tags = value % 2 === 0 ? [...new Set([...known.tags, `t${value}`])] : known.tags.slice(1);
    device.write('notes', known.id, { ...known, audience, due: value, tags, updatedAt: device.clock });
  }

  #remove(device: MemoryDevice, note: number): void {
    const known = this.#pick(device, note);
    if (known === undefined) return;
    this.removedNotes.add(known.id);
    this.counts.removed += 1;
    device.write('notes', known.id, undefined);
  }

  /** The profile is kept, or comes back as it was kept: what was typed since then and never sent is gone with it. */
  async #oldProfile(device: MemoryDevice): Promise<void> {
    const kept = this.#profiles.get(device);
    this.#profiles.delete(device);
    if (kept === undefined) this.#profiles.set(device, device.copy());
    else await this.#replace(device, kept);
  }

  async #copyProfile(from: MemoryDevice, to: MemoryDevice): Promise<void> {
    if (from !== to) await this.#replace(to, from.copy());
  }

  async #replace(device: MemoryDevice, profile: ReturnType<MemoryDevice['copy']>): Promise<void> {
    this.twins = true;
    const gone = wordsOn(device);
    device.bringBack(profile);
    const left = [...this.devices, await this.#atPlace()].map(wordsOn);
    for (const word of gone) if (!left.some((words) => words.has(word))) this.unsent.add(word);
  }

  /** What somebody finds who looks at the place now, and writes nothing. */
  async #atPlace(): Promise<MemoryDevice> {
    template ??= ringOfFive();
    const { setups } = await template;
    const reader = new MemoryDevice({ ...setups[0]!, device: 'reader', announce: false });
    const real = this.place.depot();
    const refuse = async (): Promise<never> => {
      throw new Refused('reads only');
    };
    const depot = { ...real, create: refuse, replace: refuse, remove: refuse };
    for (const id of this.#ever) {
      const files = new Map((await depot.list()).map((file) => [file.name, file]));
      const exchange = { here: reader, depot, cipherOf: () => plainCipher, more: () => true };
      await pullFrom(exchange, plainCipher, files, reader.setup, freshPeer(id));
    }
    return reader;
  }
}

const wordsOn = (device: MemoryDevice): Set<string> =>
  new Set(
    (device.records('notes') as unknown as Note[]).flatMap((note) =>
      [note, ...note.lines].flatMap(({ text }) => text.split(/\s+/)),
    ),
  );

/** The same however its fields are ordered. */
function withoutClock({ id, text, audience, due, lines, tags }: Record<string, unknown>): unknown {
  const told = (lines as Line[]).map((line) => [line.id, line.text, line.audience]);
  return [id, text, audience, due, told, tags];
}
