import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers, ensurePackages, run } from './ensure.mjs';

/**
 * Everything that can be checked, in order of how soon it fails: style, types, architecture and unit tests, page tests in
 * Chromium, both builds, end-to-end tests of the build. The last line is the sum; a check without tests of its own counts
 * as one.
 */
ensurePackages();
ensureBrowsers();

const reports = mkdtempSync(join(tmpdir(), 'cairn-tests-'));
const sum = { passed: 0, failed: 0, skipped: 0 };

function check(name, command, args) {
  console.log(`\n${name}`);
  const code = run(command, args);
  sum[code === 0 ? 'passed' : 'failed'] += 1;
  if (code !== 0) console.log(`${name}: failed`);
  return code === 0;
}

function tests(name, project) {
  console.log(`\n${name}`);
  const report = join(reports, `${project}.json`);
  const code = run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    sum.passed += counts.numPassedTests;
    sum.skipped += counts.numPendingTests;
    // A file that could not be loaded holds no tests to count: it still failed, each of them once.
    const unread = counts.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((each) => each.status !== 'failed'),
    ).length;
    const failed = counts.numFailedTests + unread;
    sum.failed += code !== 0 && failed === 0 ? 1 : failed;
  } catch {
    console.log(`${name}: no report`);
    sum.failed += 1;
  }
}

check('Preparing types', 'wxt', ['prepare']);
check('Style', 'biome', ['check', '--diagnostic-level=warn', '.']);
check('Types', 'tsc', ['--noEmit']);
tests('Architecture and units', 'unit');
tests('Pages in Chromium', 'pages');
const built =
  check('Build for Chrome and Edge', 'wxt', ['build']) &&
  check('Build for Firefox', 'wxt', ['build', '-b', 'firefox', '--mv3']);
if (built) {
  tests('The built extension', 'e2e');
  tests('The built extension, by itself', 'alone');
} else sum.failed += 1;

const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exit(sum.failed === 0 ? 0 : 1);
