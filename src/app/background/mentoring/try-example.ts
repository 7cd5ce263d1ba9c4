import { type Example, makeExample } from '@/domain/example';
import type { Pair } from '@/domain/pair';
import type { StoredRecord, StoreName } from '@/store/schema';
import { type Cairn, missing } from '../cairn';
import { takeAwayPair } from '../take-away';

/** Puts the invented pair there, with half a year of meetings, to look around in. Its reminders are off. */
export async function addExample(cairn: Cairn): Promise<Pair> {
  const example = makeExample(cairn.say, cairn.now(), cairn.zone);
  const names = Object.keys(example).filter((name): name is keyof Example => name in example);
  await cairn.store.change(names as StoreName[], async (change) => {
    for (const name of names) {
      for (const record of example[name]) await change.put(name, record as StoredRecord<typeof name>);
    }
  });
  cairn.changed();
  const [pair] = example.pairs;
  if (!pair) throw missing('pair');
  return pair;
}

/** Takes the example away, with whatever was added to it since, as if it had never been: no deletion is remembered. */
export async function removeExample(cairn: Cairn): Promise<null> {
  const pairs = (await cairn.store.all('pairs')).filter(({ example }) => example === true);
  for (const { id } of pairs) await takeAwayPair(cairn, id, 'erase');
  cairn.changed();
  return null;
}
