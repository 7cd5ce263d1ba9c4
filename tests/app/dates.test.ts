import { expect, test } from 'vitest';
import { createDates } from '@/ui/dates';

const day = 86_400_000;

test.each([
  [3 * day, '3 days ago'],
  [20 * day, '3 weeks ago'],
  [45.8 * day, '6 weeks ago'],
  [70 * day, '2 months ago'],
  [800 * day, '2 years ago'],
])(
  '%i milliseconds are said as %s: as long as a rhythm is spoken of in weeks, so is what was',
  (ms, words) => {
    expect(createDates('en-GB').ago(0, ms)).toBe(words);
  },
);
