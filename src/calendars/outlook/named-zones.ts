import type { SeenEvent } from '../../domain/event';
import { remembered } from '../remembered';

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

/** The city of a zone's Windows name, as the cells of a month tell it. */
export function cityOf(windowsZone: string): string | undefined {
  return cities[windowsZone.replace(/ Standard Time$/, '')];
}

/**
 * The zone of an event that has only its day's distance to UTC: the mailbox's, else the machine's own, whichever has this
 * distance on that day; else the distance stays.
 */
export function inNamedZone<Event extends Pick<SeenEvent, 'zone' | 'start'>>(
  event: Event,
  mailbox: string | undefined,
  own: string,
): Event {
  const { zone, start } = event;
  if (zone === undefined || start === undefined || !/^[+-]/.test(zone)) return event;
  const named = [mailbox, own].find(
    (each) => each !== undefined && offsetOf(`${each} ${start.slice(0, 10)}`) === zone,
  );
  return named === undefined ? event : { ...event, zone: named };
}

const offsetOf = remembered((key) => {
  const [zone = '', date = ''] = key.split(' ');
  try {
    return Temporal.PlainDate.from(date).toZonedDateTime(zone).offset;
  } catch {
    return undefined;
  }
});
