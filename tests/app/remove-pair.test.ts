import { beforeEach, describe, expect, test } from 'vitest';
import { takeDueSteps } from '@/app/background/secret/due-steps';
import { undoMs } from '@/app/background/secret/forget-removed';
import { removePair, restorePair } from '@/app/background/secret/remove-pair';
import { localIn } from '@/domain/when';
import { keptRemoved } from '@/platform/kept';
import { type PersonalName, personalNames, type StoredRecord } from '@/store/schema';
import { oneOfEach, pair } from '../samples';
import { openTestCairn, type TestCairn } from './test-cairn';

let cairn: TestCairn;
beforeEach(async () => {
  cairn = await openTestCairn();
  for (const name of personalNames)
    await cairn.store.put(name, oneOfEach[name] as StoredRecord<PersonalName>);
  await cairn.store.put('readings', { ...oneOfEach.readings, met: ['m1', 'm9'] });
  await cairn.store.put('jobs', { ...oneOfEach.jobs, id: 'event-note:m1', kind: 'event-note' });
  await cairn.store.remove('jobs', 'j1');
});
const later = (milliseconds: number): void => cairn.at(localIn(cairn.now() + milliseconds, cairn.zone));
/** What is the person's own, and no pair's. */
const stays = ['accounts', 'feeds', 'readings', 'ownTemplates', 'questions'];

describe('a pair that is removed', () => {
  test('goes with everything of it; the whole store is looked through for what is left', async () => {
    const receipt = await removePair(cairn, 'p1');
    expect(receipt).toMatchObject({ left: [], named: 0, mayUndo: true });
    expect(Object.keys(receipt.went).sort()).toEqual(
      personalNames.filter((name) => !stays.includes(name)).sort(),
    );
    const all = await cairn.store.exportAll();
    const { buried, ...kept } = all;
    expect(JSON.stringify(kept)).not.toMatch(/p1|m1|Ada|ada@/);
    expect(JSON.stringify(buried)).not.toMatch(/Ada|ada@/);
    expect((await cairn.store.get('readings', oneOfEach.readings.id))?.met).toEqual(['m9']);
  });

  test('is said to be named by others, whose lines stay', async () => {
    await cairn.store.put('pairs', pair('p2', { name: 'Grace Hopper', emails: [] }));
    await cairn.store.put('wins', {
      ...oneOfEach.wins,
      id: 'w2',
      pairId: 'p2',
      meetingId: undefined,
      text: 'As Ada Byron said',
    });
    expect(await removePair(cairn, 'p1')).toMatchObject({ left: [], named: 1 });
    expect((await cairn.store.get('wins', 'w2'))?.text).toBe('As Ada Byron said');
  });

  test('comes back as it was, within some minutes', async () => {
    const before = await cairn.store.exportAll();
    await removePair(cairn, 'p1');
    later(undoMs - 1000);
    await restorePair(cairn, 'p1');
    const after = await cairn.store.exportAll();
    for (const name of personalNames.filter((each) => each !== 'readings'))
      expect(after[name]).toEqual(before[name]);
    expect(after.buried.map(({ key }) => key)).toEqual(['j1']);
    await expect(restorePair(cairn, 'p1')).rejects.toMatchObject({ failure: { kind: 'not-found' } });
  });

  test('does not come back after that, and not in another’s place', async () => {
    await removePair(cairn, 'p1');
    await expect(restorePair(cairn, 'p2')).rejects.toMatchObject({ failure: { kind: 'not-found' } });
    later(undoMs + 1000);
    await expect(restorePair(cairn, 'p1')).rejects.toMatchObject({ failure: { kind: 'not-found' } });
    expect(await cairn.store.all('pairs')).toEqual([]);
    await takeDueSteps(cairn);
    expect(await keptRemoved.read()).toBeNull();
  });
});
