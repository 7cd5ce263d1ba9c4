import { type Fate, fateOf } from '@/domain/own-files/merge';
import type { Pair } from '@/domain/pair';
import { Refusal } from '@/platform/answer';
import type { ReplyOf, RequestOf } from '@/platform/protocol';
import { readRows } from '@/store/read-export';
import { ofThisBrowser, type PersonalName, personalNames } from '@/store/schema';
import type { Cairn } from '../cairn';

const brought: ReadonlySet<string> = new Set<PersonalName>(
  personalNames.filter((name) => !ofThisBrowser.includes(name)),
);

/**
 * Looks into some rows of a saved file, or takes in what of them is new or newer: all of these rows or none. A file of any
 * length comes in parts, in whatever order; each says for itself what becomes of it, so that a file that was cut off is
 * simply brought once more.
 */
export async function takeRows(
  cairn: Cairn,
  { schema, rows, how }: RequestOf<'data.take'>,
): Promise<ReplyOf<'data.take'>> {
  const read = readRows({ schema, rows });
  if (!read.ok) throw new Refusal(read.failure);
  const meant = read.value.records.filter(({ name }) => brought.has(name));
  const counts: Record<Fate, number> = { new: 0, newer: 0, same: 0, kept: 0, removed: 0 };
  if (meant.length > 0) {
    await cairn.store.change([...new Set(meant.map(({ name }) => name))], async (change) => {
      for (const { name, record } of meant) {
        const here = await change.get(name, record.id);
        const fate = fateOf(record, here, await change.removedAt(name, record.id));
        counts[fate] += 1;
        if (how === 'take' && (fate === 'new' || fate === 'newer')) await change.put(name, record);
      }
    });
  }
  const pairs = meant.flatMap(({ name, record }) => (name === 'pairs' ? [(record as Pair).name] : []));
  return { ...counts, unreadable: read.value.unreadable, pairs };
}
