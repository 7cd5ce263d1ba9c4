import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './source';

const folder = join(root, 'docs', 'store');
const listings = readdirSync(folder).filter((name) => /^listing\.\w+\.md$/.test(name));

/** What follows a bold title, up to the next blank line. */
const said = (text: string, title: string): string =>
  new RegExp(`\\*\\*${title}\\*\\* \\([^)]*\\): (.+)`).exec(text)?.[1] ?? '';
const size = (text: string): number => [...text].length;

describe.each(listings)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');

  test('is in a language Cairn speaks', () => {
    const language = name.split('.')[1] ?? '';
    expect(existsSync(join(root, 'public', '_locales', language, 'messages.json'))).toBe(true);
  });

  test('fits what the stores print, and says it as calmly as Cairn does', () => {
    expect(said(text, 'Name')).toMatch(/^Cairn/);
    expect(size(said(text, 'Name'))).toBeLessThanOrEqual(45);
    expect(size(said(text, 'Summary'))).toBeGreaterThan(20);
    expect(size(said(text, 'Summary'))).toBeLessThanOrEqual(132);
    expect(text).toContain('\n**Description**\n');
    expect(text).not.toMatch(/[!¡]/);
  });
});
