import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { partnerFile } from '@/app/background/secret/partner-file';
import { release } from '@/app/background/secret/release';
import { takePartnerFile } from '@/app/background/secret/take-partner-file';
import { readBlock, writeBlock } from '@/domain/partner-file/block';
import type { PartnerData } from '@/domain/partner-file/partner-data';
import { commitment, meeting, oneOfEach, pair } from '../samples';
import { openTestCairn, type TestCairn } from './test-cairn';

/** Ada mentors Jonas: two people, two Cairns, the same meeting in both calendars. */
let ada: TestCairn;
let jonas: TestCairn;
const startAt = Date.UTC(2026, 4, 20, 12);
const next = {
  startAt,
  endAt: startAt + 3_600_000,
  start: '2026-05-20T14:00:00',
  end: '2026-05-20T15:00:00',
};
const { goals: goal, agreements: agreement, agendas: agenda } = oneOfEach;

beforeEach(async () => {
  [ada, jonas] = [await openTestCairn(), await openTestCairn()];
  await ada.store.put('pairs', pair('a', { name: 'Jonas Weber', emails: ['jonas@example.org'] }));
  await jonas.store.put('pairs', pair('j', { name: 'Ada Byron', role: 'mentee' }));
  for (const [cairn, id] of [
    [ada, 'a'],
    [jonas, 'j'],
  ] as const)
    await cairn.store.put('meetings', meeting(`m-${id}`, { pairId: id, uid: 'uid 1', ...next }));
  await ada.store.put('goals', { ...goal, pairId: 'a', what: 'Give a talk' });
  await ada.store.put('goals', { ...goal, id: 'g2', pairId: 'a', what: 'My doubt', audience: 'me' });
  await ada.store.put('commitments', commitment('c1', { pairId: 'a', text: 'Send the list' }));
  await ada.store.put('commitments', commitment('c2', { pairId: 'a', owner: 'them', text: 'Read it' }));
  await ada.store.put('agreements', { ...agreement, pairId: 'a' });
  await ada.store.put('agendas', { ...agenda, meetingId: 'm-a', pairId: 'a' });
});
const from = async (cairn: TestCairn, id: string): Promise<string> => (await partnerFile(cairn, id)).content;
const take = (cairn: TestCairn, pairId: string, text: string, sure = false) =>
  takePartnerFile(cairn, { pairId, text, how: 'take', sure });
const wordsOf = async (cairn: TestCairn, pairId: string) => ({
  goals: (await cairn.store.by('goals', 'pairId', pairId)).map(({ what, state }) => `${what}: ${state}`),
  promises: (await cairn.store.by('commitments', 'pairId', pairId)).map(
    ({ owner, text, state }) => `${owner}: ${text}: ${state}`,
  ),
});

