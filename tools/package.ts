import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Makes what the stores are given: a zip for Chrome, Edge and Firefox each, and for Firefox's reviewers the source. Only
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

for (const browser of ['chrome', 'edge', 'firefox']) {
  const ran = spawnSync('wxt', ['zip', '-b', browser, '--mv3'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (ran.status !== 0) stop(`The package for ${browser} could not be made.`);
  console.log(join('.output', `${name}-${version}-${browser}.zip`));
}
console.log(join('.output', `${name}-${version}-sources.zip`));
