import { describe, expect, test } from 'vitest';
import { fullCalendar } from '@/calendars/google/calendar-domains';
import { dateOfKey } from '@/calendars/google/date-key';
import { decodeEventId, findEventId } from '@/calendars/google/event-id';
import { cutLabel } from '@/calendars/google/label';
import { readSaid } from '@/calendars/google/said';

interface Sample {
  readonly language: string;
  readonly label: string;
  readonly durationMs: number;
}

/** Labels of 24 languages that may lie beside the project (2020-03); they are no part of it. */
const [samples] = Object.values(
  import.meta.glob<Sample[]>('../../../../shared/pages/google/chip-labels_multilang_2020-03.json', {
    import: 'default',
    eager: true,
  }),
);

const codes: readonly (readonly [RegExp, string])[] = [
  [/^english/, 'en'],
  [/^dansk/, 'da'],
  [/^deutsch/, 'de'],
  [/^francais/, 'fr'],
  [/^portugues .?brasil/, 'pt-BR'],
  [/^portugues/, 'pt-PT'],
  [/^japanese/, 'ja'],
  [/香港/, 'zh-HK'],
  [/繁體/, 'zh-TW'],
  [/^chinese/, 'zh-CN'],
  [/^korean/, 'ko'],
  [/^bahasa/, 'id'],
  [/^catala/, 'ca'],
  [/^espanol/, 'es'],
  [/^filipino/, 'fil'],
  [/^nederlands/, 'nl'],
  [/^polski/, 'pl'],
  [/^romana/, 'ro'],
  [/^svenska/, 'sv'],
  [/^turkish/, 'tr'],
  [/^russian/, 'ru'],
  [/^azərbaycan/, 'az'],
  [/^euskara/, 'eu'],
  [/^italiano/, 'it'],
];

function spanIn(label: string, title: string, language: string) {
  const cut = cutLabel(label, title);
  return (
    cut &&
    readSaid({ title, label: cut, shown: [], via: '', isPart: false, struck: false }, 'event', {
      language,
      sure: true,
    }).span
  );
}

test.skipIf(samples === undefined)('times and dates of labels in 24 languages', () => {
  const wrong = (samples ?? []).flatMap(({ language, label, durationMs }) => {
    const code = codes.find(([pattern]) => pattern.test(language))?.[1] ?? language;
    const title = ['one event', 'single', 'asdf', 'multi'].find((each) => label.includes(each)) ?? '';
    const span = spanIn(label, title, code);
    const length = span?.start && span.end ? Date.parse(span.end) - Date.parse(span.start) : undefined;
    return length === durationMs && span?.start?.startsWith('2020-')
      ? []
      : [`${code}: ${label} → ${JSON.stringify(span)}`];
  });
  // Chromium brings no month names of these two: what it cannot read it does not guess.
  expect(wrong.filter((line) => !/^(az|eu): .* → {}$/.test(line))).toEqual([]);
  expect([samples?.length, wrong.length <= 4]).toEqual([87, true]);
});

