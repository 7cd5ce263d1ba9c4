import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the end-to-end tests and leaves their counts where the test command reads them (`CAIRN_COUNTS`). */
const report = join(mkdtempSync(join(tmpdir(), 'cairn-e2e-')), 'report.json');
const run = spawnSync(
  'vitest',
  ['run', '--project', 'e2e', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  { stdio: 'inherit', shell: process.platform === 'win32' },
);
let counts = { passed: 0, failed: 1, skipped: 0 };
try {
  const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(readFileSync(report, 'utf8'));
  counts = { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  // A file that could not even be loaded has no tests to count: it still failed.
  if (!success && counts.failed === 0) counts.failed = 1;
} catch (error) {
  console.error('The end-to-end tests left no report.', error);
}
if (process.env['CAIRN_COUNTS']) writeFileSync(process.env['CAIRN_COUNTS'], JSON.stringify(counts));
process.exit(run.status ?? 1);
