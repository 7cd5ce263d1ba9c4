import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFeed } from '@/accounts/feed-events';
import { feedText } from '@/accounts/feed-text';
import { zoneNamed } from '@/accounts/feed-zones';
import { ServiceError } from '@/accounts/service-error';
import { windowsZones } from '@/accounts/windows-zones';
import { isZone } from '@/domain/when';

const window = {
  from: Date.UTC(2026, 3, 29),
  to: Date.UTC(2026, 6, 12),
  provider: 'google' as const,
  zone: 'Europe/Berlin',
};
const calendar = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//practice//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string =>
  ['BEGIN:VEVENT', 'UID:a@google.com', 'SUMMARY:Mentoring', ...lines, 'END:VEVENT'].join('\r\n');
const read = (...lines: string[]) => readFeed(calendar(...lines), window);
const starts = (...lines: string[]): string[] =>
  read(...lines)
    .events.map(({ start = '' }) => start)
    .sort();

describe('a series', () => {
  test('ends where UTC says, in a zone nobody described', () => {
    // 08:00 in Tokyo on the 14th is 23:00 UTC on the 13th: the last one counts.
    expect(
      starts(
        event(
          'DTSTART;TZID=Asia/Tokyo:20260512T080000',
          'DURATION:PT1H',
          'RRULE:FREQ=DAILY;UNTIL=20260513T230000Z',
        ),
      ),
    ).toEqual(['2026-05-12T08:00:00', '2026-05-13T08:00:00', '2026-05-14T08:00:00']);
  });

  test('is taken out of and replaced by times in UTC and in other zones', () => {
    expect(
      starts(
        event(
          'DTSTART;TZID=W. Europe Standard Time:20260507T140000',
          'DTEND;TZID=W. Europe Standard Time:20260507T150000',
          'RRULE:FREQ=WEEKLY;COUNT=4',
          'EXDATE:20260514T120000Z',
        ),
        event(
          'RECURRENCE-ID;TZID=America/New_York:20260521T080000',
          'DTSTART;TZID=Asia/Tokyo:20260522T160000',
          'DTEND;TZID=Asia/Tokyo:20260522T170000',
        ),
      ),
    ).toEqual(['2026-05-07T14:00:00', '2026-05-22T16:00:00', '2026-05-28T14:00:00']);
  });

  test('a date alone takes out what is on that day, several to a line', () => {
    expect(
      starts(
        event(
          'DTSTART;TZID=Europe/Berlin:20260507T140000',
          'DURATION:PT1H',
          'RRULE:FREQ=WEEKLY;COUNT=4',
          'EXDATE;VALUE=DATE:20260514,20260521',
        ),
      ),
    ).toEqual(['2026-05-07T14:00:00', '2026-05-28T14:00:00']);
  });

  test('has dates of its own, periods too', () => {
    expect(
      starts(
        event(
          'DTSTART;TZID=Europe/Berlin:20260507T140000',
          'DURATION:PT1H',
          'RDATE;VALUE=PERIOD:20260508T080000Z/PT30M,20260509T080000Z/20260509T090000Z',
          'RDATE;TZID=Europe/Berlin:20260511T090000',
        ),
      ),
    ).toEqual(['2026-05-07T14:00:00', '2026-05-08T10:00:00', '2026-05-09T10:00:00', '2026-05-11T09:00:00']);
  });

  test('is moved from one occurrence on, with what the new ones are called', () => {
    const { events, unread } = read(
      event('DTSTART;TZID=Europe/Berlin:20260507T140000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=5'),
      event(
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260521T140000',
        'DTSTART;TZID=Europe/Berlin:20260522T160000',
        'DURATION:PT30M',
      ).replace('SUMMARY:Mentoring', 'SUMMARY:Later'),
      event(
        'RECURRENCE-ID;TZID=Europe/Berlin:20260528T140000',
        'STATUS:CANCELLED',
        'DTSTART;TZID=Europe/Berlin:20260528T140000',
        'DURATION:PT1H',
      ),
    );
    expect(
      events.map(({ start, end, title, cancelled }) => [start, end?.slice(11, 16), title, cancelled]).sort(),
    ).toEqual([
      ['2026-05-07T14:00:00', '15:00', 'Mentoring', false],
      ['2026-05-14T14:00:00', '15:00', 'Mentoring', false],
      ['2026-05-22T16:00:00', '16:30', 'Later', false],
      ['2026-05-28T14:00:00', '15:00', 'Mentoring', true],
      ['2026-06-05T16:00:00', '16:30', 'Later', false],
    ]);
    expect(unread).toBe(0);
    // The moved ones keep the name of what they stand for: page and account know them by it.
    expect(events.find(({ start }) => start === '2026-06-05T16:00:00')?.instance).toBe('20260604T120000Z');
  });

  test('an occurrence moved into the window from far outside is there, one moved out is not', () => {
    expect(
      starts(
        event('DTSTART;TZID=Europe/Berlin:20260107T140000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=30'),
        event(
          'RECURRENCE-ID;TZID=Europe/Berlin:20260107T140000',
          'DTSTART;TZID=Europe/Berlin:20260509T100000',
          'DURATION:PT1H',
        ),
        event(
          'RECURRENCE-ID;TZID=Europe/Berlin:20260513T140000',
          'DTSTART;TZID=Europe/Berlin:20261113T140000',
          'DURATION:PT1H',
        ),
      ).filter((start) => start < '2026-05-15'),
    ).toEqual(['2026-04-29T14:00:00', '2026-05-06T14:00:00', '2026-05-09T10:00:00']);
  });

  test('of whole days has days, through the change of the clock', () => {
    expect(
      readFeed(
        calendar(
          event('DTSTART;VALUE=DATE:20261023', 'DTEND;VALUE=DATE:20261025', 'RRULE:FREQ=WEEKLY;COUNT=2'),
        ),
        { ...window, from: Date.UTC(2026, 9, 1), to: Date.UTC(2026, 10, 30) },
      ).events.map(({ start, end, allDay, instance }) => [start, end, allDay, instance]),
    ).toEqual([
      ['2026-10-23', '2026-10-25', true, '20261023'],
      ['2026-10-30', '2026-11-01', true, '20261030'],
    ]);
  });

  test('the version that was changed last holds', () => {
    const version = (sequence: number, hour: string) =>
      event(`SEQUENCE:${sequence}`, `DTSTART:20260514T${hour}0000Z`, 'DURATION:PT1H');
    expect(starts(version(2, '12'), version(1, '09'))).toEqual(['2026-05-14T12:00:00']);
  });
});

