import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root, sourceUnder } from './source';

const folder = join(root, 'src/ui/theme');
const read = (name: string): string => readFileSync(join(folder, `${name}.css`), 'utf8');
const sheets = readdirSync(folder).map((file) => file.replace(/\.css$/, ''));
/** What every page has, and what a page of its own brings: their rooms find it there. */
const everywhere = [...read('index').matchAll(/"\.\/([\w-]+)\.css"/g)].map(([, name = '']) => name);
const ofPages = sheets.filter((name) => /^(dashboard|rail|welcome)/.test(name));

/** The classes a sheet's selectors begin with: what follows them is worn inside. */
function begins(name: string): string[] {
  const selectors = [
    ...read(name)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .matchAll(/(?:^|[{};,])\s*\.([a-z][\w-]*)/g),
  ];
  return [...new Set(selectors.map(([, first = '']) => first))];
}

const known = new Set([...everywhere, ...ofPages].flatMap(begins));
const later = sheets.filter((name) => name !== 'index' && ![...everywhere, ...ofPages].includes(name));
const source = sourceUnder('src').filter(({ path }) => path.endsWith('.tsx'));

const wears = (text: string, name: string): boolean =>
  [...text.matchAll(/class="([^"]*)"|class=\{([^}]*)\}/g)].some(([, plain = '', made = '']) =>
    `${plain} ${made}`.split(/[\s'"`]+/).includes(name),
  );

test.each(later)('whoever wears %s brings it along: no page has it from the start', (sheet) => {
  const own = begins(sheet).filter((name) => !known.has(name));
  const without = source.filter(
    ({ text }) => !text.includes(`theme/${sheet}.css`) && own.some((name) => wears(text, name)),
  );
  expect(without.map(({ path }) => path)).toEqual([]);
});
