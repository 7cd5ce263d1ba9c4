import { remembered } from '../remembered';
import { comparable, plainText } from './plain-text';

/** The words a language says halves of the day with, from the browser's own tables: Cairn brings none. */
interface HalfWords {
  /** Matches any word for a half of the day. */
  readonly halves: string;
  /** Hour of the day for such a word and an hour of the clock. */
  hourOf(half: string, hour: number): number | undefined;
}

/** What a language calls the months, from the same tables. */
interface MonthWords {
  /** Matches any name of a month. */
  readonly months: string;
  /** 1 to 12. */
  monthOf(name: string): number | undefined;
}

/** Halves of the day that calendars write whatever their tables say: always the morning, then the afternoon. */
const knownHalves = 'am pm 午前 午後 上午 下午 오전 오후'.split(' ');

/** The language as the browser knows it; English where it does not. */
export const supported = remembered((language) => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language.replace(/_/g, '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
});

/** Reads one part of dates and times. A format costs a hundred times what formatting does: one is made. */
function partsOf(
  language: string,
  type: string,
  options: Intl.DateTimeFormatOptions,
): (at: number) => string {
  const format = new Intl.DateTimeFormat(supported(language), {
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
    ...options,
  });
  return (at) => comparable(plainText(format.formatToParts(at).find((each) => each.type === type)?.value));
}

/** The halves of the day in a language (BCP 47; one the browser does not know counts as English). */
export const halvesOf = remembered((language): HalfWords => {
  const halfOf = partsOf(language, 'dayPeriod', { hour: 'numeric', hour12: true });
  const hours = new Map<string, number>();
  for (let hour = 0; hour < 24; hour += 1) {
    const half = halfOf(Date.UTC(2026, 0, 1, hour));
    if (half !== '') hours.set(`${squeeze(half)} ${hour % 12}`, hour);
  }
  return {
    halves: longestFirst([...knownHalves, ...[...hours.keys()].map((key) => key.replace(/ \d+$/, ''))])
      .map(spaced)
      .join('|'),
    hourOf: (half, hour) => {
      const key = squeeze(half);
      const known = knownHalves.indexOf(key);
      if (hour > 12) return undefined;
      return hours.get(`${key} ${hour % 12}`) ?? (known < 0 ? undefined : (hour % 12) + (known % 2) * 12);
    },
  };
});

/** The months of a language, alone and in a date: some languages bend them there. */
export const monthsOf = remembered((language): MonthWords => {
  const months = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    for (const options of [{ month, day: 'numeric' }, { month }] as const) {
      const monthOf = partsOf(language, 'month', options);
      for (let at = 0; at < 12; at += 1) {
        const name = monthOf(Date.UTC(2026, at, 1)).replace(/\.$/, '');
        if (/^\p{L}/u.test(name) && !months.has(name)) months.set(name, at + 1);
      }
    }
  }
  return {
    months:
      longestFirst([...months.keys()])
        .map(escaped)
        .join('|') || 'month',
    monthOf: (name) => months.get(name),
  };
});

/** Written with and without dots and spaces: `a. m.`, `am`. */
function squeeze(word: string): string {
  return word.replace(/[.\s]/g, '');
}

function spaced(word: string): string {
  return /^.?[a-zа-я]{2}$/.test(word) ? [...word].join('\\.?\\s?') + '\\.?' : escaped(word);
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function longestFirst(words: readonly string[]): string[] {
  return [...new Set(words)].sort((one, other) => other.length - one.length);
}