describe('a zone', () => {
  test.each([
    ['a distance', 'UTC+2', '2026-05-14T14:00:00+02:00'],
    ['a distance with minutes', '"GMT-03:30"', '2026-05-14T14:00:00-03:30'],
    ['quoted', '"Eastern Standard Time"', '2026-05-14T14:00:00-04:00'],
    ['a Windows name far away', 'Newfoundland Standard Time', '2026-05-14T14:00:00-02:30'],
  ])('is known by %s', (_, tzid, at) => {
    const [found] = read(event(`DTSTART;TZID=${tzid}:20260514T140000`, 'DURATION:PT1H')).events;
    const zoned = Temporal.PlainDateTime.from(found?.start ?? '').toZonedDateTime(found?.zone ?? '');
    expect(zoned.epochMilliseconds).toBe(Date.parse(at));
  });

  test('that nobody knows is the calendar’s own, and else the person’s', () => {
    const lost = event('DTSTART;TZID=Customized Time Zone:20260514T140000', 'DURATION:PT1H');
    const zoneOf = (...lines: string[]) => read(...lines).events[0]?.zone;
    expect(zoneOf('X-WR-TIMEZONE:Asia/Tokyo', lost)).toBe('Asia/Tokyo');
    expect(zoneOf(lost)).toBe('Europe/Berlin');
  });

  test('described by a rule that never ends is not worked out', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Trap',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n');
    expect(starts(zone, event('DTSTART;TZID=Trap:20260514T140000', 'DURATION:PT1H'))).toEqual([
      '2026-05-14T14:00:00',
    ]);
  });

  test('of a made-up name changes its clock as the feed says', () => {
    const part = (kind: string, month: number, from: string, to: string) =>
      [
        `BEGIN:${kind}`,
        `DTSTART:1970${String(month).padStart(2, '0')}01T020000`,
        `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=1SU`,
        `TZOFFSETFROM:${from}`,
        `TZOFFSETTO:${to}`,
        `END:${kind}`,
      ].join('\r\n');
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Harbour',
      part('DAYLIGHT', 6, '+0000', '+0100'),
      part('STANDARD', 11, '+0100', '+0000'),
      'END:VTIMEZONE',
    ].join('\r\n');
    // Nine in the harbour is nine in UTC in May and eight in June; Berlin is two hours ahead.
    expect(
      starts(
        zone,
        event('DTSTART;TZID=Harbour:20260601T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=3'),
      ),
    ).toEqual(['2026-06-01T11:00:00', '2026-06-08T10:00:00', '2026-06-15T10:00:00']);
  });

  test('of every Windows name is one this browser knows', () => {
    expect(Object.values(windowsZones).filter((zone) => !isZone(zone))).toEqual([]);
    expect(Object.keys(windowsZones).length).toBeGreaterThan(100);
    expect(zoneNamed('constructor')).toBeUndefined();
  });
});

