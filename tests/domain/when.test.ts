import { describe, expect, test } from 'vitest';
import { instantOf, isZone, localIn, saySpan } from '@/domain/when';

describe('times in a zone', () => {
  test('a local time becomes a moment in its own zone', () => {
    expect(new Date(instantOf('2026-05-14T14:00:00', 'Europe/Berlin')).toISOString()).toBe(
      '2026-05-14T12:00:00.000Z',
    );
    expect(localIn(Date.UTC(2026, 4, 14, 12), 'America/New_York')).toBe('2026-05-14T08:00:00');
  });

  test('the two nights on which clocks change keep their wall time', () => {
    const before = instantOf('2026-03-28T09:00:00', 'Europe/Berlin');
    const after = instantOf('2026-03-29T09:00:00', 'Europe/Berlin');
    expect((after - before) / 3_600_000).toBe(23);
    expect(localIn(instantOf('2026-10-25T09:00:00', 'Europe/Berlin'), 'Europe/Berlin')).toBe(
      '2026-10-25T09:00:00',
    );
  });

  test('an hour that the clock change skips is moved forward, not lost', () => {
    expect(localIn(instantOf('2026-03-29T02:30:00', 'Europe/Berlin'), 'Europe/Berlin')).toBe(
      '2026-03-29T03:30:00',
    );
  });

  test('a zone nobody knows counts as UTC instead of breaking', () => {
    expect(isZone('W. Europe Standard Time')).toBe(false);
    expect(instantOf('2026-05-14T14:00:00', 'Middle-earth/Bree')).toBe(Date.UTC(2026, 4, 14, 14));
  });
});

describe('how a time is said', () => {
  const now = Date.UTC(2026, 4, 13, 12);

  test('near days by their word, others by their date', () => {
    expect(saySpan('2026-05-14T14:00:00', '2026-05-14T15:00:00', 'UTC', 'en-GB', now)).toMatch(
      /^tomorrow, 14:00\s?–\s?15:00$/,
    );
    expect(saySpan('2026-05-21T14:00:00', '2026-05-21T15:00:00', 'UTC', 'en-GB', now)).toMatch(
      /^Thu,? 21 May, 14:00/,
    );
    expect(saySpan('2027-05-21', '2027-05-22', 'UTC', 'en-GB', now)).toContain('2027');
  });

  test('in the language of the reader', () => {
    expect(saySpan('2026-05-14T14:00:00', '2026-05-14T15:00:00', 'UTC', 'de', now)).toMatch(/^morgen, 14:00/);
  });

  test('nothing where there is no time', () => {
    expect(saySpan('', '', 'UTC', 'en', now)).toBe('');
  });
});
