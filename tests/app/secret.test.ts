import { beforeEach, describe, expect, test } from 'vitest';
import { keepRecap, viewRecap } from '@/app/background/follow-up';
import { draftLetter } from '@/app/background/mentoring/letters';
import { searchLines } from '@/app/background/mentoring/search-lines';
import { setAudiences, viewLeaving } from '@/app/background/secret/leaving';
import {
  addPermission,
  removePermission,
  stepPermission,
  viewPermissions,
} from '@/app/background/secret/permissions';
import { oneOfEach, pair, reflection } from '../samples';
import { openTestCairn, type TestCairn } from './test-cairn';

let cairn: TestCairn;
beforeEach(async () => {
  cairn = await openTestCairn();
  await cairn.store.put('pairs', pair('p1'));
});
const asks = (change: object = {}) =>
  addPermission(cairn, {
    pairId: 'p1',
    direction: 'mine',
    whom: 'Ruth',
    about: 'the talk',
    lineIds: [],
    ...change,
  });

describe('the ledger of a pair', () => {
  test('holds what was asked, answered and taken back, newest first', async () => {
    const first = await asks();
    cairn.at('2026-05-14T09:00:00');
    await asks({ direction: 'theirs', whom: 'my team' });
    await stepPermission(cairn, { id: first.id, step: 'yes' });
    expect(
      (await viewPermissions(cairn, 'p1')).map(({ whom, answer, answeredOn, askedOn }) => [
        whom,
        answer,
        answeredOn,
        askedOn,
      ]),
    ).toEqual([
      ['my team', undefined, undefined, '2026-05-14'],
      ['Ruth', 'yes', '2026-05-14', '2026-05-14'],
    ]);
    await removePermission(cairn, first.id);
    expect(await viewPermissions(cairn, 'p1')).toHaveLength(1);
  });

  test('has its question ready as a letter to the other', async () => {
    const { id } = await asks();
    const { letter, text } = await draftLetter(cairn, {
      pairId: 'p1',
      wish: { kind: 'permission', permissionId: id },
    });
    expect(letter.to[0]?.email).toBe('ada@example.org');
    expect(text).toContain('may I tell Ruth about the talk?');
    expect(letter.subject).not.toContain('Ruth');
    await cairn.store.put('pairs', pair('p2', { name: 'Ruth Levi' }));
    await expect(
      draftLetter(cairn, { pairId: 'p2', wish: { kind: 'permission', permissionId: id } }),
    ).rejects.toMatchObject({ failure: { kind: 'not-found' } });
  });

  test('frees the name of who said yes, and holds it again once that is taken back', async () => {
    const { store } = cairn;
    await store.put('pairs', pair('p2', { name: 'Grace Hopper', emails: ['grace@navy.example'] }));
    await store.put('meetings', { ...oneOfEach.meetings, pairId: 'p1' });
    await store.put('recaps', oneOfEach.recaps);
    const held = async () => (await viewRecap(cairn, 'm1')).held?.length;
    await keepRecap(cairn, { meetingId: 'm1', part: { partId: 'r1', text: 'As Grace told me.' } });
    expect(await held()).toBe(1);
    const { id } = await asks({ pairId: 'p2', whom: 'Ada' });
    expect(await held()).toBe(1);
    await stepPermission(cairn, { id, step: 'yes' });
    expect(await held()).toBe(0);
    await stepPermission(cairn, { id, step: 'revoked' });
    expect(await held()).toBe(1);
  });
});

