import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchChromium } from '../tests/browsers/chromium.ts';
import { root } from '../tests/house/source.ts';
import { startPractice } from '../tests/practice/server.ts';
import { examine } from './sheet/examine.ts';
import { roomsOf } from './sheet/rooms.ts';
import { languageScene, type Scene, scenes } from './sheet/scenes.ts';
import { type Shot, sheetPage } from './sheet/sheet-page.ts';

/**
 * Every room of the built extension in every state and mode: a picture, what axe says, what does not fit, what a screen reader and keys do not find, on one page
 * (`index.html`) and as JSON (`sheet.json`). `--languages` measures all languages in place of the states. `--only NAME`
 * takes one scene. The last line is the sum; ends with 1 when something was found.
 */
const options = process.argv.slice(2);
const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : undefined;
const languages = options.includes('--languages');
const folder = resolve(
  options.find((each, at) => !each.startsWith('--') && options[at - 1] !== '--only') ?? 'out/sheet',
);
mkdirSync(folder, { recursive: true });

const practice = await startPractice();
const shots: Shot[] = [];

async function shoot(scene: Scene): Promise<void> {
  const build = scene.build?.();
  const cairn = await launchChromium({
    port: practice.port,
    language: scene.language.replace('_', '-'),
    ...(build ? { extension: build.folder } : {}),
  });
  await scene.prepare(cairn);
  const rooms = await roomsOf(cairn);
  const page = await cairn.context.newPage();
  for (const mode of scene.modes) {
    await page.emulateMedia({
      colorScheme: mode.dark ? 'dark' : 'light',
      forcedColors: mode.forced ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    for (const room of rooms) {
      await page.setViewportSize({ width: mode.width ?? room.width, height: 760 });
      // The same page with another place behind its # would not be loaded anew.
      await page.goto('about:blank');
      await page.goto(`${cairn.origin}/${room.path}`);
      await page
        .locator('h1, h2, main, [role=heading]')
        .first()
        .waitFor({ timeout: 10_000 })
        .catch(() => undefined);
      await page
        .locator('.busy')
        .waitFor({ state: 'detached', timeout: 5_000 })
        .catch(() => undefined);
      await page.waitForTimeout(150);
      const file = `${[scene.name, mode.name, room.name].join('-').replace(/[^\p{L}\d]+/gu, '-')}.png`;
      if (!languages) await page.screenshot({ path: join(folder, file), fullPage: true });
      shots.push({
        scene: scene.name,
        mode: mode.name,
        room: room.name,
        file,
        ...(await examine(page, mode.name === 'light')),
      });
    }
  }
  await cairn.close();
  build?.remove();
}

const all = languages ? readdirSync(join(root, 'public/_locales')).map(languageScene) : scenes;
for (const scene of all) if (only === undefined || scene.name === only) await shoot(scene);
await practice.close();

writeFileSync(join(folder, 'sheet.json'), JSON.stringify(shots, null, 1));
if (!languages) writeFileSync(join(folder, 'index.html'), sheetPage(shots));
const found = shots.filter(
  ({ broken, cut, unheard, unreached }) => broken.length + cut.length + unheard.length + unreached.length > 0,
);
for (const { scene, mode, room, broken, cut, unheard, unreached } of found)
  console.log(`${scene}, ${mode}, ${room}: ${[...broken, ...cut, ...unheard, ...unreached].join('; ')}`);
const sum = (of: 'broken' | 'cut' | 'unheard' | 'unreached'): number =>
  shots.reduce((all, shot) => all + shot[of].length, 0);
console.log(
  `${shots.length} views: ${sum('broken')} rules of axe broken, ${sum('cut')} things that do not fit, ${sum('unheard')} not heard, ${sum('unreached')} not reached by keys`,
);
process.exit(found.length === 0 ? 0 : 1);
