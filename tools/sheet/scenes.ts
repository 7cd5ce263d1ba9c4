import { builtForChromium, type CairnInChromium } from '../../tests/browsers/chromium.ts';
import type { SpeakingBuild } from '../../tests/browsers/speaking-build.ts';
import { askCairn, putRaw, stored } from '../../tests/e2e/scene.ts';
import { pseudoBuild } from './pseudo.ts';

/** How a page is looked at. */
export interface Mode {
  readonly name: string;
  readonly dark?: boolean;
  readonly forced?: boolean;
  /** Every page this wide, in CSS pixels: 320 is a screen of 1280 at 400 %. */
  readonly width?: number;
}

/** A device in a state, and the ways it is looked at. */
export interface Scene {
  readonly name: string;
  readonly language: string;
  readonly modes: readonly Mode[];
  /** Another build than the one that was made; removed when the scene is over. */
  build?(): SpeakingBuild;
  prepare(cairn: CairnInChromium): Promise<void>;
}

const light: Mode = { name: 'light' };
const dark: Mode = { name: 'dark', dark: true };
const forced: Mode = { name: 'forced colours', forced: true };
const narrow: Mode = { name: '400 %', width: 320 };

/** Nothing kept yet, in a store that is there. */
async function greet(cairn: CairnInChromium): Promise<void> {
  await askCairn(cairn, 'now', {});
}

async function addExample(cairn: CairnInChromium): Promise<void> {
  await askCairn(cairn, 'example.add', {});
}

/** The example, with somebody whose name does not fit anywhere and is written both ways. */
async function addLongNames(cairn: CairnInChromium): Promise<void> {
  await addExample(cairn);
  for (const pair of await stored(cairn, 'pairs'))
    await putRaw(cairn, 'pairs', {
      ...pair,
      name: 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh, د. عبد الرحمن بن عبد العزيز (Product & Platform)',
    });
}

export const scenes: readonly Scene[] = [
  { name: 'first use', language: 'en', modes: [light, dark], prepare: greet },
  { name: 'example', language: 'en', modes: [light, dark, forced, narrow], prepare: addExample },
  { name: 'long names', language: 'en', modes: [light, narrow], prepare: addLongNames },
  { name: 'right to left', language: 'ar', modes: [light, dark, narrow], prepare: addExample },
  {
    name: 'pseudo-language',
    language: 'en',
    modes: [light, narrow],
    build: () => pseudoBuild(builtForChromium),
    prepare: addExample,
  },
];

/** A language as it fits: not for looking at, for measuring. */
export function languageScene(language: string): Scene {
  return { name: `in ${language}`, language, modes: [light, narrow], prepare: addExample };
}
