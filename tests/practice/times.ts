import 'temporal-polyfill/global';

/** When the practice events are: days from today on, and the minute in which the running meeting ends. */
export interface PracticeTimes {
  readonly zone: string;
  readonly today: Temporal.PlainDate;
  /** A whole minute, as calendars know no seconds. */
  readonly ending: Temporal.PlainDateTime;
  /** `day(2, '15:00')`: in two days at three. */
  day(days: number, time: string): Temporal.PlainDateTime;
}

/** `now` as the practice events see it: in `zone`, with the end of the running meeting at least `endsInSeconds` away. */
export function practiceTimes(now: Date, zone: string, endsInSeconds: number): PracticeTimes {
  const at = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const ending = at.add({ seconds: endsInSeconds }).round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  const today = at.toPlainDate();
  return {
    zone,
    today,
    ending: ending.toPlainDateTime(),
    day: (days, time) => today.add({ days }).toPlainDateTime(Temporal.PlainTime.from(time)),
  };
}

/** The start of a meeting that ends at `ending`: `minutes` before, but not on the day before. */
export function startBefore(ending: Temporal.PlainDateTime, minutes: number): Temporal.PlainDateTime {
  const start = ending.subtract({ minutes });
  const morning = ending.subtract({ minutes: 1 }).toPlainDate().toPlainDateTime();
  return Temporal.PlainDateTime.compare(start, morning) < 0 ? morning : start;
}

/** A zone in which it is about noon now: nothing that is played then goes over midnight, whenever it is played. */
export function noonZone(now: Date = new Date()): string {
  const ahead = 12 - now.getUTCHours();
  // POSIX counts hours behind Greenwich.
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
