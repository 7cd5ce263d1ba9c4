import { describe, expect, test } from 'vitest';
import { readersOf } from '@/domain/readers';
import { doubtOf } from '@/domain/recipients/doubt';
import { meeting, pair } from '../samples';

const ada = pair('p1', { emails: ['ada@example.org'] });
const grace = pair('p2', { name: 'Grace Hopper', emails: ['grace@navy.example'] });
const doubt = (email: string, change: object = {}, met: { name: string; email: string }[] = []) =>
  doubtOf(email, { pair: { ...ada, ...change }, others: [grace], met, own: ['nadia@harbour.example'] });

describe('an address that is typed for a pair', () => {
  test.each([
    ['ada@example.org', undefined],
    ['ada.byron@example.org', undefined],
    ['a.byron@gmail.com', undefined],
    ['ab@elsewhere.example', undefined],
    ['grace@navy.example', 'recipient-other'],
    ['nadia@harbour.example', 'recipient-other'],
    ['ada@examp1e.org', 'recipient-lookalike'],
    ['ada@exarnple.org', 'recipient-lookalike'],
    ['ada@exmaple.org', 'recipient-lookalike'],
    ['ada@exampl.org', 'recipient-lookalike'],
    ['ada@еxample.org', 'recipient-lookalike'],
    ['ada@example.com', 'recipient-lookalike'],
    ['ada@gmial.com', 'recipient-lookalike'],
    ['ada@ex-ample.org', 'recipient-lookalike'],
    ['tobias@elsewhere.example', 'recipient-stranger'],
  ])('%s: %s', (email, expected) => expect(doubt(email)).toBe(expected));

  test('is no stranger’s where none was known before', () => {
    expect(doubt('countess@elsewhere.example', { emails: [] })).toBeUndefined();
    expect(doubt('юлия@elsewhere.example', { emails: [] })).toBeUndefined();
  });

  test('is a stranger’s where the calendar shows it under another name', () => {
    const met = [{ name: 'Tobias Kern', email: 'kern@elsewhere.example' }];
    expect(doubt('kern@elsewhere.example', { emails: [] }, met)).toBe('recipient-stranger');
    expect(
      doubt('byron@elsewhere.example', { emails: [] }, [
        { name: 'Ada Byron', email: 'byron@elsewhere.example' },
      ]),
    ).toBeUndefined();
  });
});

describe('who can read an event', () => {
  const me = { email: 'me@example.org', self: true };
  const other = { name: 'Ada Byron', email: 'ada@example.org' };
  const of = (change: Parameters<typeof meeting>[1]) => readersOf(meeting('m1', change), ['me@example.org']);

  test('the two of them alone', () => expect(of({ people: [me, other] }).wide).toBe(false));
  test.each([
    ['another guest', { people: [me, other, { name: 'Tobias' }] }],
    ['a group', { people: [me, other, { email: 'team@example.org', group: true }] }],
    ['a room', { people: [me, other, { name: 'Room 4', email: 'c_1@resource.calendar.google.com' }] }],
    ['guests not shown', { people: [me], peopleCount: 5 }],
    [
      'a shared calendar',
      {
        people: [me, other],
        sources: [
          { calendar: 'google' as const, id: 'e', seenAt: 1, calendarId: 'x@group.calendar.google.com' },
        ],
      },
    ],
    [
      'somebody else’s calendar',
      {
        people: [me, other],
        sources: [{ calendar: 'google' as const, id: 'e', seenAt: 1, calendarId: 'boss@example.org' }],
      },
    ],
  ])('and %s', (_, change) => expect(of(change).wide).toBe(true));
});
