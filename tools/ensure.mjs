import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Runs on the Node that is there (20 or later); everything after it runs on the project's own.

export const root = fileURLToPath(new URL('..', import.meta.url));
const isWindows = process.platform === 'win32';

/** The environment in which the project's own programs come first. */
export const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
};

/**
 * Runs a program of the project and answers its exit code. Its output is the caller's.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function run(command, args, options = {}) {
  const ran = spawnSync(command, args, { cwd: root, env, stdio: 'inherit', shell: isWindows, ...options });
  if (ran.error) console.error(`${command} could not be started: ${ran.error.message}`);
  return ran.status ?? 1;
}

/** Installs the packages of the lockfile when they are missing or older than it. What it says goes to stderr. */
export function ensurePackages() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(`Cairn is built with Node 20 or later; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const installed = join(root, 'node_modules', '.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs - 1000) return;
  console.error('Installing packages …');
  const code = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    env: process.env,
    stdio: ['ignore', 2, 2],
  });
  if (code !== 0) process.exit(code);
}

/** The types the framework writes, which the project's own TypeScript settings build upon: a fresh copy has none. */
export function ensureTypes() {
  if (existsSync(join(root, '.wxt', 'tsconfig.json'))) return;
  const code = run('wxt', ['prepare'], { stdio: ['ignore', 2, 2] });
  if (code !== 0) process.exit(code);
}

/** Makes sure there is a browser to test with; on Debian as root it installs one, elsewhere it says what to install. */
export function ensureBrowsers() {
  const code = run('node', [join('tests', 'browsers', 'ensure.ts')], { stdio: ['ignore', 2, 2] });
  if (code !== 0) process.exit(code);
}
