import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { takeRows } from '@/app/background/secret/bring-back';
import { exportData } from '@/app/background/secret/export-data';
import { fileOfPair } from '@/app/background/secret/own-files';
import { type Counts, readSaved } from '@/app/own-files/read-saved';
import { success } from '@/domain/failure';
import { instantOf } from '@/domain/when';
import { failureOf } from '@/platform/answer';
import { type PersonalName, personalNames, type StoredRecord } from '@/store/schema';
import { oneOfEach, pair } from '../samples';
import { openTestCairn, type TestCairn } from './test-cairn';

let cairn: TestCairn;
const nothing = { new: 0, newer: 0, same: 0, kept: 0, removed: 0, unreadable: 0, pairs: [] as string[] };
const fill = async (): Promise<void> => {
  for (const name of personalNames)
    await cairn.store.put(name, oneOfEach[name] as StoredRecord<PersonalName>);
};
const exported = async (): Promise<string> => (await exportData(cairn)).json;
const words = ['accounts', 'feeds', 'readings', 'mailboxDrafts', 'writtenNotes', 'jobs'];
const brought = personalNames.filter((name) => !words.includes(name)).length;

/** The text in pieces of a stream, as a file is read. */
const pieces = (text: string, size = 4096): ReadableStream<string> => {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= text.length) return controller.close();
      controller.enqueue(text.slice(at, at + size));
      at += size;
    },
  });
};
const bring = async (into: TestCairn, text: string, how: 'look' | 'take', size?: number): Promise<Counts> => {
  const send = (request: Parameters<typeof takeRows>[1]) =>
    takeRows(into, request).then(success, (error) => ({ ok: false as const, failure: failureOf(error) }));
  const answer = await readSaved(pieces(text, size), { how, send });
  if (answer === undefined) throw new Error('It was not stopped.');
  if (!answer.ok) throw answer;
  return answer.value;
};
const bringBack = (into: TestCairn, text: string) => bring(into, text, 'take');
const lookIntoFile = (into: TestCairn, text: string) => bring(into, text, 'look');

beforeEach(async () => {
  cairn = await openTestCairn();
});

