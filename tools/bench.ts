import { accounts } from './bench/accounts.ts';
import { calendar } from './bench/calendar.ts';
import { coldStart } from './bench/cold-start.ts';
import { dashboard } from './bench/dashboard.ts';
import { devices } from './bench/devices.ts';
import { withBoth } from './bench/in-browser.ts';
import { popup } from './bench/popup.ts';
import { sizes } from './bench/sizes.ts';
import { vault } from './bench/vault.ts';
import { verdict } from './bench/verdict.ts';

/** `bench`: sizes and times of the built extension against the design's budgets, as one JSON. Build first. */
const figures = {
  sizes: sizes(),
  accounts: accounts(),
  verdict: await verdict(),
  calendar: await calendar(),
  coldStart: await coldStart(),
  ...(await withBoth(async (both) => ({
    popup: await popup(both),
    dashboard: await dashboard(both),
    sealed: await vault(both),
  }))),
  devices: await devices(),
};
console.log(JSON.stringify(figures, null, 2));
