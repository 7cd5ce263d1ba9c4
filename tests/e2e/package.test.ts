import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../house/source';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const inGit = existsSync(join(root, '.git'));
const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}` };
const copy = join(mkdtempSync(join(tmpdir(), 'cairn-package-')), 'cairn');

const makePackages = () =>
  spawnSync(process.execPath, ['tools/package.ts'], { cwd: copy, env, encoding: 'utf8' });
const unzip = (name: string) =>
  unzipSync(readFileSync(join(copy, '.output', `cairn-${version}-${name}.zip`)));

/** What is committed, in a folder of its own. */
beforeAll(() => {
  if (!inGit) return;
  execFileSync('git', ['worktree', 'add', '--detach', copy, 'HEAD'], { cwd: root, stdio: 'ignore' });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => {
  rmSync(dirname(copy), { recursive: true, force: true });
  if (inGit) execFileSync('git', ['worktree', 'prune'], { cwd: root, stdio: 'ignore' });
});

test.skipIf(!inGit)('a tree in which something is not committed is not packaged', () => {
  writeFileSync(join(copy, 'left-over.txt'), 'x');
  const ran = makePackages();
  expect(ran.status).toBe(1);
  expect(ran.stderr).toContain('left-over.txt');
  rmSync(join(copy, 'left-over.txt'));
});

test.skipIf(!inGit)(
  'one command makes the packages, and reviewers build the same from the source',
  { timeout: 240_000 },
  () => {
    const ran = makePackages();
    expect(ran.stderr.replace(/\(node:.*|\(Use `node.*/g, '').trim()).toBe('');
    expect(ran.status).toBe(0);
    for (const name of ['chrome', 'edge', 'firefox']) {
      const manifest = JSON.parse(new TextDecoder().decode(unzip(name)['manifest.json'])) as {
        version: string;
      };
      expect([name, manifest.version]).toEqual([name, version]);
    }
    // A bundler's names for pieces come from where the project lies: so the source is built where the package was.
    const packaged = unzip('firefox');
    const source = unzip('sources');
    rmSync(copy, { recursive: true });
    for (const [path, content] of Object.entries(source)) {
      if (path.endsWith('/')) continue;
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), content);
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    execFileSync('wxt', ['build', '-b', 'firefox', '--mv3'], { cwd: copy, env, stdio: 'ignore' });
    const built = join(copy, '.output', 'firefox-mv3');
    const differing = Object.entries(packaged).filter(
      ([path, content]) =>
        !path.endsWith('/') &&
        !(existsSync(join(built, path)) && readFileSync(join(built, path)).equals(Buffer.from(content))),
    );
    expect(Object.keys(packaged).length).toBeGreaterThan(20);
    expect(differing.map(([path]) => path)).toEqual([]);
  },
);
