import { describe, expect, test, vi } from 'vitest';
import { ofThisBrowser, type PersonalName, personalNames, type StoredRecord } from '@/store/schema';
import { oneOfEach, pair, reflection } from '../samples';
import { choice, exchangeAll, openTestPlace, passphrase, start, type TestDevice } from './test-devices';

// A passphrase is slow on purpose.
vi.setConfig({ testTimeout: 30_000 });

const asker = { url: '' };
/** A goal of the pair, whoever's. */
const goal = (id: string, change: Partial<StoredRecord<'goals'>> = {}): StoredRecord<'goals'> => ({
  ...oneOfEach.goals,
  id,
  ...change,
});
const view = (device: TestDevice) => device.ask.sync({}, asker);

async function two() {
  const { place, device } = openTestPlace();
  const [laptop, desk] = [await device(), await device()];
  await start(laptop, 'Laptop');
  await laptop.exchange();
  await start(desk, 'Desk');
  await exchangeAll(desk, laptop);
  return { place, device, laptop, desk };
}

describe('two devices of a person', () => {
  test('have one of each kind of record alike, but for what belongs to one browser', async () => {
    const { device } = openTestPlace();
    const [laptop, desk] = [await device(), await device()];
    for (const name of personalNames)
      await laptop.cairn.store.put(name, oneOfEach[name] as StoredRecord<PersonalName>);
    await start(laptop, 'Laptop');
    await laptop.exchange();
    expect(await desk.ask['sync.look']({ depot: choice }, asker)).toEqual({ there: 'ring' });
    await start(desk, 'Desk');
    await exchangeAll(desk, laptop);
    for (const name of personalNames) {
      const there = await desk.cairn.store.all(name);
      expect([name, there]).toEqual([name, ofThisBrowser.includes(name) ? [] : [oneOfEach[name]]]);
    }
  });

  test('know of each other, by name', async () => {
    const { laptop, desk } = await two();
    expect((await view(laptop)).devices.map(({ name, here }) => [name, here])).toEqual([
      ['Laptop', true],
      ['Desk', false],
    ]);
    expect((await view(desk)).devices.map(({ name }) => name)).toEqual(['Desk', 'Laptop']);
  });

  test('keep both persons’ words of one text, and say so', async () => {
    const { laptop, desk } = await two();
    const lines = (text: string) => [{ id: 'l1', prompt: 'note' as const, text, audience: 'me' as const }];
    await laptop.cairn.store.put('pairs', pair('p1'));
    await laptop.cairn.store.put('reflections', reflection('r1', { lines: lines('Ask about the move') }));
    await exchangeAll(laptop, desk);
    await laptop.cairn.store.put('reflections', reflection('r1', { lines: lines('Ask Ada about the move') }));
    await desk.cairn.store.put(
      'reflections',
      reflection('r1', { lines: lines('Ask about the move in May') }),
    );
    await exchangeAll(laptop, desk);
    const [one, other] = [
      await laptop.cairn.store.get('reflections', 'r1'),
      await desk.cairn.store.get('reflections', 'r1'),
    ];
    expect(one).toEqual(other);
    expect(one?.lines[0]?.text).toBe('Ask Ada about the move in May');
    const notes = [...(await view(laptop)).notes, ...(await view(desk)).notes];
    expect(notes).toMatchObject([{ about: 'Ada Byron', note: { outcome: 'both' } }]);
  });

  test('of two wishes about who may see a line, the narrower holds on both', async () => {
    const { laptop, desk } = await two();
    await laptop.cairn.store.put('goals', goal('g1', { audience: 'pair' }));
    await exchangeAll(laptop, desk);
    await laptop.cairn.store.put('goals', goal('g1', { audience: 'open' }));
    await desk.cairn.store.put('goals', goal('g1', { audience: 'me' }));
    await exchangeAll(laptop, desk);
    for (const { cairn } of [laptop, desk])
      expect((await cairn.store.get('goals', 'g1'))?.audience).toBe('me');
    // Who knows of both may open it again.
    await laptop.cairn.store.put('goals', goal('g1', { audience: 'open' }));
    await exchangeAll(laptop, desk);
    expect((await desk.cairn.store.get('goals', 'g1'))?.audience).toBe('open');
  });

  test('a removal holds against what another device writes meanwhile, and can be taken back', async () => {
    const { laptop, desk } = await two();
    await laptop.cairn.store.put('goals', goal('g1'));
    await exchangeAll(laptop, desk);
    await laptop.cairn.store.remove('goals', 'g1');
    await desk.cairn.store.put('goals', goal('g1', { what: 'Give two talks' }));
    await exchangeAll(laptop, desk);
    for (const { cairn } of [laptop, desk]) expect(await cairn.store.get('goals', 'g1')).toBeUndefined();
    expect((await view(desk)).notes).toMatchObject([{ note: { outcome: 'removed' } }]);
    await laptop.cairn.store.put('goals', goal('g1'));
    await exchangeAll(laptop, desk);
    expect(await desk.cairn.store.get('goals', 'g1')).toEqual(goal('g1'));
  });

  test('what each had before is on both, once', async () => {
    const { device } = openTestPlace();
    const [laptop, desk] = [await device(), await device()];
    for (const { cairn } of [laptop, desk]) await cairn.store.put('goals', goal('g1'));
    await laptop.cairn.store.put('goals', goal('g2', { what: 'Mine' }));
    await desk.cairn.store.put('goals', goal('g3', { what: 'Yours' }));
    await start(laptop, 'Laptop');
    await start(desk, 'Desk');
    await exchangeAll(laptop, desk);
    for (const { cairn } of [laptop, desk])
      expect((await cairn.store.all('goals')).map(({ id, what }) => [id, what])).toEqual([
        ['g1', goal('g1').what],
        ['g2', 'Mine'],
        ['g3', 'Yours'],
      ]);
  });
});

