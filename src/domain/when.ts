/** Epoch milliseconds of a local time in a zone. A time that a clock change skips is moved forward, as calendars do. */
export function instantOf(local: string, zone: string): number {
  const plain = local.includes('T')
    ? Temporal.PlainDateTime.from(local)
    : Temporal.PlainDate.from(local).toPlainDateTime();
  return plain.toZonedDateTime(safeZone(zone)).epochMilliseconds;
}

/** Local time of a moment in a zone, as `2026-05-14T14:00:00`. */
export function localIn(at: number, zone: string): string {
  return zoned(at, zone).toPlainDateTime().round('second').toString();
}

/** The calendar date of a moment in a zone, as `2026-05-14`. */
export function dateIn(at: number, zone: string): string {
  return zoned(at, zone).toPlainDate().toString();
}

/** The moment in its zone. */
export function zoned(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(safeZone(zone));
}

/** A zone this browser knows; a name it does not know (a Windows zone, a typing error in a file) counts as UTC. */
function safeZone(zone: string): string {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  let safe = zone;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    safe = 'UTC';
  }
  // Asking costs about as much as reading an event, and a calendar names a handful of zones. Bounded all the same.
  if (zones.size < 200) zones.set(zone, safe);
  return safe;
}

/** What was found out about names of zones. */
const zones = new Map<string, string>();

/** Whether this browser knows the zone. */
export function isZone(zone: string): boolean {
  return safeZone(zone) === zone;
}

/**
 * A meeting's time as people say it: `tomorrow, 14:00 – 15:00`, `Thu, 14 May, 14:00 – 15:00`, a date alone for a whole day.
 * `start` and `end` are local in `zone`. Empty when there is no time to say.
 */
export function saySpan(start: string, end: string, zone: string, language: string, now: number): string {
  if (start === '') return '';
  const day = sayDay(start.slice(0, 10), dateIn(now, zone), language);
  if (!start.includes('T')) return day;
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  const at = (local: string): number => instantOf(local, 'UTC');
  const span =
    end.includes('T') && end > start ? time.formatRange(at(start), at(end)) : time.format(at(start));
  return `${day}, ${span}`;
}

/** A date as people say it, seen from another: `today`, `tomorrow`, `Thu, 14 May`, with the year when it is another one. */
export function sayDay(date: string, today: string, language: string): string {
  const days = Temporal.PlainDate.from(today).until(date).days;
  if (Math.abs(days) <= 1)
    return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  const otherYear = date.slice(0, 4) !== today.slice(0, 4);
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(otherYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(instantOf(date, 'UTC'));
}