describe('what could leave', () => {
  beforeEach(async () => {
    const { store } = cairn;
    for (const name of [
      'meetings',
      'goals',
      'agendas',
      'goalNotes',
      'feedback',
      'agreements',
      'introductions',
    ] as const)
      await store.put(name, oneOfEach[name] as never);
    const commitments = [oneOfEach.commitments];
    await store.put('commitments', oneOfEach.commitments);
    await store.put('wins', { ...oneOfEach.wins, id: 'win:m1', audience: 'pair' });
    await store.put(
      'reflections',
      reflection('r1', {
        commitments,
        lines: [
          { id: 'l1', prompt: 'note', text: 'Ask about the move', audience: 'me' },
          { id: 'l2', prompt: 'win', text: 'First talk', audience: 'pair' },
          { id: 'l3', prompt: 'thanks', text: 'For asking', audience: 'open' },
        ],
      }),
    );
  });
  const leaving = async () => (await viewLeaving(cairn, 'p1')).lines;

  test('is every line that is not only mine, and no other', async () => {
    const kinds = (await leaving()).map(({ kind }) => kind).sort();
    expect(kinds).toEqual([
      'agreement',
      'feedback',
      'goal',
      'goal-note',
      'line',
      'promise-mine',
      'topic',
      'win',
    ]);
    expect((await leaving()).map(({ text }) => text)).not.toContain('Ask about the move');
  });

  test('is kept to oneself in one step, wherever a line is written', async () => {
    const lines = await leaving();
    expect((await setAudiences(cairn, { pairId: 'p1', lines, audience: 'me' })).lines).toEqual([]);
    expect((await searchLines(cairn, 'p1')).lines.every(({ audience }) => audience === 'me')).toBe(true);
    const [kept] = await cairn.store.by('reflections', 'meetingId', 'm1');
    expect(kept?.lines.map(({ audience }) => audience)).toEqual(['me', 'me', 'me']);
    expect(kept?.commitments.map(({ audience }) => audience)).toEqual(['me']);
    expect(kept?.revision).toBe(4);
    expect(await cairn.store.get('feedback', 'f1')).toMatchObject({ choice: 'keep', audience: 'me' });
  });

  test('changes one line and leaves the others', async () => {
    const before = await leaving();
    const { lines } = await setAudiences(cairn, { pairId: 'p1', lines: [{ id: 'g1' }], audience: 'me' });
    expect(lines.map(({ id }) => id)).toEqual(before.map(({ id }) => id).filter((id) => id !== 'g1'));
  });

  test('of two reflections that name their lines alike only the one that is meant changes', async () => {
    const { meetings } = oneOfEach;
    await cairn.store.put('meetings', { ...meetings, id: 'm2', sources: [] });
    const thanks = { id: 'l3', prompt: 'thanks' as const, text: 'Again', audience: 'pair' as const };
    await cairn.store.put('reflections', reflection('r2', { meetingId: 'm2', lines: [thanks] }));
    await setAudiences(cairn, { pairId: 'p1', lines: [{ id: 'l3', meetingId: 'm2' }], audience: 'me' });
    const kept = await cairn.store.all('reflections');
    expect(kept.map(({ lines }) => lines.find(({ id }) => id === 'l3')?.audience)).toEqual(['open', 'me']);
  });

  test('of two meetings that have a topic of one id only the one that is meant changes', async () => {
    const { meetings, agendas } = oneOfEach;
    await cairn.store.put('meetings', { ...meetings, id: 'm2', sources: [] });
    await cairn.store.put('agendas', { ...agendas, id: 'a2', meetingId: 'm2' });
    await setAudiences(cairn, { pairId: 'p1', lines: [{ id: 't1', meetingId: 'm2' }], audience: 'me' });
    const audiences = (await cairn.store.all('agendas')).map(({ id, topics }) => [id, topics[0]?.audience]);
    expect(audiences).toEqual([
      ['a1', 'pair'],
      ['a2', 'me'],
    ]);
  });

  test('waits for a yes where it was asked first', async () => {
    const { id } = await asks({ lineIds: ['g1'] });
    expect((await leaving()).filter(({ locked }) => locked).map((line) => line.id)).toEqual(['g1']);
    const open = () => setAudiences(cairn, { pairId: 'p1', lines: [{ id: 'g1' }], audience: 'open' });
    await expect(open()).rejects.toMatchObject({ failure: { kind: 'not-allowed' } });
    await stepPermission(cairn, { id, step: 'yes' });
    expect((await open()).lines.find((line) => line.id === 'g1')?.audience).toBe('open');
  });
});
