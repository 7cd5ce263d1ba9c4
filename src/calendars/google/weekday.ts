import { comparable } from './plain-text';
import { supported } from './words';

const names = new Map<string, readonly (readonly [long: string, short: string])[]>();

/** Whether the weekday a text names, if it names one, is that of the date: a wrong year is found out this way. */
export function weekdayFits(text: string, date: string, language: string): boolean {
  const said = comparable(text);
  const days = weekdaysOf(language);
  const own = days[Temporal.PlainDate.from(date).dayOfWeek - 1];
  if (own?.some((name) => said.includes(name))) return true;
  return !days.some(([long]) => said.includes(long));
}

function weekdaysOf(language: string): readonly (readonly [string, string])[] {
  const there = names.get(language);
  if (there) return there;
  const name = (day: number, weekday: 'long' | 'short'): string =>
    comparable(
      // 5 January 1970 was a Monday.
      new Intl.DateTimeFormat(supported(language), { weekday, timeZone: 'UTC' }).format(
        (day + 4) * 86_400_000,
      ),
    );
  const made = Array.from({ length: 7 }, (_, day) => [name(day, 'long'), name(day, 'short')] as const);
  names.set(language, made);
  return made;
}
