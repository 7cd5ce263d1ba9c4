import type { Reminded } from './job';
import type { Meeting } from './meeting';
import type { Settings } from './settings';
import { zoned } from './when';

export type RemindableMeeting = Meeting & {
  readonly agendaAttached: boolean;
  readonly reflectionSaved: boolean;
  /** The pair's own switch. */
  readonly pairReminders: boolean;
};

export interface DueReminder {
  readonly id: string;
  readonly kind: 'prepare' | 'capture';
  readonly meeting: RemindableMeeting;
}

/** What will be said later, if nothing changes until then. */
export interface ComingReminder extends DueReminder {
  readonly at: number;
  readonly until: number;
}

/** For this long after the end the question how it was still makes sense. */
const captureWindowMs = 3 * 86_400_000;

/**
 * What is to be said now, and when to look again (epoch milliseconds). Worked out anew from what is known at this moment,
 * so it does not matter what happened in between: sleep, a dead worker, a move, a change of clocks.
 * Quiet hours are on the machine's clock, a meeting's times in its calendar's zone.
 */
export function dueReminders(about: {
  readonly meetings: readonly RemindableMeeting[];
  readonly reminded: readonly Reminded[];
  readonly settings: Settings;
  readonly now: number;
  readonly machineZone: string;
}): { due: DueReminder[]; coming: ComingReminder[]; nextAt?: number } {
  const said = new Set(about.reminded.map(({ id }) => id));
  const due: DueReminder[] = [];
  const coming: ComingReminder[] = [];
  for (const meeting of about.meetings) {
    for (const wish of wishes(meeting, about.settings)) {
      const id = `${meeting.id}:${wish.kind}:${meeting.start.slice(0, 10)}`;
      if (said.has(id)) continue;
      const at = afterQuiet(Math.max(wish.at, about.now), about.settings, about.machineZone);
      if (at >= wish.until) continue;
      if (at <= about.now) due.push({ id, kind: wish.kind, meeting });
      else coming.push({ id, kind: wish.kind, meeting, at, until: wish.until });
    }
  }
  const nextAt = Math.min(...coming.map(({ at }) => at));
  return coming.length === 0 ? { due, coming } : { due, coming, nextAt };
}

interface Wish {
  readonly kind: 'prepare' | 'capture';
  readonly at: number;
  /** From here on it is too late to say it. */
  readonly until: number;
}

function wishes(meeting: RemindableMeeting, settings: Settings): Wish[] {
  if (meeting.declined || meeting.cancelled || meeting.missingSince !== undefined || meeting.allDay)
    return [];
  if (!meeting.pairReminders || meeting.start === '') return [];
  const found: Wish[] = [];
  if (settings.remindToPrepare && !meeting.agendaAttached) {
    found.push({
      kind: 'prepare',
      at: meeting.startAt - settings.prepareLeadHours * 3_600_000,
      until: meeting.startAt,
    });
  }
  if (settings.remindToCapture && !meeting.reflectionSaved) {
    const at = meeting.endAt + settings.captureDelayMinutes * 60_000;
    found.push({ kind: 'capture', at, until: meeting.endAt + captureWindowMs });
  }
  return found;
}

/** Whether a moment lies in the quiet hours. */
export function isQuiet(at: number, settings: Settings, zone: string): boolean {
  return afterQuiet(at, settings, zone) !== at;
}

/** The same moment, or the end of the quiet hours it lies in. `21:00` to `07:00` goes over midnight; equal times mean none. */
function afterQuiet(at: number, { quietFrom, quietUntil }: Settings, zone: string): number {
  if (quietFrom === quietUntil) return at;
  const local = zoned(at, zone);
  const time = local.toPlainTime();
  const from = Temporal.PlainTime.from(quietFrom);
  const until = Temporal.PlainTime.from(quietUntil);
  const isAfter = (one: Temporal.PlainTime, other: Temporal.PlainTime): boolean =>
    Temporal.PlainTime.compare(one, other) >= 0;
  const overMidnight = isAfter(from, until);
  const quiet = overMidnight
    ? isAfter(time, from) || !isAfter(time, until)
    : isAfter(time, from) && !isAfter(time, until);
  if (!quiet) return at;
  const day =
    overMidnight && isAfter(time, from) ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  return day.toZonedDateTime({ timeZone: zone, plainTime: until }).epochMilliseconds;
}
