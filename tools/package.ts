import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync, zipSync } from 'fflate';
import { makeBom } from './sbom.ts';

/**
 * Makes what the stores are given: a zip for Chrome, Edge and Firefox each, for Firefox's reviewers the source, and the list
 * of what is in them (CycloneDX). One of them is built twice: the same tree makes the same bytes, or nothing is made. Only
 * from a tree in which everything is committed: a package is a version that can be looked at later.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};

function stop(why: string): never {
  console.error(why);
  process.exit(1);
}

const changed = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' }).trim();
if (changed !== '') stop(`Commit these first, or put them away:\n${changed}`);
const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
if (!changelog.includes(`\n## ${version}\n`)) stop(`CHANGELOG.md does not know version ${version} yet.`);

/** Makes the package of a browser, and says what it is made of, byte for byte: names and contents, whenever it was made. */
function make(browser: string): string {
  const ran = spawnSync('wxt', ['zip', '-b', browser, '--mv3'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (ran.status !== 0) stop(`The package for ${browser} could not be made.`);
  const path = join(root, '.output', `${name}-${version}-${browser}.zip`);
  // A zip knows when it was made: packed anew in one order and of one day, the same content is the same file.
  const files = unzipSync(readFileSync(path));
  const sorted = Object.fromEntries(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)));
  const zipped = zipSync(sorted, { mtime: '1980-01-01T12:00:00Z', level: 9 });
  writeFileSync(path, zipped);
  return createHash('sha256').update(zipped).digest('hex');
}

for (const browser of ['chrome', 'edge', 'firefox']) {
  const made = make(browser);
  if (browser === 'chrome' && make(browser) !== made)
    stop('Two builds of the same tree are not the same bytes.');
  console.log(`${join('.output', `${name}-${version}-${browser}.zip`)}  sha256 ${made}`);
}
console.log(join('.output', `${name}-${version}-sources.zip`));
const bom = join('.output', `${name}-${version}.cdx.json`);
writeFileSync(join(root, bom), `${JSON.stringify(makeBom(), null, 2)}\n`);
console.log(bom);
