import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { takeRows } from '@/app/background/secret/bring-back';
import { takeDueSteps } from '@/app/background/secret/due-steps';
import { deleteEverything, exportData } from '@/app/background/secret/export-data';
import { partnerFile } from '@/app/background/secret/partner-file';
import { removePair, restorePair } from '@/app/background/secret/remove-pair';
import { setRetention } from '@/app/background/secret/retire';
import { takePartnerFile } from '@/app/background/secret/take-partner-file';
import { readSaved } from '@/app/own-files/read-saved';
import { success } from '@/domain/failure';
import { type PersonalName, personalNames, type StoredRecord } from '@/store/schema';
import { openStore, type Store } from '@/store/store';
import { oneOfEach, pair } from '../samples';
import { cutOffAt } from '../store/vault/cut-off';
import { testPlaces } from '../store/vault/test-vault';
import { openTestCairn, type TestCairn } from './test-cairn';

vi.mock('@/platform/notices', () => ({ notify: async () => undefined }));

type Records = Partial<Record<PersonalName, readonly unknown[]>>;

/** What a walk does, and what it must come to, however often it is cut off and begun again. */
interface Walk {
  prepare?(cairn: TestCairn): Promise<void>;
  act(cairn: TestCairn): Promise<unknown>;
}

const filled: readonly PersonalName[] = [
  'pairs',
  'goals',
  'meetings',
  'reflections',
  'commitments',
  'wins',
  'agendas',
  'agreements',
];
const fill = async (cairn: TestCairn): Promise<void> => {
  for (const name of filled) await cairn.store.put(name, oneOfEach[name] as StoredRecord<PersonalName>);
  await cairn.store.put('pairs', pair('p2', { name: 'Grace Hopper', emails: ['grace@navy.example'] }));
  await cairn.store.put('goals', { ...oneOfEach.goals, id: 'g2', pairId: 'p2' });
};
const stateOf = async (store: Store): Promise<Records> => {
  const all = await store.exportAll();
  return Object.fromEntries(personalNames.map((name) => [name, all[name]]));
};

/** A file of another device: some records are new, one is newer. Handed on row by row, so that there are many places to cut. */
const file = JSON.stringify({
  cairn: 1,
  schema: 1,
  pairs: [{ ...oneOfEach.pairs, name: 'Ada King', updatedAt: oneOfEach.pairs.updatedAt + 1 }],
  goals: [
    { ...oneOfEach.goals, id: 'g7' },
    { ...oneOfEach.goals, id: 'g8' },
  ],
  wins: [
    { ...oneOfEach.wins, id: 'w7' },
    { ...oneOfEach.wins, id: 'w8' },
  ],
});
async function bring(cairn: TestCairn): Promise<void> {
  const { schema } = JSON.parse(file) as { schema: number };
  const answer = await readSaved(new Blob([file]).stream().pipeThrough(new TextDecoderStream() as never), {
    how: 'take',
    send: async ({ rows }) => {
      for (const row of rows) await takeRows(cairn, { schema, rows: [row], how: 'take' });
      return success({ new: 0, newer: 0, same: 0, kept: 0, removed: 0, unreadable: 0, pairs: [] });
    },
  });
  if (!answer?.ok) throw new Error('It was not taken in.');
}

let theirs = '';
const walks: Readonly<Record<string, Walk>> = {
  'bringing back a file': { act: bring },
  'taking in a file of the other’s': {
    async prepare() {
      const other = await openTestCairn();
      await other.store.put('pairs', pair('x'));
      await other.store.put('goals', { ...oneOfEach.goals, id: 'gx', pairId: 'x' });
      await other.store.put('goals', { ...oneOfEach.goals, id: 'gy', pairId: 'x' });
      theirs = (await partnerFile(other, 'x')).content;
      other.store.close();
    },
    act: (cairn) => takePartnerFile(cairn, { pairId: 'p1', text: theirs, how: 'take', sure: true }),
  },
  'removing a pair': { act: (cairn) => removePair(cairn, 'p1').catch(rethrowUnlessGone) },
  'bringing a removed pair back': {
    prepare: (cairn) => removePair(cairn, 'p1').then(() => undefined),
    act: (cairn) => restorePair(cairn, 'p1').catch(rethrowUnlessGone),
  },
  'letting a pair go after its months': {
    async prepare(cairn) {
      await cairn.store.put('pairs', { ...oneOfEach.pairs, after: 'end', afterSince: cairn.now() });
      await setRetention(cairn, { pairId: 'p1', months: 6 });
    },
    async act(cairn) {
      for (const day of ['2026-11-05', '2026-11-25', '2026-12-20']) {
        cairn.at(`${day}T12:00:00`);
        await takeDueSteps(cairn);
      }
    },
  },
  'an organisation’s months': {
    async prepare(cairn) {
      cairn.policySet.set = { keepMonths: 1 };
    },
    async act(cairn) {
      for (const day of ['2026-07-01', '2026-07-20', '2026-07-22']) {
        cairn.at(`${day}T12:00:00`);
        await takeDueSteps(cairn);
      }
    },
  },
  'deleting everything': { act: deleteEverything },
};

