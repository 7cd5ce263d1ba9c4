import { calendar } from './bench/calendar.ts';
import { dashboard } from './bench/dashboard.ts';
import { popup } from './bench/popup.ts';
import { sizes } from './bench/sizes.ts';
import { verdict } from './bench/verdict.ts';

/** `bench`: sizes and times of the built extension against the design's budgets, as one JSON. Build first. */
const figures = {
  sizes: sizes(),
  verdict: await verdict(),
  calendar: await calendar(),
  popup: await popup(),
  dashboard: await dashboard(),
};
console.log(JSON.stringify(figures, null, 2));
