import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../tests/house/source.ts';
import { guidePictures } from './pictures/guide.ts';
import { shootForStores } from './pictures/stores.ts';

/**
 * Makes every picture anew from the product as it is: those of the guide from the journey as it is played on the practice
 * calendars, those of the stores at the sizes they ask for. `--stores` makes the second alone.
 */
execFileSync('wxt', ['build'], { cwd: root, stdio: 'ignore', shell: process.platform === 'win32' });
if (!process.argv.includes('--stores')) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-pictures-'));
  execFileSync(process.execPath, ['tests/journey/play.ts', '--only', 'google', '--out', folder], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { steps } = JSON.parse(readFileSync(join(folder, 'journey.json'), 'utf8')) as {
    steps: { name: string; picture?: string }[];
  };
  const to = join(root, 'docs/pictures');
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const [name, step] of Object.entries(guidePictures)) {
    const picture = steps.find((each) => each.name === step)?.picture;
    if (picture === undefined) throw new Error(`The journey has no picture of “${step}”.`);
    cpSync(join(folder, picture), join(to, `${name}.png`));
  }
  rmSync(folder, { recursive: true });
}
await shootForStores(join(root, 'docs/store'));
