import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pathsUnder, root, type SourceFile, sourceUnder } from './source';

const source = [...sourceUnder('src'), ...sourceUnder('entrypoints')];

/** Which room of the house a path is in. */
function roomOf(path: string): string {
  const [top = '', room = ''] = path.split('/');
  return top === 'src' ? room : top;
}

/** Imports go inward only; siblings do not know each other, but for the interface that asks and is told by the platform. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  entrypoints: ['app', 'calendars'],
  app: ['calendars', 'detection', 'mail', 'accounts', 'store', 'sync', 'platform', 'ui', 'domain'],
  ui: ['platform', 'domain'],
  calendars: ['domain'],
  detection: ['domain'],
  mail: ['domain'],
  accounts: ['domain'],
  store: ['domain'],
  sync: ['domain'],
  platform: ['domain'],
  domain: [],
};

/** Packages each room may use; everything else is the browser's own. */
const mayUse: Readonly<Record<string, readonly RegExp[]>> = {
  entrypoints: [/^wxt\/utils\/define-/],
  app: [/^preact/, /^zod\/mini$/, /^@leeoniya\/ufuzzy$/],
  ui: [/^preact/],
  calendars: [/^ical\.js$/],
  detection: [],
  mail: [],
  accounts: [
    /^@googleapis\/(calendar|gmail)$/,
    /^@microsoft\/microsoft-graph-(client|types)$/,
    /^oauth4webapi$/,
    /^ical\.js$/,
  ],
  store: [/^age-encryption$/, /^idb$/, /^zod\/mini$/, /^@noble\//],
  sync: [/^yjs$/, /^lib0\/(en|de)coding$/, /^node-diff3$/, /^@noble\/hashes\/scrypt\.js$/, /^zod\/mini$/],
  platform: [/^wxt\/browser$/, /^wxt\/utils\/storage$/, /^zod\/mini$/, /^@noble\/ciphers\//],
  domain: [/^zod\/mini$/, /^node-diff3$/],
};

const isOwn = (name: string): boolean => name.startsWith('src/') || name.startsWith('entrypoints/');

describe('the house', () => {
  test('has no other rooms than these', () => {
    expect([...new Set(source.map(({ path }) => roomOf(path)))].sort()).toEqual(
      Object.keys(mayImport).sort(),
    );
  });

  test('imports go inward only', () => {
    const wrong = source.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => isOwn(from))
        .filter(
          ({ from }) => roomOf(from) !== roomOf(path) && !mayImport[roomOf(path)]?.includes(roomOf(from)),
        )
        .map(({ from }) => `${path} → ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every package is used where it belongs', () => {
    const wrong = source.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => !isOwn(from) && !from.endsWith('.css'))
        .filter(({ from }) => !mayUse[roomOf(path)]?.some((allowed) => allowed.test(from)))
        .map(({ from }) => `${path} → ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  test('calendars do not know each other: a third is a folder and a line', () => {
    const folders = [
      ...new Set(source.flatMap(({ path }) => /^src\/calendars\/(\w+)\//.exec(path)?.[1] ?? [])),
    ];
    expect(folders.length).toBeGreaterThanOrEqual(3);
    const wrong = source.flatMap(({ path, imports }) => {
      const own = /^src\/calendars\/(\w+)\//.exec(path)?.[1];
      return own === undefined
        ? []
        : imports
            .filter(({ from }) =>
              folders.some((other) => other !== own && from.startsWith(`src/calendars/${other}/`)),
            )
            .map(({ from }) => `${path} → ${from}`);
    });
    expect(wrong).toEqual([]);
  });

  test('the browser is named in the platform alone', () => {
    const naming =
      /(?<![\w.'"-])(?:browser|chrome)\.(?:runtime|storage|alarms|tabs|notifications|action|i18n|windows|scripting|identity|permissions)\b/;
    expect(
      source
        .filter(({ path, text }) => roomOf(path) !== 'platform' && naming.test(withoutComments(text)))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('domain, detection and mail are pure: no page, no network, no clock, no chance', () => {
    const impure =
      /(?<![\w.])(?:document|window|localStorage|indexedDB|fetch|navigator|setTimeout|Date\.now|Math\.random|crypto)\b|new Date\(\)|Temporal\.Now/;
    const wrong = source.filter(
      ({ path, text }) =>
        ['domain', 'detection', 'mail'].includes(roomOf(path)) && impure.test(withoutComments(text)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('only the accounts ask the network, and they in one place', () => {
    expect(
      source
        .filter(({ text }) =>
          /(?<![\w.])(?:fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon)/.test(withoutComments(text)),
        )
        .map(({ path }) => path),
      // The catalogue is a file of Cairn's own package.
    ).toEqual(['src/accounts/send.ts', 'src/platform/catalogue.ts']);
  });

  test('nothing is written as markup', () => {
    const sinks =
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|\beval\(|new Function\(/;
    expect(source.filter(({ text }) => sinks.test(withoutComments(text))).map(({ path }) => path)).toEqual(
      [],
    );
  });

  test('a content script carries no schemas and no interface', () => {
    const reached = reach(['entrypoints/google-calendar.content', 'entrypoints/outlook-calendar.content']);
    expect(reached.size).toBeGreaterThan(10);
    expect(
      [...reached].filter((path) =>
        /^(zod|preact|ical|idb|oauth4webapi|@googleapis|@microsoft)|^src\/(ui|store|mail|accounts|detection)\//.test(
          path,
        ),
      ),
    ).toEqual([]);
  });

  test('entrypoints are wiring', () => {
    for (const { path, text } of source.filter(({ path }) => path.startsWith('entrypoints/'))) {
      expect(text.split('\n').length, path).toBeLessThanOrEqual(31);
    }
  });

  test('files have one subject', () => {
    const styles = pathsUnder('src').filter((path) => path.endsWith('.css'));
    const files = [
      ...source,
      ...styles.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
    ];
    for (const { path, text } of files) expect(text.split('\n').length, path).toBeLessThanOrEqual(251);
  });

  test('names say what they are', () => {
    const paths = [
      ...pathsUnder('src'),
      ...pathsUnder('entrypoints'),
      ...pathsUnder('tests'),
      ...pathsUnder('tools'),
    ];
    expect(
      paths.filter((path) => /(^|\/)(utils?|helpers?|common|misc|managers?|shared)(\.|\/)/i.test(path)),
    ).toEqual([]);
  });

  test('nothing is left for later', () => {
    expect(
      source.filter(({ text }) => /TODO|FIXME|XXX|not implemented/i.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });
});

test('Cairn asks for what it can give a reason for, and the calendars', () => {
  const config = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
  const named = /const permissions = \[([^\]]*)\]/.exec(config)?.[1] ?? '';
  const asked = [...named.matchAll(/'(\w+)'/g)].map((match) => match[1] ?? '');
  expect(asked).toEqual(['storage', 'alarms', 'notifications', 'scripting', 'contextMenus']);
  const reasons = readFileSync(join(root, 'docs/permissions.md'), 'utf8');
  for (const each of [...asked, 'sidePanel', 'identity']) expect(reasons).toContain(`| \`${each}\``);
  // Nothing that shows a warning, and nothing that reads where else a person goes.
  expect(config).not.toMatch(/'(tabs|history|webNavigation|<all_urls>|clipboardRead|cookies)'/);
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

/** Everything some files load as they start: their imports and those of these, but for types and what is loaded when needed. */
function reach(from: readonly string[]): Set<string> {
  const byPath = new Map<string, SourceFile>(
    source.flatMap((file) => {
      const bare = file.path.replace(/\.tsx?$/, '');
      return [
        [bare, file],
        ...(bare.endsWith('/index') ? [[bare.replace(/\/index$/, ''), file] as const] : []),
      ] as [string, SourceFile][];
    }),
  );
  const reached = new Set<string>();
  const waiting = [...from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    for (const each of byPath.get(next)?.imports ?? [])
      if (!each.typeOnly && !each.dynamic) waiting.push(each.from);
  }
  return reached;
}
