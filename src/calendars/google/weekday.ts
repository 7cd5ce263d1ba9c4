import { comparable } from './plain-text';
import { supported } from './words';

/** Whether a text names the weekday of the date: one that names another has a year that was guessed wrongly. */
export function weekdayFits(text: string, date: string, language: string): boolean {
  const said = comparable(text);
  return (['long', 'short'] as const).some((weekday) => {
    const format = new Intl.DateTimeFormat(supported(language), { weekday, timeZone: 'UTC' });
    return said.includes(comparable(format.format(Date.parse(date))));
  });
}
