import { writeFileSync } from 'node:fs';
import { accounts } from './bench/accounts.ts';
import { calendar } from './bench/calendar.ts';
import { coldStart } from './bench/cold-start.ts';
import { dashboard } from './bench/dashboard.ts';
import { devices } from './bench/devices.ts';
import { withBoth } from './bench/in-browser.ts';
import { popup } from './bench/popup.ts';
import { sizes } from './bench/sizes.ts';
import { speedPage } from './bench/speed-page.ts';
import { vault } from './bench/vault.ts';
import { verdict } from './bench/verdict.ts';

const page = new URL('../docs/speed.md', import.meta.url);

/**
 * `bench [--write]`: sizes and times of the built extension against the design's budgets, as one JSON. Build first. With
 * `--write` only what reading calendars costs, which is also written down in `docs/speed.md`.
 */
const reading = await calendar();
const { passes, ...compared } = reading ?? {};
const flat = reading ? { ...passes, ...compared } : { skipped: 'no Chromium' };
if (process.argv.includes('--write')) {
  if (reading) writeFileSync(page, speedPage(reading, new Date().toISOString().slice(0, 10)));
  console.log(JSON.stringify({ calendar: flat }, null, 2));
  process.exit(reading ? 0 : 1);
}
const figures = {
  sizes: sizes(),
  accounts: accounts(),
  verdict: await verdict(),
  calendar: flat,
  coldStart: await coldStart(),
  ...(await withBoth(async (both) => ({
    popup: await popup(both),
    dashboard: await dashboard(both),
    sealed: await vault(both),
  }))),
  devices: await devices(),
};
console.log(JSON.stringify(figures, null, 2));
