import type { play } from '../tests/sync/play.ts';
import { load } from './load.ts';

/**
 * `simulate [RUNS] [--place | --profiles] [--seed N]`: devices that exchange over a place where everything goes wrong, thousands of
 * times. Prints counts as JSON; ends with 1 and the smallest case where one ended wrongly.
 */
const [runs = '2000'] = process.argv.slice(2).filter((word) => /^\d+$/.test(word));
const seedAt = process.argv.indexOf('--seed');
const { module, end } = await load<{ play: typeof play }>('/tests/sync/play.ts');
const started = performance.now();
const { ok, counts, told } = await module.play({
  runs: Number(runs),
  mischief: process.argv.includes('--place')
    ? 'place'
    : process.argv.includes('--profiles')
      ? 'profiles'
      : 'none',
  ...(seedAt < 0 ? {} : { seed: Number(process.argv[seedAt + 1]) }),
});
await end();
console.log(JSON.stringify({ ok, ...counts, seconds: Math.round((performance.now() - started) / 1000) }));
if (!ok) console.error(told);
process.exit(ok ? 0 : 1);