describe('labels', () => {
  test.each([
    [
      'en',
      '9:30am to 10am, Stand up, all of us , Robin, Accepted, No location, October 11, 2022',
      'Stand up, all of us',
      '2022-10-11T09:30:00',
      '2022-10-11T10:00:00',
    ],
    [
      'en',
      'All day, Interviews, Robin, Needs RSVP, No location, March 10 – 11, 2026',
      'Interviews',
      '2026-03-10',
      '2026-03-12',
    ],
    [
      'en',
      'September 27, 2026 at 12:59am, Launch, Robin, No location,',
      'Launch',
      '2026-09-27T00:59:00',
      undefined,
    ],
    [
      'it',
      '15:30 a 16:30, Buoni 463€, Calendario: Robin, Nessuna posizione, 30 settembre 2024',
      'Buoni 463€',
      '2024-09-30T15:30:00',
      '2024-09-30T16:30:00',
    ],
    [
      'ja',
      '2026年 1月 11日 午後11時～2026年 1月 12日 午前4:30、「夜」、カレンダー: 仕事、場所: 港',
      '夜',
      '2026-01-11T23:00:00',
      '2026-01-12T04:30:00',
    ],
    [
      'ar',
      'من ٣:٣٠ م إلى ٤:٣٠ م، إرشاد، روبن، بلا مكان، ١٠ مارس ٢٠٢٦',
      'إرشاد',
      '2026-03-10T15:30:00',
      '2026-03-10T16:30:00',
    ],
    [
      'en',
      '10am to 11am, 10am to 11am, Robin, No location, May 5, 2026',
      '10am to 11am',
      '2026-05-05T10:00:00',
      '2026-05-05T11:00:00',
    ],
    // The half of the day is said first, and only once.
    [
      'ja',
      '午後6:00～7:00、面談、ロビン、場所の指定なし、2026年 9月 15日',
      '面談',
      '2026-09-15T18:00:00',
      '2026-09-15T19:00:00',
    ],
    [
      'ko',
      '오전 11:00~1:30, 면담, 로빈, 위치 없음, 2026년 9월 15일',
      '면담',
      '2026-09-15T11:00:00',
      '2026-09-15T13:30:00',
    ],
    [
      'zh-CN',
      '下午11:00至1:00，面谈，罗宾，没有位置信息，2026年9月15日',
      '面谈',
      '2026-09-15T23:00:00',
      '2026-09-16T01:00:00',
    ],
  ])('%s: %s', (language, label, title, start, end) => {
    const span = spanIn(label, title, language);
    expect([span?.start, span?.end]).toEqual([start, end]);
  });

  test('a title is found only as a piece of its own', () => {
    expect(cutLabel('11am to 1pm, 1, Robin, May 5, 2026', '1')?.head).toBe('11am to 1pm, ');
    expect(cutLabel('11am to 1pm, Robin', '1')).toBeUndefined();
  });
});

describe('ids', () => {
  const coded = (text: string): string => btoa(text).replace(/=+$/, '');

  test.each([
    ['q1_20251202T170000Z robin@m', ['q1_20251202T170000Z', 'robin@m']],
    ['q2 c0ffee@g', ['q2', 'c0ffee@g']],
    ['20251224_q3 en.lanterns#holiday@v', ['20251224_q3', 'en.lanterns#holiday@v']],
    ['q4 Robin@example.org', ['q4', 'robin@example.org']],
  ])('%s', (text, expected) => {
    expect(decodeEventId(coded(text))).toEqual(expected);
    expect(decodeEventId(coded(text).replace(/\+/g, '-').replace(/\//g, '_'))).toEqual(expected);
  });

  test.each([
    ['robin@m', 'robin@gmail.com'],
    ['c0ffee@g', 'c0ffee@group.calendar.google.com'],
    ['en.lanterns#holiday@v', 'en.lanterns#holiday@group.v.calendar.google.com'],
    ['robin@example.org', 'robin@example.org'],
    ['robin@x', 'robin@x'],
  ])('the calendar %s is written out', (short, full) => {
    expect(fullCalendar(short)).toBe(full);
  });

  test.each(['REDACTED', '', 'tasks_-u3d', '////', 'YQ'])('%s is none', (text) => {
    expect(decodeEventId(text)).toBeUndefined();
  });

  test('where the attribute is lost, the log tells', () => {
    const chip = document.createElement('div');
    chip.setAttribute('jslog', '35463; 2:["q5_20260109",null,6];1:["robin@example.org",1];track:x');
    expect(findEventId(chip)).toMatchObject({
      id: 'q5_20260109',
      series: 'q5',
      instance: '20260109',
      via: 'jslog',
      own: true,
    });
  });
});

test.each([
  ['25123', '2019-01-03'],
  ['27966', '2024-09-30'],
  ['28545', '2025-12-01'],
  ['28705', '2026-01-01'],
  ['28544', undefined],
  ['0', undefined],
  ['x', undefined],
])('date key %s', (key, date) => {
  expect(dateOfKey(key)).toBe(date);
});
