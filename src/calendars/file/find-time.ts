/** Languages whose month names are looked for in a pasted text; the names themselves come from the browser. */
const languages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'tr',
  'ru',
  'uk',
  'el',
  'ar',
  'he',
  'hi',
  'id',
  'vi',
];

let months: Map<string, number> | undefined;

/** Month names, long and short, of all these languages, without full stops. */
function monthNames(): Map<string, number> {
  if (months) return months;
  months = new Map();
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      // With the day beside it a name has the case it has in a date.
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' });
      for (let index = 0; index < 12; index += 1) {
        const name = format
          .formatToParts(Date.UTC(2026, index, 15))
          .find(({ type }) => type === 'month')?.value;
        if (name) months.set(plain(name), index + 1);
      }
    }
  }
  return months;
}

/** Hebrew writes "in May" as one word, and no month of its begins with that letter. */
const plain = (name: string): string => name.toLowerCase().replace(/^ב|\./gu, '').trim();

/** The first date in a text, as `2026-05-14`. A date without a year is the next one; `5/6` is read as the one nearer ahead. */
export function findDate(text: string, today: Temporal.PlainDate): { date: string; at: number } | undefined {
  const found = [isoDate(text), eastAsianDate(text, today), numericDate(text, today), namedDate(text, today)]
    .filter((each) => each !== undefined)
    .sort((one, other) => one.at - other.at)[0];
  return found;
}

type Found = { date: string; at: number } | undefined;

function make(at: number, year: number, month: number, day: number): Found {
  try {
    return { at, date: Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString() };
  } catch {
    return undefined;
  }
}

function isoDate(text: string): Found {
  const match = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
  return match ? make(match.index, Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

function eastAsianDate(text: string, today: Temporal.PlainDate): Found {
  const match = /(?:(\d{4})\s*[年년.]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match;
  return ahead(match.index, year, Number(month), Number(day), today);
}

/** A date without a year is this year's, unless that is more than a month gone. */
function ahead(
  at: number,
  year: string | undefined,
  month: number,
  day: number,
  today: Temporal.PlainDate,
): Found {
  const made = make(at, year ? Number(year) : today.year, month, day);
  const past = made !== undefined && year === undefined && today.until(made.date).days < -30;
  return past ? make(at, today.year + 1, month, day) : made;
}

function numericDate(text: string, today: Temporal.PlainDate): Found {
  const match = /(?<![\d.:])(\d{1,2})([./])\s?(\d{1,2})\2\s?(\d{4}|\d{2})?(?![\d:])/.exec(text);
  if (!match) return undefined;
  const [, one = '', mark, two = '', end] = match;
  const year = end === undefined ? today.year : end.length === 2 ? 2000 + Number(end) : Number(end);
  const dayFirst = make(match.index, year, Number(two), Number(one));
  if (mark === '.') return dayFirst;
  const monthFirst = make(match.index, year, Number(one), Number(two));
  if (!dayFirst || !monthFirst) return dayFirst ?? monthFirst;
  const distance = (found: { date: string }): number => {
    const days = today.until(found.date).days;
    return days < 0 ? 10_000 - days : days;
  };
  return distance(dayFirst) <= distance(monthFirst) ? dayFirst : monthFirst;
}

const dayThenMonth =
  /(?<day>\d{1,2})\.?\s*(?:de\s+)?(?<name>\p{L}[\p{L}\p{M}]{1,14})\.?,?\s*(?:de\s+)?(?<year>\d{4})?/giu;
/** Not "May 2pm" or "May 14:00": what follows the name must be a day. */
const monthThenDay =
  /(?<name>\p{L}[\p{L}\p{M}]{1,14})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d|:|\s*[ap]\.?m)(?:,?\s+(?<year>\d{4}))?/giu;

function namedDate(text: string, today: Temporal.PlainDate): Found {
  for (const pattern of [dayThenMonth, monthThenDay]) {
    for (const match of text.matchAll(pattern)) {
      const { name = '', day, year } = match.groups ?? {};
      const month = monthNames().get(plain(name));
      if (month === undefined) continue;
      const made = ahead(match.index, year, month, Number(day), today);
      if (made) return made;
    }
  }
  return undefined;
}

/**
 * The first two times of day in a text, as minutes after midnight: `14:00`, `2pm`, `2:30 PM`, `14h30`, `14.00 Uhr`, `오후 2:30`,
 * `下午2点30`. Korean, Chinese and Japanese say the half of the day first.
 */
export function findTimes(text: string): number[] {
  const found: { minutes: number; half: string | undefined }[] = [];
  for (const match of text.matchAll(
    /(?:(午前|午後|上午|下午|早上|晚上|오전|오후)\s*)?(?<![\d/.:-])(\d{1,2})(?:(?:[:h]|\s?[時时點点시]\s?)(\d{2})|\.(\d{2})(?=\s*(?:uhr|[–-])))?\s*(a\.?m\.?|p\.?m\.?|ص|م)?(?![\d/]|:\d)/giu,
  )) {
    const [, before, hour = '', minute, dotted, after] = match;
    const half = before ?? after;
    if (minute === undefined && dotted === undefined && half === undefined && !isStartOfSpan(text, match))
      continue;
    const minutes = Number(hour) * 60 + Number(minute ?? dotted ?? 0);
    if (Number(hour) > 24 || minutes % 60 > 59) continue;
    found.push({ minutes, half: half?.toLowerCase().replace(/\./g, '') });
    if (found.length === 2) break;
  }
  // "2 – 3pm": the half of the day said once holds for both.
  const [first, second] = found;
  if (first && second && first.half === undefined && second.half !== undefined) first.half = second.half;
  // "오후 2:00~3:00": so does the half said before the first, where it is the second of the day.
  if (second?.half === undefined && second && first && isAfternoon(first.half)) second.half = first.half;
  return found.map(({ minutes, half }) => inDay(minutes, half));
}

/** A bare number is a time only before a dash that leads to a time with its half of the day: `2 – 3pm`. */
function isStartOfSpan(text: string, match: RegExpExecArray): boolean {
  return /^\s*[–-]\s*\d{1,2}(?::\d{2})?\s*[ap]\.?m/i.test(text.slice(match.index + match[0].length));
}

function inDay(minutes: number, half: string | undefined): number {
  if (half === undefined) return minutes;
  return (minutes % 720) + (isAfternoon(half) ? 720 : 0);
}

const isAfternoon = (half: string | undefined): boolean => /^(?:p|م|午後|下午|晚上|오후)/u.test(half ?? '');
