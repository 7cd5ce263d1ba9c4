import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as z from 'zod/mini';
import { Mark } from '@/domain/sync/sync-state';
import { bytesText, textBytes } from './bytes';

/** What one record got new, as the merge engine tells it. */
export interface Entry {
  readonly store: string;
  readonly key: string;
  readonly update: Uint8Array;
}

/** A file of changes: who wrote it knowing what, and the changes. */
export interface Segment {
  /** How far the writer had read every other device: what it did not know of, it wrote at the same time. */
  readonly seen: Readonly<Record<string, Mark>>;
  readonly entries: readonly Entry[];
}

const Seen = z.record(z.string(), Mark);

export function writeSegment({ seen, entries }: Segment): Uint8Array {
  const out = encoding.createEncoder();
  encoding.writeVarUint(out, 1);
  encoding.writeVarString(out, JSON.stringify(seen));
  encoding.writeVarUint(out, entries.length);
  for (const { store, key, update } of entries) {
    encoding.writeVarString(out, store);
    encoding.writeVarString(out, key);
    encoding.writeVarUint8Array(out, update);
  }
  return encoding.toUint8Array(out);
}

/** @throws where it is of a form this Cairn does not know, or none at all */
export function readSegment(bytes: Uint8Array): Segment {
  const from = decoding.createDecoder(bytes);
  const form = decoding.readVarUint(from);
  if (form !== 1) throw new Error(`A segment of form ${form}.`);
  const seen = z.parse(Seen, JSON.parse(decoding.readVarString(from)));
  const entries: Entry[] = [];
  for (let count = decoding.readVarUint(from); count > 0; count -= 1) {
    const store = decoding.readVarString(from);
    const key = decoding.readVarString(from);
    entries.push({ store, key, update: decoding.readVarUint8Array(from) });
  }
  return { seen, entries };
}

/** What one device says of itself: how far it has written, in which files. */
export const Head = z.object({
  cairn: z.literal(1),
  device: z.string(),
  name: z.string(),
  app: z.string(),
  /** Only grows, with every time it is written; `stamp` is another each time. */
  turn: z.number(),
  stamp: z.string(),
  gen: z.number(),
  seq: z.number(),
  segments: z.array(z.object({ name: z.string(), from: z.number(), to: z.number(), size: z.number() })),
  /** Files of others this device could not read: who wrote them sends what was in them again. */
  broken: z.array(z.string()),
});
export type Head = z.infer<typeof Head>;

export const writeHead = (head: Head): Uint8Array => textBytes(JSON.stringify(head));
export const readHead = (bytes: Uint8Array): Head => z.parse(Head, JSON.parse(bytesText(bytes)));

/** Whether one point lies after another. */
export const isAfter = (one: Mark, other: Mark): boolean =>
  one.gen > other.gen || (one.gen === other.gen && one.seq > other.seq);
