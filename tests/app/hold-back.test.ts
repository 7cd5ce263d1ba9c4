import { beforeEach, describe, expect, test } from 'vitest';
import { copyRecap, keepRecap, openRecap, saveRecapFile, viewRecap } from '@/app/background/follow-up';
import { planMeeting } from '@/app/background/mentoring/book';
import { makeKeepsake } from '@/app/background/mentoring/ending';
import { agreementText } from '@/app/background/mentoring/keep-captured';
import { draftLetter, keepLetter, saveLetterFile } from '@/app/background/mentoring/letters';
import { keepAgenda, previewInvitation, putIntoInvitation } from '@/app/background/prepare';
import { release } from '@/app/background/secret/release';
import { meeting, oneOfEach, pair, recap } from '../samples';
import { openTestCairn, type TestCairn } from './test-cairn';

let cairn: TestCairn;
const refusal = { failure: { kind: 'held' } };

beforeEach(async () => {
  cairn = await openTestCairn();
  const { store } = cairn;
  await store.put('pairs', pair('p1'));
  await store.put(
    'pairs',
    pair('p2', { name: 'Grace Hopper', emails: ['grace@navy.example'], alsoKnownAs: ['Amazing Grace'] }),
  );
  await store.put('goals', {
    ...oneOfEach.goals,
    id: 'g2',
    pairId: 'p2',
    what: 'Move from the payments team into research',
  });
  await store.put('meetings', meeting('m1', { pairId: 'p1' }));
  await store.put('recaps', recap('recap:m1'));
});
const say = (text: string) => keepRecap(cairn, { meetingId: 'm1', part: { partId: 'r1', text } });

describe('a recap that names another pair', () => {
  test.each([
    ['name', 'Thank you, as I told Grace before.', 'Grace'],
    ['address', 'Write to grace@navy.example.', 'grace@navy.example'],
    ['goal', 'You could move from the payments team as well.', 'move from the payments team'],
  ])('by %s is held by every way out, at its place', async (kind, text, words) => {
    const { held } = await say(text);
    expect(held?.map((each) => [each.kind, each.name, each.words])).toEqual([[kind, 'Grace Hopper', words]]);
    expect(`${held?.[0]?.before}${words}${held?.[0]?.after}`).toContain(text);
    await expect(openRecap(cairn, 'm1')).rejects.toMatchObject(refusal);
    await expect(copyRecap(cairn, 'm1')).rejects.toMatchObject(refusal);
    await expect(saveRecapFile(cairn, 'm1')).rejects.toMatchObject(refusal);
    expect((await cairn.store.get('recaps', 'recap:m1'))?.state).toBe('waiting');
  });

  test('goes once it is changed', async () => {
    await say('As I told Grace.');
    expect((await say('As I said before.')).held).toEqual([]);
    expect((await copyRecap(cairn, 'm1')).text).toContain('As I said before.');
  });

  test('goes once it is let go, and is held anew for what comes after', async () => {
    const { held = [] } = await say('As I told Grace.');
    await release(cairn, { of: 'recap', id: 'm1', keys: held.map(({ key }) => key) });
    expect((await viewRecap(cairn, 'm1')).held).toEqual([]);
    expect((await openRecap(cairn, 'm1')).url).toContain('Grace');
    expect((await say('As I told Grace at grace@navy.example.')).held?.map(({ kind }) => kind)).toEqual([
      'address',
    ]);
  });

  test('is not held for a line that is left out', async () => {
    await say('As I told Grace.');
    await keepRecap(cairn, { meetingId: 'm1', leftOut: { partId: 'r1', leftOut: true } });
    expect((await viewRecap(cairn, 'm1')).held).toEqual([]);
  });
});

test('a letter that names another pair is held', async () => {
  const { letter } = await draftLetter(cairn, {
    pairId: 'p1',
    wish: { kind: 'touch', news: 'I met Hopper.', result: '' },
  });
  const view = await keepLetter(cairn, { id: letter.id });
  expect([view.opens, view.held?.map(({ words }) => words)]).toEqual([null, ['Hopper']]);
  await expect(saveLetterFile(cairn, letter.id)).rejects.toMatchObject(refusal);
  await release(cairn, { of: 'letter', id: letter.id, keys: view.held?.map(({ key }) => key) ?? [] });
  expect((await keepLetter(cairn, { id: letter.id })).opens?.url).toContain('Hopper');
});

