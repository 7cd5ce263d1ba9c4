import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guidePictures } from '../../tools/pictures/guide';
import { drawingOf } from './drawing';
import { root, sourceUnder } from './source';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...(readdirSync(join(root, 'docs'), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const { scripts, license, version } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  license: string;
  version: string;
};

describe('the documents', () => {
  test('are those a project needs', () => {
    for (const name of ['README', 'CONTRIBUTING', 'CHANGELOG', 'SECURITY', 'CODE_OF_CONDUCT'])
      expect(pages).toContain(`${name}.md`);
    expect(license).toBe('MIT');
    expect(read('LICENSE')).toMatch(/^MIT License/);
    expect(read('CHANGELOG.md')).toContain(`\n## ${version}\n`);
  });

  test('name no command that is not there', () => {
    for (const page of pages) {
      const named = [...read(page).matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test|ci)\b)/g)];
      for (const [, run, short] of named) {
        if (short === 'ci') continue;
        const script = run ?? short ?? '';
        expect(Object.keys(scripts), `${page}: npm run ${script}`).toContain(script);
        const file = /tools\/[\w./-]+\.(?:ts|mjs)$/.exec(scripts[script] ?? '')?.[0];
        if (file) expect(existsSync(join(root, file)), file).toBe(true);
      }
    }
  });

  test('name no file and lead to no page that is not there', () => {
    for (const page of pages) {
      const text = read(page).replace(/```[\s\S]*?```/g, '');
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to = '']) =>
        join(dirname(page), to),
      );
      const files = [...text.matchAll(/`((?:src|tests|tools|entrypoints|public)\/[\w./-]*\w(?:\/|\.\w+)?)`/g)]
        .map(([, to = '']) => to)
        .filter((to) => !to.includes('NAME'));
      for (const to of [...links, ...files]) expect(existsSync(join(root, to)), `${page} → ${to}`).toBe(true);
    }
  });

  test('draw the house as its files import', () => {
    const drawing = drawingOf([...sourceUnder('src'), ...sourceUnder('entrypoints')]);
    expect(read('docs/architecture.md')).toContain(drawing);
  });

  test('state the versions the builds ask for', () => {
    const config = read('wxt.config.ts');
    const table = read('docs/browsers.md');
    const chrome = /minimum_chrome_version: '(\d+)'/.exec(config)?.[1];
    const firefox = /gecko: \{[^}]*strict_min_version: '(\d+)/.exec(config)?.[1];
    const android = /gecko_android: \{ strict_min_version: '(\d+)/.exec(config)?.[1];
    expect(table).toMatch(new RegExp(`\\| Chrome, Edge +\\| ${chrome} `));
    expect(table).toMatch(new RegExp(`\\| Firefox +\\| ${firefox} `));
    expect(table).toMatch(new RegExp(`\\| Firefox for Android +\\| ${android} `));
    const readme = read('README.md');
    expect(readme).toContain(`${chrome} or later`);
    expect(readme).toContain(`${firefox} or later`);
  });

  test('differences between browsers live in the platform', () => {
    const elsewhere = sourceUnder('src').filter(
      ({ path, text }) =>
        !path.startsWith('src/platform/') && /import\.meta\.env\.(?:FIREFOX|CHROME|EDGE|BROWSER)/.test(text),
    );
    expect(elsewhere.map(({ path }) => path)).toEqual([]);
  });
});

test('the guide shows the pictures the script makes, and no others', () => {
  const shown = [...read('docs/guide.md').matchAll(/pictures\/([\w-]+)\.png/g)].map(([, name]) => name);
  expect(shown.sort()).toEqual(Object.keys(guidePictures).sort());
  const shops = readdirSync(join(root, 'docs/store')).filter((name) => name.endsWith('.png'));
  for (const name of shops) {
    const png = readFileSync(join(root, 'docs/store', name));
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect([name, ...size]).toEqual(name === 'tile.png' ? [name, 440, 280] : [name, 1280, 800]);
  }
  expect(shops.length).toBeGreaterThanOrEqual(6);
});
