/** What a language's own calendar words look like, asked of the browser: nothing here is a list of translations. */
export interface Language {
  /** Month names, longest first, as alternatives of an expression. */
  readonly monthPattern: string;
  readonly months: ReadonlyMap<string, number>;
  /** Names of weekdays, 1 is Monday. */
  readonly weekdayPattern: string;
  readonly weekdays: ReadonlyMap<string, number>;
  /** The words for morning and afternoon, and whether they stand before the time (Korean, Japanese, Chinese). */
  readonly periods: { readonly am: string; readonly pm: string; readonly before: boolean };
  /** Which part of an all-number date comes first, second and third. */
  readonly order: string;
}

/** Tried after the page's and the browser's own, only for a date nobody could read so far. */
const further = 'de fr es it pt nl ja zh ko ar pl cs sv da nb fi tr ru el he hu uk'.split(' ');
const known = new Map<string, Language | undefined>();

/** The languages a page's text may be in, likeliest first: the page's, the browser's, English, then the most spoken. */
export function languagesOf(page: Document): readonly string[] {
  const own = [page.documentElement.lang, ...(page.defaultView?.navigator.languages ?? []), 'en'];
  return [...new Set([...own, ...further])].filter((tag) => tag !== '');
}

/** `undefined` for a tag the browser does not take. */
export function findLanguage(tag: string): Language | undefined {
  if (!known.has(tag)) known.set(tag, ask(tag));
  return known.get(tag);
}

function ask(tag: string): Language | undefined {
  try {
    const [monthPattern, months] = named(monthNames(tag));
    const [weekdayPattern, weekdays] = named(weekdayNames(tag));
    return { monthPattern, months, weekdayPattern, weekdays, periods: periodsOf(tag), order: orderOf(tag) };
  } catch {
    return undefined;
  }
}

function partOf(tag: string, options: Intl.DateTimeFormatOptions, at: number, type: string): string {
  const format = formatOf(tag, options);
  return format.formatToParts(at).find((part) => part.type === type)?.value ?? '';
}

function formatOf(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
}

/** Alone and beside a day, because some languages bend the name there. */
function* monthNames(tag: string): Generator<readonly [string, number]> {
  for (const month of ['long', 'short'] as const) {
    for (const options of [{ month }, { month, day: 'numeric', year: 'numeric' } as const]) {
      for (let index = 0; index < 12; index += 1) {
        yield [partOf(tag, options, Date.UTC(2026, index, 17), 'month'), index + 1];
      }
    }
  }
}

function* weekdayNames(tag: string): Generator<readonly [string, number]> {
  for (const weekday of ['long', 'short'] as const) {
    // 5 January 2026 is a Monday.
    for (let day = 1; day <= 7; day += 1)
      yield [partOf(tag, { weekday }, Date.UTC(2026, 0, 4 + day), 'weekday'), day];
  }
}

function named(names: Iterable<readonly [string, number]>): [string, Map<string, number>] {
  const byName = new Map<string, number>();
  for (const [name, number] of names) {
    const key = nameKey(name);
    if (/\p{L}/u.test(key) && !byName.has(key)) byName.set(key, number);
  }
  const longestFirst = [...byName.keys()].sort((one, other) => other.length - one.length);
  return [longestFirst.map(escaped).join('|') || '(?!)', byName];
}

/** As the maps are keyed: small letters, no full stop at the end. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function periodsOf(tag: string): Language['periods'] {
  const parts = [6, 18].map((hour) =>
    formatOf(tag, { hour: 'numeric', hour12: true }).formatToParts(Date.UTC(2026, 0, 5, hour)),
  );
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

function orderOf(tag: string): string {
  const parts = formatOf(tag, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(0);
  return parts
    .map(({ type }) => (type === 'year' || type === 'month' || type === 'day' ? type[0] : ''))
    .join('');
}
