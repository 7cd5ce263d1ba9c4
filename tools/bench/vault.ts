import type { Page } from 'playwright-core';
import { dashboard } from './dashboard.ts';
import { round } from './figures.ts';
import type { Both } from './in-browser.ts';
import { popup } from './popup.ts';

/** The same openings and the same search with everything sealed, and how long sealing, unlocking and opening for good take. */
export async function vault(both: Both): Promise<object> {
  const words = 'four grey stones in a row';
  const { quiet } = both.years;
  const sealMs = await timed(quiet, 'vault.on', { words });
  await timed(both.little.quiet, 'vault.on', { words });
  const figures = { popup: await popup(both), dashboard: await dashboard(both) };
  await timed(quiet, 'vault.close', {});
  const unlockMs = await timed(quiet, 'vault.open', { by: 'passphrase', words });
  const openForGoodMs = await timed(quiet, 'vault.off', { words });
  return { sealMs, unlockMs, openForGoodMs, ...figures };
}

async function timed(page: Page, name: string, request: object): Promise<number> {
  const { took, ok } = await page.evaluate(
    async (message) => {
      const start = performance.now();
      const answer = (await (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
      ).chrome.runtime.sendMessage(message)) as { ok: boolean };
      return { took: performance.now() - start, ok: answer.ok };
    },
    { name, request },
  );
  if (!ok) throw new Error(`${name} was refused.`);
  return round(took, 0);
}
