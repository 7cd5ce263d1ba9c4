import { expect, test } from 'vitest';
import { Simulation } from './simulation';

const note = (change: object = {}) => ({
  id: 'n1',
  text: 'Ask about the move',
  audience: 'me',
  lines: [{ id: 'l1', text: 'a line', audience: 'me' }],
  tags: [],
  updatedAt: 1,
  ...change,
});

/** As an older Cairn keeps a note: what it does not know falls off, also within lines. */
const olderFit = (_: string, record: object): object | undefined => {
  const { id, text, audience, lines, tags, updatedAt } = record as ReturnType<typeof note>;
  if (!Array.isArray(lines) || text === undefined) return undefined;
  if (!['me', 'pair', 'open'].includes(audience)) return undefined;
  const known = lines.map((line) => ({ id: line.id, text: line.text, audience: line.audience }));
  return { id, text, audience, lines: known, tags, updatedAt };
};

async function oldAndNew() {
  const simulation = await Simulation.of(2);
  const [newer, older] = [simulation.at(0), simulation.at(1)];
  newer.version = '2';
  newer.stores = ['notes', 'sketches'];
  newer.fit = (_, record) => record;
  older.fit = olderFit;
  const both = async (): Promise<void> => {
    for (let round = 0; round < 3; round += 1)
      for (const device of [newer, older]) await simulation.exchange(device);
  };
  return { newer, older, both };
}

test('an older device changes a record and leaves alone what it does not know of it', async () => {
  const { newer, older, both } = await oldAndNew();
  const lines = [{ id: 'l1', text: 'a line', audience: 'me', colour: 'amber' }];
  newer.write('notes', 'n1', note({ mood: 'calm', weather: { at: 3, words: ['rain'] }, lines }));
  await both();
  expect(older.read('notes', 'n1')).toEqual(note());
  older.write(
    'notes',
    'n1',
    note({
      text: 'Ask Ada about the move',
      lines: [...note().lines, { id: 'l2', text: 'more', audience: 'pair' }],
    }),
  );
  await both();
  expect(newer.read('notes', 'n1')).toEqual(
    note({
      text: 'Ask Ada about the move',
      mood: 'calm',
      weather: { at: 3, words: ['rain'] },
      lines: [...lines, { id: 'l2', text: 'more', audience: 'pair' }],
    }),
  );
});

test('a store it does not know passes through an older device to a third', async () => {
  const { newer, older, both } = await oldAndNew();
  newer.write('sketches', 's1', { id: 's1', text: 'a drawing' });
  await both();
  expect(older.records('sketches')).toEqual([]);
  expect(older.docs.find(({ id }) => id === 'sketches:s1')?.held).toBe('yes');
  // It is as new itself one day.
  older.version = '2';
  older.stores = ['notes', 'sketches'];
  older.fit = (_, record) => record;
  await both();
  expect(older.read('sketches', 's1')).toEqual({ id: 's1', text: 'a drawing' });
});

test('a record an older device cannot read any more stays as it was there, and takes no harm from what is written into it', async () => {
  const { newer, older, both } = await oldAndNew();
  newer.write('notes', 'n1', note());
  await both();
  newer.write('notes', 'n1', note({ audience: 'the choir', text: 'Ask about the move in May' }));
  await both();
  expect(older.read('notes', 'n1')).toEqual(note());
  older.write('notes', 'n1', note({ text: 'Ask Ada about the move' }));
  await both();
  expect(newer.read('notes', 'n1')).toMatchObject({
    audience: 'the choir',
    text: 'Ask Ada about the move in May',
  });
  older.version = '2';
  older.fit = (_, record) => record;
  await both();
  expect(older.read('notes', 'n1')).toEqual(newer.read('notes', 'n1'));
});
