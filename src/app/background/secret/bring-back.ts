import { type Fate, fateOf } from '@/domain/own-files/merge';
import { Refusal } from '@/platform/answer';
import type { ReplyOf } from '@/platform/protocol';
import { readExport } from '@/store/read-export';
import type { Buried } from '@/store/schema';
import { type StoredRecord, type StoreName, storeNames } from '@/store/schema';
import type { Everything } from '@/store/store';
import type { Cairn } from '../cairn';

/** What belongs to this browser's sign-ins and its steps under way: of another browser it means nothing here. */
const ofThisBrowser: readonly StoreName[] = [
  'accounts',
  'feeds',
  'readings',
  'mailboxDrafts',
  'writtenNotes',
  'jobs',
];
const brought = storeNames.filter((name) => !ofThisBrowser.includes(name));

type Brought = { readonly id: string; readonly updatedAt?: number };
interface Step {
  readonly name: StoreName;
  readonly record: Brought;
  readonly fate: Fate;
}

/** What a file would change, counted; nothing is changed. */
export async function lookIntoFile(cairn: Cairn, text: string): Promise<ReplyOf<'data.look'>> {
  const file = await read(cairn, text);
  return countsOf(await stepsOf(cairn, file), file);
}

/** Takes in what is new or newer, all of it or nothing. */
export async function bringBack(cairn: Cairn, text: string): Promise<ReplyOf<'data.look'>> {
  const file = await read(cairn, text);
  const steps = await stepsOf(cairn, file);
  const taken = steps.filter(({ fate }) => fate === 'new' || fate === 'newer');
  if (taken.length > 0) {
    await cairn.store.change([...new Set(taken.map(({ name }) => name))], async (change) => {
      for (const { name, record } of taken) await change.put(name, record as StoredRecord<typeof name>);
    });
    cairn.changed();
  }
  return countsOf(steps, file);
}

async function read(cairn: Cairn, text: string): Promise<Everything> {
  const file = readExport(text, cairn.now);
  if (!file.ok) throw new Refusal(file.failure);
  return file.value;
}

async function stepsOf(cairn: Cairn, file: Everything): Promise<Step[]> {
  const here = await cairn.store.exportAll();
  const removed = new Map(here.buried.map(({ id, at }: Buried) => [id, at]));
  return brought.flatMap((name) => {
    const known = new Map((here[name] as Brought[]).map((record) => [record.id, record]));
    return (file[name] as Brought[]).map((record): Step => {
      const fate = fateOf(record, known.get(record.id), removed.get(`${name}:${record.id}`));
      return { name, record, fate };
    });
  });
}

function countsOf(steps: readonly Step[], file: Everything): ReplyOf<'data.look'> {
  const count = (fate: Fate): number => steps.filter((step) => step.fate === fate).length;
  return {
    new: count('new'),
    newer: count('newer'),
    same: count('same'),
    kept: count('kept'),
    removed: count('removed'),
    unreadable: file.setAside.length,
    pairs: file.pairs.map(({ name }) => name),
  };
}
