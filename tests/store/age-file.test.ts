import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { identityIn, keyFileOf, keyOf, lockOf, textOf } from '@/app/own-files/saved-text';
import { makeKey, type OpenedBy, type SealedBy, sealFile } from '@/store/age-file';
import { findAge } from './find-age';

const words = `${JSON.stringify({ cairn: 1, pairs: [{ name: 'Ada 你好' }] })}\n${'x'.repeat(200_000)}`;
const passphrase = 'four words in a row';
const folder = mkdtempSync(join(tmpdir(), 'cairn-age-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sealed = async (by: SealedBy): Promise<Blob> => {
  const stream = await sealFile(new Blob([words]).stream(), by);
  return new Response(stream as unknown as BodyInit).blob();
};
const opened = async (file: Blob, by?: OpenedBy): Promise<string> => {
  const key = by ? await keyOf(file, by) : undefined;
  if (key?.ok === false) return key.failure.kind;
  let all = '';
  for await (const piece of await textOf(file, { key: key?.value })) all += piece;
  return all;
};
const written = async (name: string, file: Blob): Promise<string> => {
  const path = join(folder, name);
  writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
  return path;
};

describe('a sealed file', () => {
  test('is opened by its passphrase and no other, and says what opens it', async () => {
    const file = await sealed({ passphrase });
    expect(Buffer.from(await file.arrayBuffer()).toString('latin1')).not.toMatch(/"pairs"|xxxxxxxx/);
    expect(await lockOf(file)).toBe('passphrase');
    expect(await opened(file, { passphrase })).toBe(words);
    expect(await opened(file, { passphrase: `${passphrase} ` })).toBe('file-stays-shut');
  }, 60_000);

  test('is opened by the half of the key that stays with the person', async () => {
    const key = await makeKey();
    const other = await makeKey();
    const file = await sealed({ recipient: key.recipient });
    expect(await lockOf(file)).toBe('key');
    const identity = identityIn(keyFileOf(key).replaceAll('\n', '\r\n'));
    expect(identity).toBe(key.identity);
    expect(await opened(file, { identity: key.identity })).toBe(words);
    expect(await opened(file, { identity: other.identity })).toBe('file-stays-shut');
    expect(identityIn(key.recipient)).toBeUndefined();
  });

  test('that was changed or cut off anywhere is never taken for whole', async () => {
    const key = await makeKey();
    const bytes = new Uint8Array(await (await sealed({ recipient: key.recipient })).arrayBuffer());
    const by = { identity: key.identity };
    const whole = async (changed: Uint8Array<ArrayBuffer>): Promise<boolean> =>
      opened(new Blob([changed]), by).then(
        (text) => text === words,
        () => false,
      );
    expect(await whole(bytes)).toBe(true);
    for (const at of [0, 30, 100, 190, 220, 70_000, bytes.length - 1]) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect([at, await whole(flipped), await whole(bytes.slice(0, at))]).toEqual([at, false, false]);
    }
    expect(await lockOf(new Blob(['{"cairn":1}']))).toBe('none');
  });
});

const age = findAge();

describe.skipIf(age === undefined)('the age command', () => {
  test('opens with the key what was sealed to it', async () => {
    const key = await makeKey();
    const file = await written('key.age', await sealed({ recipient: key.recipient }));
    const keyFile = join(folder, 'cairn-key.txt');
    writeFileSync(keyFile, keyFileOf(key));
    expect(execFileSync(age ?? '', ['-d', '-i', keyFile, file], { encoding: 'utf8' })).toBe(words);
  });

  test('opens with the passphrase, typed at a terminal', async () => {
    const file = await written('passphrase.age', await sealed({ passphrase }));
    const out = join(folder, 'opened.json');
    // It reads passphrases from a terminal alone: `script` is one.
    execFileSync(
      'sh',
      [
        '-c',
        `(sleep 0.5; echo '${passphrase}'; sleep 3) | script -qec '${age} -d -o ${out} ${file}' /dev/null`,
      ],
      {
        stdio: 'ignore',
      },
    );
    expect(readFileSync(out, 'utf8')).toBe(words);
  }, 60_000);

  test('seals what Cairn opens', async () => {
    const key = await makeKey();
    const file = join(folder, 'theirs.age');
    execFileSync(age ?? '', ['-r', key.recipient, '-o', file], { input: words });
    expect(await opened(new Blob([readFileSync(file)]), { identity: key.identity })).toBe(words);
  });
});
