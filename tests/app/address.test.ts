import { describe, expect, test } from 'vitest';
import { hashOf, type Place, placeOf } from '@/app/dashboard/address';

describe('addresses of the dashboard', () => {
  const places: Place[] = [
    { room: 'today' },
    { room: 'pairs' },
    { room: 'accounts' },
    { room: 'pair', id: 'a/b#c d' },
    { room: 'pair', id: 'ä', part: 'letter', of: 'feedback-1' },
    { room: 'agenda', id: 'grow' },
    { room: 'search', words: 'led the %' },
    { room: 'search', words: '' },
    { room: 'prepare', id: 'google:x/y?z' },
    { room: 'checkin', id: 'outlook:1' },
  ];
  test.each(places)('lead there and back: %j', (place) => {
    expect(placeOf(hashOf(place))).toEqual(place);
  });

  test.each(['', '#', '#/', '#/nothing', '#/prepare', '#/%'])('%j is today', (hash) => {
    expect(placeOf(hash)).toEqual({ room: 'today' });
  });

  test('a part of a pair nobody knows is the pair', () => {
    expect(placeOf('#/pairs/p1/secrets')).toEqual({ room: 'pair', id: 'p1' });
  });
});