describe('the file for the other', () => {
  test('is a text both can read, and holds nothing that is only mine', async () => {
    const { content, fileName, held } = await partnerFile(ada, 'a');
    expect(held).toEqual([]);
    expect(fileName).toMatch(/jonas-weber.*\.txt$/);
    for (const said of ['- Give a talk (', '- I: Send the list', '- Jonas Weber: Read it', 'What went well?'])
      expect(content).toContain(said);
    expect(content).not.toContain('My doubt');
    const data = readBlock(content);
    expect(JSON.stringify(data)).not.toContain('My doubt');
    expect(JSON.stringify(data)).toContain('Give a talk');
  });

  test('is held where it names somebody of another pair, until that is let through', async () => {
    await ada.store.put('pairs', pair('x', { name: 'Grace Hopper', emails: ['grace@navy.example'] }));
    await ada.store.put('goals', { ...goal, pairId: 'a', what: 'Ask as Grace Hopper did' });
    const { content, held } = await partnerFile(ada, 'a');
    expect([content, held.map(({ words }) => words)]).toEqual(['', ['Grace Hopper']]);
    await release(ada, { of: 'pair', id: 'a', keys: held.map(({ key }) => key) });
    expect(await from(ada, 'a')).toContain('Grace Hopper');
  });

  test('brings goals, promises with their owners, agreement and topics; a second time it changes nothing', async () => {
    const file = await from(ada, 'a');
    const seen = await takePartnerFile(jonas, { pairId: 'j', text: file, how: 'look' });
    expect(await jonas.store.all('goals')).toEqual([]);
    expect(seen).toMatchObject({ new: 5, kept: 0, beside: [] });
    expect(await take(jonas, 'j', file)).toEqual(seen);
    expect(await wordsOf(jonas, 'j')).toEqual({
      goals: ['Give a talk: open'],
      promises: ['them: Send the list: open', 'me: Read it: open'],
    });
    expect(await jonas.store.all('agreements')).toMatchObject([
      { them: agreement.me, points: [{ key: 'stays' }] },
    ]);
    const agendas = await jonas.store.by('agendas', 'meetingId', 'm-j');
    expect(agendas[0]?.topics).toMatchObject([
      { question: 'What went well?', minutes: 10, audience: 'pair' },
    ]);
    const before = await jonas.store.exportAll();
    jonas.at('2026-05-14T10:00:00');
    expect(await take(jonas, 'j', file)).toMatchObject({ new: 0, newer: 0, same: 5 });
    expect(await jonas.store.exportAll()).toEqual(before);
  });

  test('never takes the place of what was changed or removed here, and brings what is newer where it was not', async () => {
    await take(jonas, 'j', await from(ada, 'a'));
    const [mine] = await jonas.store.all('goals');
    const [listed, read] = await jonas.store.by('commitments', 'pairId', 'j');
    if (!mine || !listed || !read) throw new Error('Nothing was taken in.');
    await jonas.store.put('goals', { ...mine, what: 'Give two talks' });
    await jonas.store.remove('commitments', read.id);
    const [own] = await jonas.store.all('agendas');
    if (own) await jonas.store.put('agendas', { ...own, topics: [] });
    ada.at('2026-06-01T09:00:00');
    const updatedAt = ada.now();
    await ada.store.put('goals', { ...goal, pairId: 'a', what: 'Give a long talk', updatedAt });
    await ada.store.put(
      'commitments',
      commitment('c1', { pairId: 'a', text: 'Send the list', state: 'kept', updatedAt }),
    );
    await ada.store.put(
      'commitments',
      commitment('c2', { pairId: 'a', owner: 'them', text: 'Read all', updatedAt }),
    );
    jonas.at('2026-05-13T09:00:00');
    expect(await take(jonas, 'j', await from(ada, 'a'))).toMatchObject({ newer: 1, kept: 1, removed: 1 });
    expect(await wordsOf(jonas, 'j')).toEqual({
      goals: ['Give two talks: open'],
      promises: ['them: Send the list: kept'],
    });
    expect((await jonas.store.all('agendas'))[0]?.topics).toEqual([]);
  });

  test('that comes back says of a promise whether it was kept, by the one who gave it, and changes no word', async () => {
    await take(jonas, 'j', await from(ada, 'a'));
    const promises = await jonas.store.by('commitments', 'pairId', 'j');
    jonas.at('2026-06-01T09:00:00');
    const updatedAt = jonas.now();
    for (const each of promises)
      await jonas.store.put('commitments', { ...each, state: 'kept', text: `${each.text}, J`, updatedAt });
    expect(await take(ada, 'a', await from(jonas, 'j'))).toMatchObject({ new: 0, newer: 1 });
    expect((await wordsOf(ada, 'a')).promises).toEqual(['me: Send the list: open', 'them: Read it: kept']);
    expect(await ada.store.count('goals', 'pairId', 'a')).toBe(2);
  });

  test('shows where the agreement says something else, and changes neither', async () => {
    await jonas.store.put('agreements', {
      ...agreement,
      pairId: 'j',
      points: [{ key: 'stays', text: 'All of it', audience: 'pair' }],
    });
    const { beside } = await take(jonas, 'j', await from(ada, 'a'));
    expect(beside).toEqual([{ key: 'stays', theirs: 'What is said here', here: 'All of it' }]);
    expect((await jonas.store.all('agreements'))[0]?.points[0]?.text).toBe('All of it');
  });

  test('of another person is asked about before anything is taken in', async () => {
    ada.pages.push({ tabId: 1, frameId: 0, host: 'x', me: { email: 'ada@example.org' }, blind: null, at: 0 });
    const file = await from(ada, 'a');
    await jonas.store.put('pairs', pair('g', { name: 'Grace Hopper', emails: ['grace@navy.example'] }));
    expect(await take(jonas, 'g', file)).toMatchObject({ doubt: { name: 'Ada Byron' }, new: 4 });
    expect(await jonas.store.all('goals')).toEqual([]);
    expect((await take(jonas, 'j', file)).doubt).toBeUndefined();
    // From now on this writer is known, whatever address stands in the file.
    ada.pages.length = 0;
    const again = await take(jonas, 'g', await from(ada, 'a'));
    expect(again.doubt).toEqual({ name: 'Ada Byron' });
    expect((await take(jonas, 'g', file, true)).doubt).toEqual({ name: 'Ada Byron' });
    expect(await jonas.store.count('goals', 'pairId', 'g')).toBe(0);
    await expect(take(ada, 'a', file)).rejects.toMatchObject({ failure: { kind: 'file-own' } });
  });
});

