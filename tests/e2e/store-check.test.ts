import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtForFirefox } from '../browsers/firefox';
import { root } from '../house/source';

const linter = join(root, 'node_modules', 'addons-linter', 'bin', 'addons-linter');

interface Found {
  readonly summary: { readonly errors: number; readonly warnings: number };
  readonly errors: readonly { readonly code: string }[];
  readonly warnings: readonly { readonly code: string; readonly file?: string }[];
}

test.skipIf(!existsSync(linter))('Mozilla’s own check finds nothing to say about the build', async () => {
  const printed = await new Promise<string>((done) => {
    // It ends with a code of its own when it finds something: what it prints says what.
    execFile(
      process.execPath,
      [linter, '--output', 'json', builtForFirefox],
      { maxBuffer: 64_000_000 },
      (_, stdout) => done(stdout),
    );
  });
  const found = JSON.parse(printed) as Found;
  expect([...found.errors, ...found.warnings].map(({ code }) => code)).toEqual([]);
  expect(found.summary).toMatchObject({ errors: 0, warnings: 0 });
});
