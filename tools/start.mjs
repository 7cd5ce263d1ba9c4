import { join } from 'node:path';
import { ensureBrowsers, ensurePackages, run } from './ensure.mjs';

/**
 * `npm start`: builds Cairn and opens it in Chromium on practice calendars. With `--headless`, or where there is no
 * display, plays the whole journey instead and writes what was seen (`--out DIR`, else `out/journey`).
 */
ensurePackages();
ensureBrowsers();

const args = process.argv.slice(2);
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = args.includes('--headless') || !hasDisplay;

console.error('Building …');
const built = run('wxt', ['build'], { stdio: ['ignore', 2, 2] });
if (built !== 0) process.exit(built);
if (headless && !args.includes('--headless'))
  console.error('There is no display: the journey is played headless.');
process.exit(
  run('node', [
    join('tests', 'journey', headless ? 'play.ts' : 'open.ts'),
    ...args.filter((each) => each !== '--headless'),
  ]),
);
