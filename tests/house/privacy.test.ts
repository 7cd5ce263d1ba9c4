import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allServicePlaces } from '@/accounts/places';
import { calendarHosts } from '@/calendars/hosts';
import { type KeptKind, keptKinds, mayBeAsked, waysOut } from '@/domain/privacy-facts';
import { engineNames, personalNames } from '@/store/schema';
import { say } from '../words';
import { paths } from './secret/outward-paths';
import { root } from './source';

const manifest = readFileSync(join(root, 'wxt.config.ts'), 'utf8');

/** The page a person can read without installing anything, made of the code's own tables. */
function privacyText(): string {
  const table = (head: string, rows: readonly (readonly [string, string])[]): string =>
    [head, '| --- | --- |', ...rows.map(([one, other]) => `| ${one} | ${other} |`)].join('\n');
  return `# Privacy

${say('settings_fact_reads_words')}

${say('settings_fact_leaves_words')}

There is no server of Cairn's, no statistics, no advertising, and nobody but you who could read what you write. This page is
made of the tables the extension itself works with; a test holds the two together.

## What is kept on this device

In the browser's own database and settings. Without a passphrase unencrypted, like the browser's history: whoever can use your
account on this device can read it. With a passphrase (in the settings) sealed: what that protects from, what can be seen from
outside all the same, and what it cannot do is written in [docs/vault.md](docs/vault.md).

${table(
  '| what | by the name it has in an export |',
  (Object.keys(keptKinds) as KeptKind[]).map((kind) => [
    say(`kept_${kind}`),
    keptKinds[kind].map((name) => `\`${name}\``).join(', '),
  ]),
)}

Damaged records are set aside as they are, and removals are remembered by the record's id alone. Once you let your devices
exchange, what they need for it is kept as well, in no export: ${engineNames.map((name) => `\`${name}\``).join(', ')}.

## Every way out, and who can read there

Each is a press of yours, but for two: notices, and drafts in a connected mailbox once you said that they may be left there by
themselves. A line marked “${say('audience_me')}” is in none of them but your own files.

${table(
  '| what leaves | who can read it |',
  waysOut.map((way) => [say(`way_${way}`), say(`way_${way}_who`)]),
)}

## What the browser is asked for

${table(
  '| what | why |',
  mayBeAsked.map((name) => [say(`settings_may_${name}`), say(`settings_may_${name}_words`)]),
)}

Pages: ${calendarHosts.map((host) => `\`${host}\``).join(', ')}

Services, only once you connect an account there: ${allServicePlaces.map((place) => `\`${place}\``).join(', ')}

A server of your own, only once you name it for your devices to meet at: that one address.

## What is yours

Settings: everything as one file (its form is described in \`docs/export-schema.json\`), brought back from one, or deleted. A
pair's page: the same for one pair as text, calendar and table, and its removal, which says what went and looks for what is
left.
`;
}

describe('privacy', () => {
  test('names everything that is kept', () => {
    expect(Object.values(keptKinds).flat().sort()).toEqual([...personalNames].sort());
  });

  test('names everything the browser is asked for, and nothing else', () => {
    const lists = [
      /const permissions = \[([^\]]*)\]/,
      /'firefox' \? \[\] : \[([^\]]*)\]/,
      /\[\.\.\.permissions, ('identity')\]/,
      /optional_permissions: \['identity', ([^\]]*)\]/,
      /optional_permissions: \[('downloads')\]/,
    ].map((list) => list.exec(manifest)?.[1] ?? 'not found');
    // Whatever else is called a permission there would not be among these lists.
    expect(manifest.match(/permissions\b[^\n]*[:=] ?\[/g)?.length).toBe(8);
    const inManifest = new Set(
      lists.flatMap((list) => list.split(',').map((name) => name.replace(/[\s']/g, ''))),
    );
    expect([...inManifest].sort()).toEqual(
      mayBeAsked.filter((name) => name !== 'pages' && name !== 'services').sort(),
    );
  });

  test('names every path that is searched for secrets', () => {
    const wayOf: Readonly<Record<string, (typeof waysOut)[number]>> = {
      'invitation for the clipboard': 'clipboard',
      'invitation into the open editor': 'invitation',
      'recap in Gmail’s window': 'mail',
      'recap in Outlook’s window': 'mail',
      'recap in a mail program': 'mail',
      'recap for the clipboard': 'clipboard',
      'recap as a file': 'file',
      'agreement as text and file': 'agreement',
      keepsake: 'keepsake',
      'file for the other': 'partner_file',
      'form of the next meeting': 'form',
      'notices on the screen': 'notice',
    };
    const inside = ['answer to a calendar page'];
    const unnamed = Object.keys(paths).filter(
      (path) => wayOf[path] === undefined && !path.startsWith('letter: ') && !inside.includes(path),
    );
    expect(unnamed).toEqual([]);
    // Driven by a connected account, made in a page's own document, or for the person's own drawer.
    const elsewhere = ['draft', 'note', 'sign', 'report', 'own_files', 'devices'];
    expect([...new Set(Object.values(wayOf)), ...elsewhere].sort()).toEqual([...waysOut].sort());
  });

  test('PRIVACY.md says what the code does', () => {
    const path = join(root, 'PRIVACY.md');
    if (process.env['CAIRN_WRITE']) writeFileSync(path, privacyText());
    expect(readFileSync(path, 'utf8')).toBe(privacyText());
  });
});