/** A pair that is gone, or is there again, has been dealt with by the run that was cut off. */
function rethrowUnlessGone(error: { failure?: { kind: string } }): void {
  if (error.failure?.kind !== 'not-found') throw error;
}

let points = 0;
let losses = 0;

/** Cut off at the nth write, begun again: it comes to what it comes to without a cut, and every step between is a whole one. */
async function walk({ prepare, act }: Walk, fate: 'fails' | 'dies'): Promise<void> {
  const whole = await openTestCairn();
  await fill(whole);
  await prepare?.(whole);
  await act(whole);
  const meant = await stateOf(whole.store);
  for (let nth = 1; ; nth += 1) {
    const name = `cut-${fate}-${points}-${nth}`;
    const cairn = await openTestCairn(name);
    await fill(cairn);
    await prepare?.(cairn);
    const before = await stateOf(cairn.store);
    const start = cairn.now();
    const cut = cutOffAt(nth, fate, testPlaces());
    await act(cairn).catch(() => undefined);
    cut.restore();
    if (!cut.happened()) return;
    points += 1;
    cairn.store.close();
    const again = { ...cairn, store: await openStore({ name, now: cairn.now }) };
    // Between the two nothing is there that is in neither, and nothing is missing that is in both.
    const between = await stateOf(again.store);
    const lost = personalNames
      .filter((each) => each !== 'jobs')
      .flatMap((each) => missingOf(before, meant, between, each));
    again.at(new Date(start).toISOString().slice(0, 19));
    await act(again);
    const after = await stateOf(again.store);
    const isMeant = JSON.stringify(comparable(after)) === JSON.stringify(comparable(meant));
    if (lost.length > 0 || !isMeant) losses += 1;
    expect([nth, lost, comparable(after)]).toEqual([nth, [], comparable(meant)]);
    again.store.close();
  }
}

/** Steps have a time of their own, which a second run sets anew. */
const comparable = ({ jobs: _, ...rest }: Records): Records =>
  JSON.parse(
    JSON.stringify(rest, (key, value) => (key === 'updatedAt' || key === 'createdAt' ? undefined : value)),
  );

function missingOf(before: Records, meant: Records, between: Records, name: PersonalName): string[] {
  const ids = (records: Records): string[] => ((records[name] ?? []) as { id: string }[]).map(({ id }) => id);
  const here = ids(between);
  const kept = ids(before).filter((id) => ids(meant).includes(id));
  return [
    ...kept.filter((id) => !here.includes(id)).map((id) => `lost ${name} ${id}`),
    ...here
      .filter((id) => !ids(before).includes(id) && !ids(meant).includes(id))
      .map((id) => `odd ${name} ${id}`),
  ];
}

describe('cut off at every write and begun again, nothing is lost', () => {
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => {
    process.stdout.write(`Own data, cut off at every write: ${points} points walked, ${losses} losses.\n`);
  });

  for (const [name, what] of Object.entries(walks))
    for (const fate of ['fails', 'dies'] as const) test(`${name}: ${fate}`, () => walk(what, fate), 60_000);
});

test('what everything was deleted from has nothing of it left, in the store or beside it', async () => {
  const cairn = await openTestCairn();
  await fill(cairn);
  await removePair(cairn, 'p1');
  await deleteEverything(cairn);
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  const beside = [await fakeBrowser.storage.local.get(null), await fakeBrowser.storage.session.get(null)];
  const left = JSON.stringify([await cairn.store.exportAll(), beside, (await exportData(cairn)).json]);
  expect(left).not.toMatch(/Ada|Grace|Give a talk|p1|g2/);
});
