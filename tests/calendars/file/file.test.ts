import { describe, expect, test } from 'vitest';
import { readIcs } from '@/calendars/file/read-ics';
import { readInvitation } from '@/calendars/file/read-invitation';
import { instantOf } from '@/domain/when';

const now = Date.UTC(2026, 4, 10, 8);
const file = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  'UID:u1@example.org',
  'DTSTAMP:20260501T080000Z',
  ...lines,
  'END:VEVENT',
];
const read = (text: string) => {
  const result = readIcs(text, now);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
};

describe('a calendar file', () => {
  test('gives title, time in its zone, place and people', () => {
    const [seen] = read(
      file(
        ...event(
          'DTSTART;TZID=Europe/Berlin:20260514T140000',
          'DTEND;TZID=Europe/Berlin:20260514T150000',
          'SUMMARY:Mentoring\\, with Ada',
          'LOCATION:Room 4',
          'ORGANIZER;CN=Nadia:mailto:nadia@example.org',
          'ATTENDEE;CN=Ada;PARTSTAT=ACCEPTED:mailto:ADA@example.org',
          'ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@example.org',
        ),
      ),
    );
    expect(seen).toMatchObject({
      title: 'Mentoring, with Ada',
      start: '2026-05-14T14:00:00',
      end: '2026-05-14T15:00:00',
      zone: 'Europe/Berlin',
      place: 'Room 4',
      allDay: false,
    });
    expect(seen?.people).toEqual([
      { email: 'nadia@example.org', name: 'Nadia', organizer: true },
      { email: 'ada@example.org', name: 'Ada', response: 'accepted' },
      { email: 'room4@example.org', name: 'Room 4', response: 'none', group: true },
    ]);
  });

  test('with a zone by another name is worked out by the file’s own rules', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:W. Europe Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const [seen] = read(
      file(
        ...zone,
        ...event(
          'DTSTART;TZID=W. Europe Standard Time:20260514T140000',
          'DTEND;TZID=W. Europe Standard Time:20260514T150000',
          'SUMMARY:x',
        ),
      ),
    );
    expect(new Date(instantOf(seen?.start ?? '', seen?.zone ?? '')).toISOString()).toBe(
      '2026-05-14T12:00:00.000Z',
    );
  });

  test('in UTC and for a whole day', () => {
    expect(read(file(...event('DTSTART:20260514T120000Z', 'DURATION:PT45M', 'SUMMARY:x')))[0]).toMatchObject({
      start: '2026-05-14T12:00:00',
      end: '2026-05-14T12:45:00',
      zone: 'UTC',
    });
    expect(read(file(...event('DTSTART;VALUE=DATE:20260514', 'SUMMARY:x')))[0]).toMatchObject({
      start: '2026-05-14',
      end: '2026-05-15',
      allDay: true,
    });
  });

  test('of a series gives the next occurrences, a moved one at its new time', () => {
    const moved = event(
      'RECURRENCE-ID:20260519T120000Z',
      'DTSTART:20260520T090000Z',
      'DTEND:20260520T100000Z',
      'SUMMARY:Weekly, moved',
    );
    const seen = read(
      file(
        ...event('DTSTART:20260505T120000Z', 'DTEND:20260505T130000Z', 'RRULE:FREQ=WEEKLY', 'SUMMARY:Weekly'),
        ...moved,
      ),
    );
    expect(seen).toHaveLength(6);
    expect(seen.map(({ start }) => start).slice(0, 3)).toEqual([
      '2026-05-12T12:00:00',
      '2026-05-20T09:00:00',
      '2026-05-26T12:00:00',
    ]);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(6);
    expect(seen[0]).toMatchObject({ series: 'u1@example.org', recurring: true });
  });

  test('that was cancelled says so', () => {
    expect(read(file('METHOD:CANCEL', ...event('DTSTART:20260514T120000Z', 'SUMMARY:x')))[0]).toMatchObject({
      cancelled: true,
    });
  });

  test.each([
    ['cut off in the middle', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:2026', 'file-broken'],
    ['something else altogether', '%PDF-1.7 \u0000\u0001', 'file-broken'],
    ['empty', '', 'file-broken'],
    ['without an event', file(), 'file-empty'],
    ['without a start', file(...event('SUMMARY:x')), 'file-broken'],
    ['huge', file(`X-JUNK:${'a'.repeat(5_000_000)}`), 'file-too-large'],
  ])('that is %s is told apart', (_, text, kind) => {
    expect(readIcs(text, now)).toMatchObject({ ok: false, failure: { kind } });
  });

  test('with a rule that never ends or never starts does not hang', () => {
    const started = performance.now();
    readIcs(file(...event('DTSTART:19700101T000000Z', 'RRULE:FREQ=SECONDLY', 'SUMMARY:x')), now);
    const never = 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30';
    readIcs(file(...event('DTSTART:19700101T000000Z', never, 'SUMMARY:x')), now);
    readIcs(
      file(...event('DTSTART:20260101T000000Z', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'SUMMARY:x')),
      now,
    );
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('with markup and control characters in its title keeps them as text', () => {
    expect(
      read(file(...event('DTSTART:20260514T120000Z', 'SUMMARY:<img src=x onerror=1>\u202eevil')))[0]?.title,
    ).toBe('<img src=x onerror=1>\u202eevil');
  });
});

describe('a pasted invitation', () => {
  const paste = (text: string) => {
    const result = readInvitation(text, now, 'Europe/Berlin');
    return result.ok ? result.value[0] : result.failure.kind;
  };

  test.each([
    [
      'Mentoring: Nadia & Ada\nThursday, 14 May 2026 · 2:00 – 3:00pm\nada@example.org',
      '2026-05-14T14:00:00',
      '2026-05-14T15:00:00',
    ],
    [
      'Invitation: Mentoring with Ada @ Thu May 14, 2026 2pm - 3pm (CEST) (me@example.org)',
      '2026-05-14T14:00:00',
      '2026-05-14T15:00:00',
    ],
    ['Mentoring\nDonnerstag, 14. Mai 2026 14:00–15:30', '2026-05-14T14:00:00', '2026-05-14T15:30:00'],
    ['Mentorat\njeudi 14 mai 2026 14h30 - 15h00', '2026-05-14T14:30:00', '2026-05-14T15:00:00'],
    ['メンタリング\n2026年5月14日(木) 14:00～15:00', '2026-05-14T14:00:00', '2026-05-14T15:00:00'],
    ['멘토링\n2026년 5월 14일 목요일 오후 2:00~3:30', '2026-05-14T14:00:00', '2026-05-14T15:30:00'],
    ['멘토링\n5월 14일 (목) 오전 11시 30분 – 오후 12시 30분', '2026-05-14T11:30:00', '2026-05-14T12:30:00'],
    ['辅导\n2026年5月14日星期四 下午2:00 - 下午3:00', '2026-05-14T14:00:00', '2026-05-14T15:00:00'],
    ['मेंटरिंग\nगुरुवार, 14 मई 2026 को 3:30 pm बजे', '2026-05-14T15:30:00', '2026-05-14T16:30:00'],
    ['מנטורינג\nיום חמישי, 14 במאי 2026 בשעה 15:30', '2026-05-14T15:30:00', '2026-05-14T16:30:00'],
    ['Mentorluk\n14 Mayıs 2026 Perşembe 15:30', '2026-05-14T15:30:00', '2026-05-14T16:30:00'],
    ['Mentoring\n2026-05-14 23:30 to 00:30', '2026-05-14T23:30:00', '2026-05-15T00:30:00'],
    ['Mentoring\n14.05.2026, 09:00', '2026-05-14T09:00:00', '2026-05-14T10:00:00'],
    ['Mentoring\n5/14/2026 9:00 AM - 10:00 AM', '2026-05-14T09:00:00', '2026-05-14T10:00:00'],
  ])('%j', (text, start, end) => {
    expect(paste(text)).toMatchObject({ start, end, zone: 'Europe/Berlin', allDay: false });
  });

  test('finds the title and the people', () => {
    expect(
      paste('Invitation: Mentoring with Ada @ Thu May 14, 2026 2pm - 3pm (CEST) (me@example.org)'),
    ).toMatchObject({
      title: 'Mentoring with Ada',
      people: [{ email: 'me@example.org' }],
    });
    expect(paste('Mentoring: Nadia & Ada\n14 May 2026, 14:00\nAda Byron <ada@example.org>')).toMatchObject({
      title: 'Mentoring: Nadia & Ada',
      people: [{ name: 'Ada Byron', email: 'ada@example.org' }],
    });
  });

  test('that is a calendar file is read as one', () => {
    expect(paste(file(...event('DTSTART:20260514T120000Z', 'SUMMARY:x')))).toMatchObject({ zone: 'UTC' });
  });

  test('without a date is said to have none', () => {
    expect(paste('See you soon')).toBe('file-empty');
  });

  test('of endless or hostile text ends soon', () => {
    const started = performance.now();
    paste('1 '.repeat(49_000));
    paste(`a${'@a'.repeat(30_000)}`);
    paste('x'.repeat(99_999));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
