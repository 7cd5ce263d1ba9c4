import { instantOf, zoned } from '../when';

export interface Busy {
  readonly startAt: number;
  readonly endAt: number;
}

export interface PlannedTime {
  /** Local in `zone`, as in a meeting. */
  readonly start: string;
  readonly end: string;
  readonly zone: string;
}

/** How far from the ideal day a free time is looked for, and within which hours. */
const daysAround = 6;
const earliest = 8;
const latest = 19;

/**
 * A time for the next meeting: one rhythm after the last, on the same weekday and at the same hour where that is free, else
 * the nearest free hour on that day, else the days around it. Known busy times are those a calendar page showed; a time
 * outside them may still be taken, so this is a proposal for a form the person looks at.
 */
export function planNext(about: {
  readonly last: {
    readonly start: string;
    readonly end: string;
    readonly zone: string;
    readonly allDay: boolean;
  };
  readonly rhythmDays: number;
  readonly busy: readonly Busy[];
  readonly now: number;
}): PlannedTime | undefined {
  const { last, rhythmDays, busy, now } = about;
  if (!last.start.includes('T') || last.allDay) return undefined;
  const from = Temporal.PlainDateTime.from(last.start);
  const minutes = last.end.includes('T') ? from.until(last.end).total('minutes') : 60;
  const length = minutes > 0 && minutes <= 240 ? minutes : 60;
  const day = idealDay(from.toPlainDate(), rhythmDays, zoned(now, last.zone).toPlainDate());
  const free = (start: Temporal.PlainDateTime): boolean => {
    const startAt = instantOf(start.toString(), last.zone);
    const endAt = startAt + length * 60_000;
    return startAt > now && !busy.some((each) => each.startAt < endAt && startAt < each.endAt);
  };
  const times = [...daysFrom(day)].flatMap((each) =>
    hoursFrom(from.toPlainTime()).map((time) => each.toPlainDateTime(time)),
  );
  const start = times.find(free);
  if (!start) return undefined;
  const end = start.add({ minutes: length });
  return {
    start: start.toString({ smallestUnit: 'second' }),
    end: end.toString({ smallestUnit: 'second' }),
    zone: last.zone,
  };
}

/** Whole weeks keep the weekday; a rhythm of months is the nearest number of weeks. Never before tomorrow. */
function idealDay(
  last: Temporal.PlainDate,
  rhythmDays: number,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const weeks = Math.max(1, Math.round(rhythmDays / 7));
  let day = last.add({ weeks });
  while (Temporal.PlainDate.compare(day, today) <= 0) day = day.add({ weeks: 1 });
  return day;
}

/** The day, then the working days around it, the nearest first. */
function* daysFrom(day: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  yield day;
  for (let away = 1; away <= daysAround; away += 1) {
    for (const other of [day.add({ days: away }), day.subtract({ days: away })]) {
      if (other.dayOfWeek <= 5) yield other;
    }
  }
}

/** The hour itself, then whole hours by day, the nearest first. */
function hoursFrom(time: Temporal.PlainTime): Temporal.PlainTime[] {
  const hours = Array.from(
    { length: latest - earliest },
    (_, index) => new Temporal.PlainTime(earliest + index),
  );
  const away = (other: Temporal.PlainTime): number => Math.abs(time.until(other).total('minutes'));
  return [time, ...hours.filter((hour) => away(hour) > 0).sort((one, other) => away(one) - away(other))];
}