describe('the text', () => {
  const lines = event('DTSTART:20260514T120000Z', 'DURATION:PT1H').replace(
    'SUMMARY:Mentoring',
    'SUMMARY:Gespräch 你好 – Ωmega',
  );
  const title = 'Gespräch 你好 – Ωmega';
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const titleOf = (raw: Uint8Array): string | undefined => readFeed(feedText(raw), window).events[0]?.title;

  test('folded anywhere, in the middle of a letter too, is the same', () => {
    const whole = [...bytes(calendar(lines))];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom([13, 10, 32], [10, 32], [13, 10, 9]),
        (width, fold) => {
          const folded: number[] = [];
          let since = 0;
          for (const byte of whole) {
            if (byte !== 13 && byte !== 10 && since >= width) {
              folded.push(...fold);
              since = 0;
            }
            folded.push(byte);
            since = byte === 10 ? 0 : since + 1;
          }
          expect(titleOf(Uint8Array.from(folded))).toBe(title);
        },
      ),
    );
  });

  test.each([
    ['with a mark in front', `\uFEFF${calendar(lines)}`],
    ['with the line ends of Unix', calendar(lines).replaceAll('\r\n', '\n')],
    ['with the line ends of old', calendar(lines).replaceAll('\r\n', '\r')],
    ['with both', calendar(lines).replace('\r\nVERSION', '\nVERSION')],
    ['in small letters', calendar(lines).replace('SUMMARY', 'summary').replace('DTSTART', 'dtstart')],
    ['with lines that are none', calendar(lines).replace('UID', 'this is no line\r\nUID')],
    [
      'with an alarm in it',
      calendar(lines).replace(
        '\r\nEND:VEVENT',
        '\r\nBEGIN:VALARM\r\nTRIGGER:-PT10M\r\nDURATION:PT5M\r\nREPEAT:2\r\nEND:VALARM\r\nEND:VEVENT',
      ),
    ],
  ])('%s is the same', (_, text) => {
    expect(titleOf(bytes(text))).toBe(title);
  });

  test('of another coding is read as what it is', () => {
    const latin = Uint8Array.from(calendar(lines.replace(title, 'Gespräch')), (letter) =>
      letter.charCodeAt(0),
    );
    expect(titleOf(latin)).toBe('Gespräch');
    const wide = Buffer.from(`\uFEFF${calendar(lines)}`, 'utf16le');
    expect(titleOf(wide)).toBe(title);
  });
});

