import { describe, expect, test } from 'vitest';
import { type DueReminder, dueReminders, type RemindableMeeting } from '@/domain/reminders';
import { defaultSettings, type Settings } from '@/domain/settings';
import { instantOf } from '@/domain/when';
import { meeting as sample } from '../samples';

const hour = 3_600_000;
const zone = 'Europe/Berlin';

function at(start: string, end: string, change: Partial<RemindableMeeting> = {}): RemindableMeeting {
  const inZone = change.zone ?? zone;
  const times = {
    start,
    end,
    zone: inZone,
    startAt: instantOf(start, inZone),
    endAt: instantOf(end, inZone),
  };
  return {
    ...sample('m1', times),
    agendaAttached: false,
    reflectionSaved: false,
    pairReminders: true,
    ...change,
  };
}

function look(
  meeting: RemindableMeeting,
  now: string,
  settings: Partial<Settings> = {},
  said: readonly DueReminder[] = [],
) {
  return dueReminders({
    meetings: [meeting],
    reminded: said.map(({ id, kind }) => ({ id, kind, meetingId: 'm1', at: 0 })),
    settings: { ...defaultSettings, ...settings },
    now: instantOf(now, zone),
    machineZone: zone,
  });
}

const kinds = ({ due }: { due: readonly DueReminder[] }) => due.map(({ kind }) => kind);
const thursday = at('2026-05-14T14:00:00', '2026-05-14T15:00:00');

describe('the reminder to prepare', () => {
  test('comes a day before, not earlier', () => {
    expect(kinds(look(thursday, '2026-05-13T13:59:00'))).toEqual([]);
    expect(look(thursday, '2026-05-13T13:59:00').nextAt).toBe(thursday.startAt - 24 * hour);
    expect(kinds(look(thursday, '2026-05-13T14:00:00'))).toEqual(['prepare']);
  });

  test('comes late when the machine slept over it, and not at all once the meeting began', () => {
    expect(kinds(look(thursday, '2026-05-14T13:30:00'))).toEqual(['prepare']);
    expect(kinds(look(thursday, '2026-05-14T14:05:00'))).toEqual([]);
  });

  test('is not needed when the agenda is attached', () => {
    expect(kinds(look({ ...thursday, agendaAttached: true }, '2026-05-13T14:00:00'))).toEqual([]);
  });

  test('follows the lead time that was set', () => {
    expect(kinds(look(thursday, '2026-05-14T11:00:00', { prepareLeadHours: 2 }))).toEqual([]);
    expect(kinds(look(thursday, '2026-05-14T12:00:00', { prepareLeadHours: 2 }))).toEqual(['prepare']);
  });

  test('means a day on the clock of the calendar, also over the change of clocks', () => {
    const sunday = at('2026-03-29T10:00:00', '2026-03-29T11:00:00');
    // 24 hours before 10:00 summer time is 09:00 winter time.
    expect(kinds(look(sunday, '2026-03-28T08:59:00'))).toEqual([]);
    expect(kinds(look(sunday, '2026-03-28T09:00:00'))).toEqual(['prepare']);
  });

  test('is right when the calendar lives in another zone than the machine', () => {
    const inTokyo = at('2026-05-14T20:00:00', '2026-05-14T21:00:00', { zone: 'Asia/Tokyo' });
    expect(kinds(look(inTokyo, '2026-05-13T12:59:00'))).toEqual([]);
    expect(kinds(look(inTokyo, '2026-05-13T13:00:00'))).toEqual(['prepare']);
  });
});

describe('the reminder to look back', () => {
  const prepared = { ...thursday, agendaAttached: true };

  test('comes ten minutes after the end', () => {
    expect(kinds(look(prepared, '2026-05-14T15:09:00'))).toEqual([]);
    expect(kinds(look(prepared, '2026-05-14T15:10:00'))).toEqual(['capture']);
  });

  test('follows a meeting that was shortened or moved after it was seen', () => {
    expect(
      kinds(
        look(
          { ...at('2026-05-14T14:00:00', '2026-05-14T14:30:00'), agendaAttached: true },
          '2026-05-14T14:40:00',
        ),
      ),
    ).toEqual(['capture']);
    expect(
      kinds(
        look(
          { ...at('2026-05-15T14:00:00', '2026-05-15T15:00:00'), agendaAttached: true },
          '2026-05-14T15:10:00',
        ),
      ),
    ).toEqual([]);
  });

  test('comes when the browser is opened again the next morning, but not days later', () => {
    expect(kinds(look(prepared, '2026-05-15T09:00:00'))).toEqual(['capture']);
    expect(kinds(look(prepared, '2026-05-19T09:00:00'))).toEqual([]);
  });

  test('is not needed once the reflection is saved', () => {
    expect(kinds(look({ ...prepared, reflectionSaved: true }, '2026-05-14T15:10:00'))).toEqual([]);
  });
});

describe('when nothing is said', () => {
  test.each([
    ['declined', { declined: true }],
    ['cancelled', { cancelled: true }],
    ['gone from its calendar', { missingSince: 1 }],
    ['of a pair that wants no reminders', { pairReminders: false }],
    ['for a whole day', { allDay: true }],
  ])('about a meeting that is %s', (_, change) => {
    expect(look({ ...thursday, ...change }, '2026-05-13T15:00:00')).toEqual({ due: [], coming: [] });
  });

  test('what was said is not said again', () => {
    const { due } = look(thursday, '2026-05-13T14:00:00');
    expect(kinds(look(thursday, '2026-05-13T14:01:00', {}, due))).toEqual([]);
  });

  test('a meeting moved to another day may be prepared anew', () => {
    const { due } = look(thursday, '2026-05-13T14:00:00');
    const moved = at('2026-05-20T14:00:00', '2026-05-20T15:00:00');
    expect(kinds(look(moved, '2026-05-19T14:00:00', {}, due))).toEqual(['prepare']);
  });
});

describe('quiet hours', () => {
  const late = at('2026-05-14T21:00:00', '2026-05-14T22:00:00', { agendaAttached: true });

  test('over midnight hold a reminder until the morning', () => {
    const night = look(late, '2026-05-14T22:10:00');
    expect(night.due).toEqual([]);
    expect(night.nextAt).toBe(instantOf('2026-05-15T07:00:00', zone));
    expect(kinds(look(late, '2026-05-15T07:00:00'))).toEqual(['capture']);
  });

  test('before midnight and within one day count the same way', () => {
    const noon = { quietFrom: '12:00', quietUntil: '16:00' };
    expect(look({ ...thursday, agendaAttached: true }, '2026-05-14T15:10:00', noon).nextAt).toBe(
      instantOf('2026-05-14T16:00:00', zone),
    );
  });

  test('of equal times are none', () => {
    expect(kinds(look(late, '2026-05-14T22:10:00', { quietFrom: '00:00', quietUntil: '00:00' }))).toEqual([
      'capture',
    ]);
  });

  test('let nothing through that would come too late after them', () => {
    const early = at('2026-05-15T06:30:00', '2026-05-15T07:30:00');
    expect(look(early, '2026-05-15T05:00:00', { remindToCapture: false })).toEqual({ due: [], coming: [] });
  });
});
