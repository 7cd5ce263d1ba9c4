import { openStore, type Store } from '@/store/store';
import { type At, agreementOf, goalsOf, meetingOf, pairOf, recordsOf } from './years';

/**
 * Fills the store of a page the way years of use would: every pair meets every fortnight, prepares, looks back, promises,
 * keeps most of it, and has a win now and then.
 */
async function seed(pairs: number, meetings: number, lines: number): Promise<void> {
  const store = await openStore();
  const at: At = { now: Date.now(), pairs, linesEach: Math.ceil(lines / meetings) };
  for (let number = 0; number < pairs; number += 1) {
    await store.put('pairs', pairOf(number, at));
    await store.put('agreements', agreementOf(number, at));
    for (const goal of goalsOf(number, at)) await store.put('goals', goal);
  }
  for (let from = 0; from < meetings; from += 250)
    await keep(store, from, Math.min(meetings, from + 250), at);
  store.close();
}

function keep(store: Store, from: number, to: number, at: At): Promise<void> {
  const names = ['meetings', 'agendas', 'reflections', 'commitments', 'wins', 'goalNotes'] as const;
  return store.change([...names], async (change) => {
    for (let number = from; number < to; number += 1) {
      const meeting = meetingOf(number, at);
      await change.put('meetings', meeting);
      for (const { name, record } of recordsOf(meeting, number, at)) await change.put(name, record);
    }
  });
}

Object.assign(globalThis, { seed });
