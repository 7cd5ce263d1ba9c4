import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtForChromium, launchChromium } from '../../tests/browsers/chromium.ts';
import { median, round } from './figures.ts';
import { open, preparePage } from './in-browser.ts';

/** A page of the same extension that shows one word, and asks nobody: as soon as anything can be there. */
const bare = {
  'bare.html':
    '<!doctype html><meta charset="utf-8"><title>Bare</title><script type="module" src="bare.js"></script>',
  'bare.js': "document.body.append(Object.assign(document.createElement('main'), { textContent: 'Bare' }));",
};

/**
 * From the first moment of a page to its useful content while the background worker is dead, beside a bare page of the
 * extension that is opened in the same turn. Milliseconds, and the middle of the turns' ratios.
 */
export async function coldStart() {
  const extension = mkdtempSync(join(tmpdir(), 'cairn-bare-'));
  cpSync(builtForChromium, extension, { recursive: true });
  for (const [name, content] of Object.entries(bare)) writeFileSync(join(extension, name), content);
  const cairn = await launchChromium({ port: 9, extension });
  try {
    const page = await preparePage(cairn, 'main');
    const turns: { bare: number; popup: number; beside: number }[] = [];
    const from = async (address: string): Promise<number> => {
      await cairn.killWorker();
      return open(cairn, page, address, 'main');
    };
    for (let turn = 0; turn < 9; turn += 1) {
      turns.push({
        bare: await from('bare.html'),
        popup: await from('popup.html'),
        beside: await from('sidepanel.html'),
      });
    }
    const middle = (of: (turn: (typeof turns)[number]) => number): number => round(median(turns.map(of)), 1);
    return {
      bareMs: middle((turn) => turn.bare),
      popupMs: middle((turn) => turn.popup),
      besideMs: middle((turn) => turn.beside),
      popupRatio: middle((turn) => turn.popup / turn.bare),
      besideRatio: middle((turn) => turn.beside / turn.bare),
    };
  } finally {
    await cairn.close();
    rmSync(extension, { recursive: true });
  }
}