describe('a broken entry', () => {
  const good = event('DTSTART:20260515T120000Z', 'DURATION:PT1H').replace('UID:a', 'UID:good');
  test.each([
    ['a day that does not exist', event('DTSTART:20260631T120000Z')],
    ['an hour that does not exist', event('DTSTART:20260514T250000Z')],
    ['no start', event('DTEND:20260514T120000Z')],
    ['no letters', event('DTSTART:later')],
    ['an occurrence of nowhere', event('DTSTART:20260514T120000Z', 'RECURRENCE-ID:20260230T120000Z')],
    ['no end', event('DTSTART:20260514T120000Z').replace('\r\nEND:VEVENT', '')],
  ])('of %s costs itself alone, and is counted', (_, broken) => {
    for (const lines of [
      [broken, good],
      [good, broken],
    ]) {
      const { events, unread } = read(...lines);
      expect(events.map(({ id }) => id)).toEqual(['good']);
      expect(unread).toBe(1);
    }
  });

  test.each([
    ['FREQ=SECONDLY', 1],
    ['FREQ=WEEKLY;BYDAY=NEVER', 1],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 0],
  ])('that repeats as %s keeps the time it names itself', (rule, counted) => {
    const { events, unread } = read(event('DTSTART:20260514T120000Z', 'DURATION:PT1H', `RRULE:${rule}`));
    expect(events.map(({ start }) => start)).toEqual(['2026-05-14T12:00:00']);
    expect(unread).toBe(counted);
  });

  test('that ends before it begins, or in years, has an end that can be', () => {
    const ends = (line: string) => read(event('DTSTART:20260514T120000Z', line)).events[0]?.end;
    expect(ends('DTEND:20260513T120000Z')).toBe('2026-05-14T12:00:00');
    expect(ends('DURATION:-PT5H')).toBe('2026-05-14T12:00:00');
    expect(ends('DURATION:P9999999W')?.slice(0, 4)).toBe('2027');
    expect(ends('DURATION:nonsense')).toBe('2026-05-14T12:00:00');
  });

  test('at the end of a feed that was cut off loses nothing before it', () => {
    const text = calendar(good, event('DTSTART:20260514T120000Z'));
    const { events, unread } = readFeed(text.slice(0, text.indexOf('DTSTART:20260514T12')), window);
    expect(events.map(({ id }) => id)).toEqual(['good']);
    expect(unread).toBe(1);
  });
});

