import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find.ts';

/** Chromium is needed; Firefox is welcome (its tests say that they were skipped without it). */
const missing = (['chromium', 'firefox'] as const).filter((name) => findBrowser(name) === undefined);
const canInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

if (missing.length > 0 && canInstall) {
  const packages = missing.map((name) => (name === 'firefox' ? 'firefox-esr' : name));
  console.error(`Installing ${packages.join(' and ')} …`);
  const options = {
    stdio: ['ignore', 'ignore', 2] as ('ignore' | 2)[],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  // Letters of other scripts are on the pictures: without a font they would be boxes.
  const fonts = ['fonts-noto-core', 'fonts-noto-cjk'];
  for (const each of [...packages, ...fonts])
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', each], options);
}

if (findBrowser('chromium') === undefined) {
  console.error(
    'Cairn needs Chromium, Chrome or Edge to be built against: install one (Debian: `apt-get install chromium`, macOS:\n' +
      '`brew install --cask chromium`, Windows: Edge is there), or name its program in the variable CAIRN_CHROMIUM.',
  );
  process.exit(1);
}
if (findBrowser('firefox') === undefined) {
  console.error('Firefox was not found (CAIRN_FIREFOX can name it): its tests will be skipped.');
}