describe('a hostile file', () => {
  const data = async (): Promise<PartnerData> => {
    const read = readBlock(await from(ada, 'a'));
    if (!read.ok) throw new Error(read.failure.kind);
    return read.value;
  };

  test.each([
    ['no block', 'Hello', 'file-foreign'],
    ['a block of nothing', '-----BEGIN CAIRN PAIR-----\n-----END CAIRN PAIR-----', 'file-broken'],
    ['no letters', '-----BEGIN CAIRN PAIR-----\n!!!\n-----END CAIRN PAIR-----', 'file-broken'],
    ['too long', 'x'.repeat(3_000_000), 'file-too-large'],
  ])('with %s is refused with the reason', async (_, text, kind) => {
    await expect(take(jonas, 'j', text)).rejects.toMatchObject({ failure: { kind } });
  });

  test('of a later form, and of another program, is told apart', async () => {
    const block = (change: object) => writeBlock({ cairn: 'pair', version: 1, ...change } as never);
    await expect(take(jonas, 'j', block({ version: 2 }))).rejects.toMatchObject({
      failure: { kind: 'file-newer' },
    });
    await expect(take(jonas, 'j', block({ cairn: 'x' }))).rejects.toMatchObject({
      failure: { kind: 'file-foreign' },
    });
  });

  test('survives a mail: quoted, in other lines, with words around it', async () => {
    const mailed = (await from(ada, 'a')).replace(/^/gm, '> ').replaceAll('\n', '\r\n');
    expect(await take(jonas, 'j', `Hi,\r\n${mailed}\r\n> bye`)).toMatchObject({ new: 5 });
  });

  test('reaches into no other pair, whatever ids it claims', async () => {
    await jonas.store.put('pairs', pair('g', { name: 'Grace Hopper', emails: [] }));
    await jonas.store.put('goals', { ...goal, id: 'secret', pairId: 'g' });
    await jonas.store.put('commitments', commitment('theirs', { pairId: 'g', owner: 'them' }));
    const whole = await data();
    const before = await jonas.store.by('goals', 'pairId', 'g');
    const file = writeBlock({
      ...whole,
      goals: [{ id: 'secret', yours: true, what: 'Mine now', state: 'dropped', at: 8e15 }],
      promises: [{ id: 'theirs', yours: true, owner: 'me', text: 'x', state: 'kept', at: 8e15 }],
    });
    expect(await take(jonas, 'j', file)).toMatchObject({ removed: 2 });
    expect(await jonas.store.by('goals', 'pairId', 'g')).toEqual(before);
    expect((await jonas.store.get('commitments', 'theirs'))?.state).toBe('open');
  });

  test('however it is made, is refused or taken for what fits; nothing else of the store changes', async () => {
    const whole = await data();
    const file = await from(ada, 'a');
    await jonas.store.put('wins', { ...oneOfEach.wins, pairId: 'j' });
    const keys = fc.constantFrom(
      'goals',
      'promises',
      'agreement',
      'agenda',
      'from',
      'to',
      'on',
      'version',
      'cairn',
    );
    const damaged = fc.oneof(
      fc.tuple(keys, fc.jsonValue()).map(([key, value]) => writeBlock({ ...whole, [key]: value } as never)),
      fc.jsonValue().map((row) => writeBlock({ ...whole, goals: [row], promises: [row] } as never)),
      fc
        .tuple(fc.nat(file.length - 1), fc.string({ maxLength: 3 }))
        .map(([at, put]) => file.slice(0, at) + put + file.slice(at + 1)),
      fc.jsonValue().map((value) => writeBlock(value as never)),
      fc.string(),
    );
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(damaged, async (text) => {
        const answer = await take(jonas, 'j', text, true).catch(({ failure }) => failure?.kind);
        if (typeof answer === 'object') taken += 1;
        else expect(['file-broken', 'file-foreign', 'file-newer', 'file-own']).toContain(answer);
        expect(await jonas.store.damaged()).toBe(0);
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(0);
    expect(await jonas.store.all('wins')).toHaveLength(1);
    expect((await jonas.store.all('pairs')).map(({ name }) => name)).toEqual(['Ada Byron']);
  }, 60_000);
});
