import { expect, test } from 'vitest';
import { play } from './play';
import type { Mischief } from './simulation';

/** `npm run simulate` plays thousands of each. */
const runs = 60;

test.each<[Mischief, string]>([
  ['none', 'whatever goes wrong on the way'],
  ['place', 'whatever its owner does to the place'],
  ['profiles', 'whichever profile is copied or comes back from a backup'],
])(
  'all devices end alike, no word is lost and nothing removed comes back: %s (%s)',
  async (mischief) => {
    const { ok, counts, told } = await play({ runs, mischief });
    expect(told).toBe('');
    expect(ok).toBe(true);
    // A simulation in which nothing happens proves nothing.
    expect(counts.schedules).toBe(runs);
    expect(counts.words).toBeGreaterThan(50);
    expect(counts.faults).toBeGreaterThan(10);
    expect(counts.deaths).toBeGreaterThan(20);
    if (mischief === 'place') expect(counts.asked).toBeGreaterThan(5);
    if (mischief === 'profiles') expect(counts.doubled).toBeGreaterThan(5);
  },
  60_000,
);