describe('whatever is in a feed', () => {
  const one = (n: number): string =>
    [
      'BEGIN:VEVENT',
      `UID:${n}@google.com`,
      `SUMMARY:Event ${n} ä`,
      `DTSTART;TZID=Europe/Berlin:202605${String(5 + n).padStart(2, '0')}T140000`,
      `DTEND;TZID=Europe/Berlin:202605${String(5 + n).padStart(2, '0')}T150000`,
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'EXDATE;TZID=Europe/Berlin:20260512T140000',
      'ATTENDEE;CN="Ada; Byron";PARTSTAT=ACCEPTED:mailto:ada@example.org',
      'DESCRIPTION:One\\, two\\nthree',
      'END:VEVENT',
    ].join('\r\n');
  const blocks = Array.from({ length: 6 }, (_, n) => one(n));
  const byUid = (text: string): Map<string, unknown[]> =>
    Map.groupBy(readFeed(text, window).events, ({ uid }) => uid ?? '') as Map<string, unknown[]>;
  const undisturbed = byUid(calendar(...blocks));
  const noise = fc.oneof(
    fc.string({ maxLength: 3 }),
    fc.constantFrom(
      '\r\n',
      ':',
      ';',
      '"',
      '=',
      ',',
      '\u0000',
      'T',
      'Z',
      '9',
      '-',
      '\uFFFD',
      'BEGIN:VEVENT',
      'END:VCALENDAR',
      '/P1D',
      'FREQ=SECONDLY',
    ),
  );
  const changes = fc.array(fc.tuple(fc.nat(5000), fc.nat(4), noise), { minLength: 1, maxLength: 6 });
  const spoiled = (text: string, how: readonly (readonly [number, number, string])[]): string =>
    how.reduce((now, [at, length, put]) => {
      const place = at % now.length;
      return now.slice(0, place) + put + now.slice(place + length);
    }, text);

  test('an entry that is spoiled takes no other with it', () => {
    fc.assert(
      fc.property(changes, fc.nat(5), (how, nth) => {
        const block = blocks[nth] ?? '';
        // Its first and last line stay, and it does not pretend to be another: those are cases of their own.
        const inner = spoiled(block.slice(block.indexOf('SUMMARY'), block.lastIndexOf('\r\n')), how).replace(
          /VEVENT|VCALENDAR|UID/gi,
          '',
        );
        const text = calendar(
          ...blocks.map((each, index) =>
            index === nth ? `BEGIN:VEVENT\r\nUID:${nth}@google.com\r\n${inner}\r\nEND:VEVENT` : each,
          ),
        );
        const found = byUid(text);
        for (const [uid, events] of undisturbed)
          if (uid !== `${nth}@google.com`) expect(found.get(uid)).toEqual(events);
      }),
      { numRuns: 200 },
    );
  });

  test('what does not say when it is never changes when it is', () => {
    fc.assert(
      fc.property(changes, (how) => {
        const block = blocks[2] ?? '';
        const at = block.indexOf('ATTENDEE');
        const inner = spoiled(block.slice(at, block.lastIndexOf('\r\n')), how)
          .replace(/[\r\n]/g, '')
          .replace(/VEVENT|VCALENDAR/gi, '');
        const text = calendar(`${block.slice(0, at)}X-SPOILED:${inner}\r\nEND:VEVENT`);
        const when = (events: readonly unknown[] = []) =>
          (events as { start: string; end: string }[]).map(({ start, end }) => [start, end]);
        expect(when(byUid(text).get('2@google.com'))).toEqual(when(undisturbed.get('2@google.com')));
      }),
      { numRuns: 150 },
    );
  });

  test('it is read or refused, in words and in time, and every time in it exists', () => {
    const whole = calendar('X-WR-TIMEZONE:Europe/Berlin', ...blocks);
    fc.assert(
      fc.property(changes, (how) => {
        const raw = new TextEncoder().encode(spoiled(whole, how));
        const from = performance.now();
        try {
          for (const { start = '', end = '', zone } of readFeed(feedText(raw), window).events) {
            expect(start).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?$/);
            expect(
              Temporal.PlainDateTime.from(start, { overflow: 'reject' }).toString().slice(0, start.length),
            ).toBe(start);
            expect(end >= start || zone !== undefined).toBe(true);
            expect(start > '2026-04-20' && start < '2026-07-15').toBe(true);
          }
        } catch (error) {
          if (!(error instanceof ServiceError)) throw error;
          expect(error.failure.kind).toBe('answer-broken');
        }
        expect(performance.now() - from).toBeLessThan(1000);
      }),
      { numRuns: 250 },
    );
  });

  test('20 MB of series, of which none has an end, are read in a few seconds', () => {
    const filler = `DESCRIPTION:${'x'.repeat(1400)}`;
    const rules = [
      'FREQ=DAILY',
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      'FREQ=MONTHLY;BYDAY=2TU',
      'FREQ=YEARLY',
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    ];
    const text = calendar(
      ...Array.from({ length: 12_500 }, (_, n) =>
        [
          'BEGIN:VEVENT',
          `UID:${n}`,
          'SUMMARY:x',
          'DTSTART;TZID=Europe/Berlin:20060102T090000',
          'DURATION:PT30M',
          `RRULE:${rules[n % rules.length]}`,
          filler,
          'END:VEVENT',
        ].join('\r\n'),
      ),
    );
    expect(text.length).toBeGreaterThan(18_000_000);
    const before = process.memoryUsage().heapUsed;
    const from = performance.now();
    const { events } = readFeed(text, window);
    const took = performance.now() - from;
    expect(events.length).toBe(5000);
    expect(took).toBeLessThan(8000);
    console.info(
      `20 MB of endless series: ${Math.round(took)} ms, ${Math.round((process.memoryUsage().heapUsed - before) / 1e6)} MB more held`,
    );
  });
});