test('an agenda that names another pair is held, and its neutral line is not', async () => {
  const topics = [{ id: 't1', question: 'What would Grace do?', minutes: 10, audience: 'pair' as const }];
  await keepAgenda(cairn, { ...oneOfEach.agendas, topics });
  const { held = [] } = await previewInvitation(cairn, 'm1');
  expect(held.map(({ words }) => words)).toEqual(['Grace']);
  await expect(putIntoInvitation(cairn, { meetingId: 'm1', form: 'full' })).rejects.toMatchObject(refusal);
  expect(await putIntoInvitation(cairn, { meetingId: 'm1', form: 'line' })).toEqual({ outcome: 'no-editor' });
  await release(cairn, { of: 'agenda', id: 'm1', keys: held.map(({ key }) => key) });
  await keepAgenda(cairn, { ...oneOfEach.agendas, topics });
  expect(await putIntoInvitation(cairn, { meetingId: 'm1', form: 'full' })).toEqual({ outcome: 'no-editor' });
});

test('of a private topic that names another pair nothing is said, because it does not leave', async () => {
  const topics = [{ id: 't1', question: 'Compare with Grace', minutes: 10, audience: 'me' as const }];
  await keepAgenda(cairn, { ...oneOfEach.agendas, topics });
  expect((await previewInvitation(cairn, 'm1')).held).toEqual([]);
});

describe('a text about the pair as a whole', () => {
  const { goals, agreements, wins } = oneOfEach;

  test('is held in the agreement: nothing of it is handed on until it is let go', async () => {
    const points = [{ key: 'stays' as const, text: 'As I do it with Grace', audience: 'pair' as const }];
    await cairn.store.put('agreements', { ...agreements, points });
    const made = await agreementText(cairn, 'p1');
    expect([made.text, made.markdown, made.held.map(({ words }) => words)]).toEqual(['', '', ['Grace']]);
    await release(cairn, { of: 'pair', id: 'p1', keys: made.held.map(({ key }) => key) });
    expect((await agreementText(cairn, 'p1')).text).toContain('Grace');
  });

  test('is held in the keepsake', async () => {
    await cairn.store.put('wins', { ...wins, text: 'Asked as Grace would' });
    const made = await makeKeepsake(cairn, 'p1');
    expect([made.markdown, made.held.map(({ words }) => words)]).toEqual(['', ['Grace']]);
    await cairn.store.put('wins', wins);
    const markdown = expect.stringContaining('First talk');
    expect(await makeKeepsake(cairn, 'p1')).toMatchObject({ held: [], markdown });
  });

  test('or a recap that says what another one won is held', async () => {
    const text = 'Convinced the whole steering committee';
    await cairn.store.put('wins', { ...wins, id: 'w2', pairId: 'p2', text });
    expect((await say('You convinced the whole steering committee.')).held?.map(({ kind }) => kind)).toEqual([
      'words',
    ]);
  });

  test('leaves the form of a next meeting without an agenda that names another pair', async () => {
    await cairn.store.put('goals', { ...goals, pairId: 'p1' });
    const text = async (): Promise<string> => (await planMeeting(cairn, { pairId: 'p1' }))?.text ?? 'none';
    expect(await text()).not.toBe('');
    await cairn.store.put(
      'pairs',
      pair('p2', { name: 'Grace Hopper', emails: [], alsoKnownAs: ['Brilliant'] }),
    );
    const topics = [{ id: 'own', question: 'What would Grace say?', minutes: 60, purpose: 'plain' as const }];
    for (const id of ['regular', 'first'] as const)
      await cairn.store.put('ownTemplates', { id, topics, updatedAt: 1 });
    const note = await text();
    expect(note).not.toContain('Grace');
  });
});
