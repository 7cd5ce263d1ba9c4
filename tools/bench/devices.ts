import type { measure } from '../../tests/bench/exchange.ts';
import { load } from '../load.ts';

/**
 * The exchange between devices with 20 pairs, 5 000 meetings and 50 000 lines: the first, one edited line, ten devices, a year.
 * Devices and place are in memory, everything between them is as it is: engine, compression, encryption.
 */
export async function devices(): Promise<object> {
  const { module, end } = await load<{ measure: typeof measure }>('/tests/bench/exchange.ts');
  const figures = await module.measure();
  await end();
  return figures;
}

if (process.argv[1]?.endsWith('devices.ts')) console.log(JSON.stringify(await devices(), null, 2));
