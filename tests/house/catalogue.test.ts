import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fill } from '@/domain/say';
import messages from '../../public/_locales/en/messages.json';
import { root, sourceUnder } from './source';

const catalogue = messages as Readonly<Record<string, { message: string }>>;
const keys = new Set(Object.keys(catalogue));
const source = sourceUnder('src');

/** Whole keys as they are said: `say('key'` and the like. */
const said = new Map<string, string>();
for (const { path, text } of source) {
  for (const match of text.matchAll(/\bsay\(\s*'([a-z][\w]+)'|<SayWith of="([a-z][\w]+)"/g))
    said.set(match[1] ?? match[2] ?? '', path);
}

describe('the catalogue', () => {
  test('has keys that browsers take: a hyphen in one of them and Chrome loads nothing', () => {
    for (const key of keys) expect(key).toMatch(/^\w+$/);
  });

  test('is in order, so that two people adding to it do not meet', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(catalogue).sort());
  });

  test('has every message that is said', () => {
    const missing = [...said].filter(([key]) => !keys.has(key) && !keys.has(`${key}_other`));
    expect(missing).toEqual([]);
  });

  test('has for every plural the form for one and the form for others', () => {
    for (const key of keys) if (key.endsWith('_one')) expect(keys).toContain(key.replace(/_one$/, '_other'));
  });

  test('has a message for every beginning of a composed key', () => {
    const beginnings = source.flatMap(({ text, path }) =>
      [...text.matchAll(/\bsay\(\s*`([a-z]+_[\w]*)\$\{/g)].map((match) => [match[1] ?? '', path] as const),
    );
    expect(beginnings.filter(([start]) => ![...keys].some((key) => key.startsWith(start)))).toEqual([]);
  });

  test('has nothing that is never said', () => {
    const text = source.map((file) => file.text).join('\n');
    const composed = [...new Set([...text.matchAll(/`([a-z]+_[\w]*)\$\{/g)].map((match) => match[1] ?? ''))];
    const quoted = new Set([...text.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? ''));
    const unused = [...keys].filter((key) => {
      const base = key.replace(/_(one|other)$/, '');
      return (
        !quoted.has(key) &&
        !quoted.has(base) &&
        !said.has(key) &&
        !said.has(base) &&
        !composed.some((start) => key.startsWith(start))
      );
    });
    // What the browser itself says of Cairn is named in the manifest.
    const manifest = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
    expect(unused.filter((key) => !manifest.includes(`__MSG_${key}__`))).toEqual([]);
  });

  test('speaks calmly: no exclamation marks, no placeholders of another kind, no blame', () => {
    for (const [key, { message }] of Object.entries(catalogue)) {
      expect(message, key).not.toMatch(/!|\$|overdue|missed|failed|should /i);
      expect(fill(message, {}), key).toBe(message);
    }
  });
});
