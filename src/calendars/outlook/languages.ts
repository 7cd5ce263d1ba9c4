import { remembered } from '../remembered';

/** What a language's own calendar words look like, asked of the browser when needed: nothing here is a list of translations. */
export interface Language {
  readonly months: Names;
  /** 1 is Monday. */
  readonly weekdays: Names;
  /** The words for morning and afternoon, and whether they stand before the time (Korean, Japanese, Chinese). */
  readonly periods: { readonly am: string; readonly pm: string; readonly before: boolean };
}

export interface Names {
  /** Longest first, as alternatives of an expression. */
  readonly pattern: string;
  readonly numbers: ReadonlyMap<string, number>;
}

/** The languages a page's text is likely in: the page's, the browser's, English. */
export function languagesOf(page: Document): readonly string[] {
  return likely(page.documentElement.lang);
}

/** The same list for the same page, so that what was read in it need not be compared word by word. */
const likely = remembered((lang): readonly string[] =>
  [...new Set([lang, ...navigator.languages, 'en'])].filter((tag) => tag !== ''),
);

/** `undefined` for a tag the browser does not take. Each answer costs it some milliseconds: none is asked for before its use. */
export const findLanguage = remembered((tag): Language | undefined => {
  try {
    Intl.getCanonicalLocales(tag);
  } catch {
    return undefined;
  }
  const months = once(() => named(monthNames(tag)));
  const weekdays = once(() => named(weekdayNames(tag)));
  const periods = once(() => periodsOf(tag));
  return {
    get months() {
      return months();
    },
    get weekdays() {
      return weekdays();
    },
    get periods() {
      return periods();
    },
  };
});

/** Makes a value at the first call and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export function formatOf(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
}

function partOf(format: Intl.DateTimeFormat, at: number, type: string): string {
  return format.formatToParts(at).find((part) => part.type === type)?.value ?? '';
}

/** Alone and beside a day, because some languages bend the name there. */
function* monthNames(tag: string): Generator<readonly [string, number]> {
  for (const month of ['long', 'short'] as const) {
    for (const options of [{ month }, { month, day: 'numeric', year: 'numeric' } as const]) {
      const format = formatOf(tag, options);
      for (let index = 0; index < 12; index += 1) {
        yield [partOf(format, Date.UTC(2026, index, 17), 'month'), index + 1];
      }
    }
  }
}

function* weekdayNames(tag: string): Generator<readonly [string, number]> {
  for (const weekday of ['long', 'short'] as const) {
    const format = formatOf(tag, { weekday });
    // 5 January 2026 is a Monday.
    for (let day = 1; day <= 7; day += 1) yield [partOf(format, Date.UTC(2026, 0, 4 + day), 'weekday'), day];
  }
}

function named(names: Iterable<readonly [string, number]>): Names {
  const numbers = new Map<string, number>();
  for (const [name, number] of names) {
    const key = nameKey(name);
    if (/\p{L}/u.test(key) && !numbers.has(key)) numbers.set(key, number);
  }
  const longestFirst = [...numbers.keys()].sort((one, other) => other.length - one.length);
  return { pattern: longestFirst.map(escaped).join('|') || '(?!)', numbers };
}

/** As the maps are keyed: small letters, no full stop at the end. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function periodsOf(tag: string): Language['periods'] {
  const format = formatOf(tag, { hour: 'numeric', hour12: true });
  const parts = [6, 18].map((hour) => format.formatToParts(Date.UTC(2026, 0, 5, hour)));
  const [am = '', pm = ''] = parts.map((each) =>
    pattern(each.find(({ type }) => type === 'dayPeriod')?.value ?? ''),
  );
  const types = (parts[0] ?? []).map(({ type }) => type);
  return { am, pm, before: types.indexOf('dayPeriod') < types.indexOf('hour') };
}

/** `a. m.`, `a.m.` and `AM` are written alike. */
function pattern(period: string): string {
  const letters = period.match(/[\p{L}\p{M}]/gu) ?? [];
  return letters.join('[. \\u200c]*') + (letters.length > 0 ? '\\.?' : '');
}