describe('what was saved', () => {
  test('comes back whole on another device, and a second time changes nothing', async () => {
    await fill();
    const file = await exported();
    const { store } = cairn;
    cairn = await openTestCairn();
    expect(await lookIntoFile(cairn, file)).toEqual({ ...nothing, new: brought, pairs: ['Ada Byron'] });
    expect(await cairn.store.all('pairs')).toEqual([]);
    await bringBack(cairn, file);
    for (const name of personalNames)
      expect(await cairn.store.all(name)).toEqual(words.includes(name) ? [] : await store.all(name));
    const before = await cairn.store.exportAll();
    expect(await bringBack(cairn, file)).toEqual({ ...nothing, same: brought, pairs: ['Ada Byron'] });
    expect(await cairn.store.exportAll()).toEqual(before);
  });

  test('never takes the place of a later word, of a different one as old, or of a removal', async () => {
    await fill();
    const file = JSON.parse(await exported());
    const { updatedAt } = oneOfEach.goals;
    await cairn.store.put('goals', { ...oneOfEach.goals, what: 'Later here', updatedAt: updatedAt + 1 });
    await cairn.store.put('wins', { ...oneOfEach.wins, text: 'Different here' });
    cairn.at('2026-05-20T09:00:00');
    await cairn.store.remove('agendas', 'a1');
    file.pairs[0] = { ...file.pairs[0], name: 'Ada King', updatedAt: updatedAt + 1 };
    const counts = await bringBack(cairn, JSON.stringify(file));
    expect(counts).toMatchObject({ new: 0, newer: 1, kept: 2, removed: 1 });
    expect((await cairn.store.get('goals', 'g1'))?.what).toBe('Later here');
    expect((await cairn.store.get('wins', 'w1'))?.text).toBe('Different here');
    expect(await cairn.store.get('agendas', 'a1')).toBeUndefined();
    expect((await cairn.store.get('pairs', 'p1'))?.name).toBe('Ada King');
  });

  test('by an earlier Cairn goes through the steps of its time', async () => {
    const { pairs, wins } = oneOfEach;
    const old = { cairn: 1, schema: 1, pairs: [pairs], wins: [wins], feedback: [oneOfEach.feedback] };
    // There was no feedback then; what fits today's schema is taken for what it is.
    expect(await bringBack(cairn, JSON.stringify(old))).toMatchObject({ new: 3, unreadable: 0 });
    expect(await cairn.store.by('wins', 'pairId', 'p1')).toEqual([wins]);
  });

  test.each([
    ['no JSON', '{"cairn":1,', 'file-broken'],
    ['nothing', '', 'file-broken'],
    ['a word', '"cairn"', 'file-foreign'],
    ['a list', '[]', 'file-foreign'],
    ['another program’s', '{"version":3,"notes":[]}', 'file-foreign'],
    ['no schema', '{"cairn":1}', 'file-foreign'],
    ['a schema below', '{"cairn":1,"schema":0}', 'file-foreign'],
    ['a schema between', '{"cairn":1,"schema":1.5}', 'file-foreign'],
    ['a list that is none', '{"cairn":1,"schema":1,"pairs":{"0":{}}}', 'file-foreign'],
    ['its head in the prototype', '{"__proto__":{"cairn":1,"schema":1}}', 'file-foreign'],
    ['a later Cairn’s', '{"cairn":1,"schema":999}', 'file-newer'],
  ])('is refused where it is %s, with the reason', async (_, text, kind) => {
    await expect(lookIntoFile(cairn, text)).rejects.toMatchObject({ failure: { kind } });
  });

  test('leaves no database of its own behind', async () => {
    await fill();
    await bringBack(cairn, await exported());
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    expect(names.filter((name) => name.startsWith('import-'))).toEqual([]);
  });

  test('however it is damaged, changes only what fits and never what is here and later', async () => {
    await fill();
    const whole = JSON.parse(await exported());
    const before = await cairn.store.exportAll();
    const places = fc.constantFrom(...personalNames);
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.constant({ id: '__proto__' }),
      fc.constant({ id: 'p1', name: { toString: 1 } }),
    );
    const damage = fc.array(
      fc.record({
        name: places,
        row: junk,
        key: fc.constantFrom('id', 'audience', 'text', 'pairId', 'updatedAt'),
      }),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(damage, async (hits) => {
        const file = structuredClone(whole);
        for (const { name, row, key } of hits) {
          const [first] = file[name];
          file[name] = [{ ...first, [key]: row }, row];
        }
        const fresh = await openTestCairn();
        const size = 1 + (JSON.stringify(hits).length % 97);
        const counts = await bring(fresh, JSON.stringify(file), 'take', size);
        expect(counts.new + counts.unreadable).toBeGreaterThanOrEqual(brought - hits.length);
        expect(await fresh.store.damaged()).toBe(0);
        fresh.store.close();
      }),
      { numRuns: 60 },
    );
    expect(await cairn.store.exportAll()).toEqual(before);
    expect(({} as Record<string, unknown>)['audience']).toBeUndefined();
  }, 60_000);
});

describe('a pair in files', () => {
  beforeEach(fill);

  test('as a text with every line and who may see it', async () => {
    const { content, fileName } = await fileOfPair(cairn, { pairId: 'p1', as: 'md' });
    expect(fileName).toBe('ada-byron.md');
    expect(content).toContain('For your own drawer');
    expect(content).toMatch(/- Ask about the move _\(Only me\)_/);
    expect(content).toMatch(/- Ruth.*_\(Only me\)_/);
  });

  test('as a calendar file that is read again', async () => {
    await cairn.store.put('meetings', {
      ...oneOfEach.meetings,
      title: `Coffee, tea; \\ and ${'ü'.repeat(60)}\nMore`,
      place: 'Café',
    });
    const { content } = await fileOfPair(cairn, { pairId: 'p1', as: 'ics' });
    for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const { readIcs } = await import('./read-ics');
    expect(readIcs(content)).toEqual([
      {
        summary: `Coffee, tea; \\ and ${'ü'.repeat(60)}\nMore`,
        location: 'Café',
        start: instantOf('2026-05-14T14:00:00', 'Europe/Berlin'),
      },
    ]);
  });

  test('as a table of promises that no table program runs', async () => {
    const text = '=HYPERLINK("https://evil.example","x")';
    await cairn.store.put('commitments', { ...oneOfEach.commitments, text, when: 'a, "b"' });
    const { content } = await fileOfPair(cairn, { pairId: 'p1', as: 'csv' });
    expect(content).toBe(
      '\uFEFFstate,owner,text,when,due,audience,meeting\r\nopen,me,"\'=HYPERLINK(""https://evil.example"",""x"")","a, ""b""",2026-05-20,pair,2026-05-14\r\n',
    );
  });

  test('of a pair there is none is refused', async () => {
    await expect(fileOfPair(cairn, { pairId: pair('x').id, as: 'md' })).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
  });
});
