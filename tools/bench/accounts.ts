import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A calendar of 2000 events read by a connected account the first time, and again after three of them changed: time, requests
 * and writes, by provider. The test of that name measures, because it has the stand-ins of the services; their answers take
 * no time, so what is left is Cairn's own.
 */
export function accounts(): object {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  const path = join(folder, 'figures.json');
  try {
    const ran = spawnSync('vitest', ['run', '--project', 'unit', 'tests/accounts/many.test.ts'], {
      env: { ...process.env, CAIRN_FIGURES: path },
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (ran.status !== 0) throw new Error('The reading of many events could not be measured.');
    return JSON.parse(readFileSync(path, 'utf8')) as object;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
