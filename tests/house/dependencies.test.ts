import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Component, makeBom } from '../../tools/sbom';
import { root } from './source';

const bom = makeBom();
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** What may be shipped with a program under MIT, its own words beside it. */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', '0BSD'];
/** Say theirs in a file, not in their manifest; looked at 2026-11. */
const bySight: Readonly<Record<string, string>> = { 'url-template': 'BSD-3-Clause' };
const licenceOf = ({ name, licenses = [] }: Component): string =>
  licenses.map(({ license }) => license.id ?? license.name).join(', ') || (bySight[name] ?? 'unknown');

/** Why each of the packages Cairn names itself is there. */
const why: Readonly<Record<string, string>> = {
  '@googleapis/calendar': 'Google Calendar of a connected account, over a transport of our own',
  '@googleapis/gmail': 'drafts in Gmail, over the same',
  '@microsoft/microsoft-graph-client': "Outlook's calendar and mailbox of a connected account",
  '@noble/ciphers': 'what seals the vault inside a transaction',
  '@noble/hashes': 'the key from a passphrase',
  'age-encryption': 'backups that the age command opens',
  'ical.js': 'calendar files and pasted invitations',
  '@leeoniya/ufuzzy': 'search in what was written',
  lib0: 'what the merge engine stands on',
  'node-diff3': 'one text out of two that were changed apart',
  yjs: 'the merge engine of several devices',
  idb: 'promises for IndexedDB',
  oauth4webapi: 'signing in to an account',
  preact: 'everything that is drawn',
  zod: 'schemas of what is stored and said between contexts (its small form)',
};

function page(): string {
  const direct = Object.keys(manifest.dependencies).sort();
  const rows = bom.components.map((each) => {
    const named = direct.includes(each.name) ? (why[each.name] ?? 'named by Cairn') : '';
    return `| \`${each.name}\` | ${each.version} | ${licenceOf(each)} | ${named} |`;
  });
  return `# What Cairn is made of

Made by a test from the lock file (\`CAIRN_WRITE=1 vitest run --project unit tests/house/dependencies.test.ts\`). \`npm run package\`
writes the same as CycloneDX beside the packages, with a hash of each, and builds one package twice: the same tree makes the same
bytes, or nothing is made. Of what stands under Google's clients (\`gaxios\`, \`google-auth-library\`, \`googleapis-common\` and theirs)
nothing is in the build: a transport of our own stands in their place.

| package | version | licence | what it is there for |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

test('every package that is shipped may be, and has a hash in the lock', () => {
  expect(bom.components.length).toBeGreaterThan(10);
  for (const each of bom.components) {
    expect([each.name, allowed.includes(licenceOf(each)) ? 'allowed' : licenceOf(each)]).toEqual([
      each.name,
      'allowed',
    ]);
    expect([each.name, each.hashes?.[0]?.alg]).toEqual([each.name, 'SHA-512']);
  }
  const names = bom.components.map(({ name }) => name);
  for (const name of Object.keys(manifest.dependencies)) expect(names).toContain(name);
});

test('the list says the same wherever and whenever it is made', () => {
  const text = JSON.stringify(bom);
  expect(text).toBe(JSON.stringify(makeBom()));
  expect(text).not.toMatch(/timestamp|serialNumber|registry\.|"tools"/);
});

test('the page of what Cairn is made of is the lock’s', () => {
  const path = join(root, 'docs/dependencies.md');
  if (process.env['CAIRN_WRITE']) writeFileSync(path, page());
  // A table that is formatted has other blanks and lines.
  const plain = (text: string): string => text.replace(/[\s-]+/g, ' ');
  expect(plain(readFileSync(path, 'utf8'))).toBe(plain(page()));
});