test('a device that pauses sends and hears nothing; when it goes on, nothing is missing', async () => {
  const { laptop, desk } = await two();
  await laptop.ask['sync.pause']({ paused: true }, asker);
  await laptop.cairn.store.put('goals', goal('g-laptop'));
  await desk.cairn.store.put('goals', goal('g-desk'));
  await exchangeAll(laptop, desk);
  const goalsOn = async ({ cairn }: TestDevice) =>
    (await cairn.store.all('goals')).map(({ id }) => id).sort();
  expect([await goalsOn(laptop), await goalsOn(desk)]).toEqual([['g-laptop'], ['g-desk']]);
  expect(await view(laptop)).toMatchObject({ state: 'paused', waits: 1 });
  await laptop.ask['sync.pause']({ paused: false }, asker);
  await exchangeAll(laptop, desk);
  expect([await goalsOn(laptop), await goalsOn(desk)]).toEqual(Array(2).fill(['g-desk', 'g-laptop']));
  expect(await view(laptop)).toMatchObject({ state: 'on', waits: 0 });
});

describe('who takes part', () => {
  test('nobody with another passphrase', async () => {
    const { device } = openTestPlace();
    const [laptop, desk] = [await device(), await device()];
    await start(laptop, 'Laptop');
    await expect(start(desk, 'Desk', 'guessed')).rejects.toMatchObject({
      failure: { kind: 'wrong-passphrase' },
    });
    expect((await view(desk)).state).toBe('off');
  });

  test('who types the code that another device shows, once', async () => {
    const { device } = openTestPlace();
    const [laptop, desk, third] = [await device(), await device(), await device()];
    await laptop.cairn.store.put('goals', goal('g1'));
    await start(laptop, 'Laptop');
    await laptop.exchange();
    const { code } = await laptop.ask['sync.code']({}, asker);
    const typed = code.toLowerCase().replaceAll('-', ' ');
    await desk.ask['sync.start']({ depot: choice, deviceName: 'Desk', code: typed }, asker);
    await exchangeAll(desk, laptop);
    expect(await desk.cairn.store.get('goals', 'g1')).toEqual(goal('g1'));
    const again = third.ask['sync.start']({ depot: choice, deviceName: 'Third', code }, asker);
    await expect(again).rejects.toMatchObject({ failure: { kind: 'wrong-code' } });
  });

  test('a device that was removed reads nothing that is written afterwards; the others go on', async () => {
    const { device, laptop, desk } = await two();
    const lost = await device();
    await start(lost, 'Lost');
    await exchangeAll(lost, laptop, desk);
    const { devices } = await view(laptop);
    const id = devices.find(({ name }) => name === 'Lost')?.id ?? '';
    await laptop.ask['sync.remove']({ device: id, passphrase: 'another one' }, asker);
    await laptop.cairn.store.put('goals', goal('g1'));
    await exchangeAll(laptop, desk);
    await desk.cairn.store.put('goals', goal('g2'));
    await exchangeAll(desk, laptop, lost);
    expect((await laptop.cairn.store.all('goals')).map((each) => each.id)).toEqual(['g1', 'g2']);
    expect(await lost.cairn.store.all('goals')).toEqual([]);
    expect(await view(lost)).toMatchObject({ state: 'asks', question: 'removed' });
    const newcomer = await device();
    await expect(start(newcomer, 'New', passphrase)).rejects.toMatchObject({
      failure: { kind: 'wrong-passphrase' },
    });
    await start(newcomer, 'New', 'another one');
    await exchangeAll(newcomer, laptop);
    expect((await newcomer.cairn.store.all('goals')).map((each) => each.id)).toEqual(['g1', 'g2']);
  });

  test('who leaves keeps everything and hears no more; with the copy, nothing is left at the place', async () => {
    const { place, laptop, desk } = await two();
    await laptop.cairn.store.put('goals', goal('g1'));
    await exchangeAll(laptop, desk);
    await desk.ask['sync.leave']({ deleteCopy: false }, asker);
    await laptop.cairn.store.put('goals', goal('g2'));
    await laptop.exchange();
    expect((await desk.cairn.store.all('goals')).map((each) => each.id)).toEqual(['g1']);
    expect(await desk.cairn.store.touched()).toEqual([]);
    expect((await view(laptop)).devices.length).toBe(1);
    await laptop.ask['sync.leave']({ deleteCopy: true }, asker);
    expect([...place.files.keys()]).toEqual([]);
    expect((await laptop.cairn.store.all('goals')).length).toBe(2);
    expect(await laptop.cairn.store.all('syncDocs')).toEqual([]);
  });
});

test('a place that was emptied is asked about, and filled again on the person’s word alone', async () => {
  const { place, laptop, desk } = await two();
  await laptop.cairn.store.put('goals', goal('g1'));
  await exchangeAll(laptop, desk);
  place.files.clear();
  await laptop.cairn.store.put('goals', goal('g2'));
  for (let round = 0; round < 4; round += 1) await laptop.exchange();
  expect(await view(laptop)).toMatchObject({ state: 'asks', question: 'wiped' });
  expect([...place.files.keys()]).toEqual([]);
  await laptop.ask['sync.restore']({}, asker);
  await exchangeAll(laptop, desk, laptop);
  expect(await view(laptop)).toMatchObject({ state: 'on', waits: 0 });
  expect((await desk.cairn.store.all('goals')).map((each) => each.id)).toEqual(['g1', 'g2']);
});
