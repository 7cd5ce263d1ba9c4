import { remembered } from '../remembered';
import type { Days } from './columns';
import { once } from './languages';
import { dayAfter } from './times';

/** Windows' names of the zones most people live in, with the city the Unicode table (windowsZones, 2025) gives each. */
const cities: Readonly<Record<string, string>> = {
  Hawaiian: 'Pacific/Honolulu',
  Alaskan: 'America/Anchorage',
  Pacific: 'America/Los_Angeles',
  'US Mountain': 'America/Phoenix',
  Mountain: 'America/Denver',
  Central: 'America/Chicago',
  'Central (Mexico)': 'America/Mexico_City',
  Eastern: 'America/New_York',
  'SA Pacific': 'America/Bogota',
  Atlantic: 'America/Halifax',
  'E. South America': 'America/Sao_Paulo',
  Argentina: 'America/Buenos_Aires',
  GMT: 'Europe/London',
  Greenwich: 'Atlantic/Reykjavik',
  'W. Europe': 'Europe/Berlin',
  Romance: 'Europe/Paris',
  'Central Europe': 'Europe/Budapest',
  'Central European': 'Europe/Warsaw',
  'W. Central Africa': 'Africa/Lagos',
  GTB: 'Europe/Bucharest',
  FLE: 'Europe/Kyiv',
  'E. Europe': 'Europe/Chisinau',
  Egypt: 'Africa/Cairo',
  'South Africa': 'Africa/Johannesburg',
  Israel: 'Asia/Jerusalem',
  Turkey: 'Europe/Istanbul',
  Russian: 'Europe/Moscow',
  Arab: 'Asia/Riyadh',
  'E. Africa': 'Africa/Nairobi',
  Arabian: 'Asia/Dubai',
  Pakistan: 'Asia/Karachi',
  India: 'Asia/Kolkata',
  'SE Asia': 'Asia/Bangkok',
  China: 'Asia/Shanghai',
  Singapore: 'Asia/Singapore',
  Taipei: 'Asia/Taipei',
  'W. Australia': 'Australia/Perth',
  Tokyo: 'Asia/Tokyo',
  Korea: 'Asia/Seoul',
  'AUS Eastern': 'Australia/Sydney',
  'E. Australia': 'Australia/Brisbane',
  'New Zealand': 'Pacific/Auckland',
};

/** The machine's own zone. It costs a millisecond to ask. */
const ownZone = once(() => Intl.DateTimeFormat().resolvedOptions().timeZone);

/**
 * The zone a month's cells are in: the city of its Windows name, else the machine's own zone, if either has the distance
 * to UTC the cell shows; else that distance, but for the day the clocks change.
 */
export function zoneOn(date: string, { offsets, windowsZone }: Days): string | undefined {
  const offset = offsets.get(date);
  if (offset === undefined) return undefined;
  const city = cities[windowsZone?.replace(/ Standard Time$/, '') ?? ''];
  const named = [city, ownZone()].find(
    (zone) => zone !== undefined && offsetOf(`${zone} ${date}`) === offset,
  );
  if (named !== undefined) return named;
  const after = offsets.get(dayAfter(date));
  return after === undefined || after === offset ? offset : undefined;
}

const offsetOf = remembered((key) => {
  const [zone = '', date = ''] = key.split(' ');
  try {
    return Temporal.PlainDate.from(date).toZonedDateTime(zone).offset;
  } catch {
    return undefined;
  }
});
