import { newEventLink, withNote } from '@/calendars/new-event';
import type { PageReading } from '@/domain/event';
import { agendaNote } from '@/domain/invitation';
import type { Plan } from '@/domain/mentoring-views';
import { proposeAgenda } from '@/domain/propose-agenda';
import { type Busy, planNext } from '@/domain/rhythm/plan-next';
import { instantOf } from '@/domain/when';
import { keptBusy } from '@/platform/kept';
import type { RequestOf } from '@/platform/protocol';
import { type Cairn, missing } from '../cairn';
import { heldIn, noteTextOf } from '../hold-back';
import { speakingTo } from '../speaking-to';
import { readPairKnown } from './pair-known';

/** Without a rhythm a month is the least most guides ask for. */
const usualDays = 28;
/** Taken times are held for the weeks a person looks at, and no more of them than such a look shows. */
const mostBusy = 600;

/** Remembers when the person is not free, as a calendar page shows it: times alone. Days shown in full replace what was known of them. */
export async function noteBusy(cairn: Cairn, reading: PageReading): Promise<void> {
  const zone = reading.me.zone ?? cairn.zone;
  const shown = reading.events.flatMap(({ start, end, allDay, declined, cancelled, kind }): Busy[] => {
    const takes = (kind === 'event' || kind === 'busy') && !allDay && !declined && !cancelled;
    if (!takes || !start?.includes('T') || !end?.includes('T')) return [];
    return [{ startAt: instantOf(start, zone), endAt: instantOf(end, zone) }];
  });
  if (shown.length === 0 && reading.covers.length === 0) return;
  const covered = reading.covers.map((day) => {
    const from = instantOf(day, zone);
    return { from, to: from + 86_400_000 };
  });
  await keptBusy.change((before) => {
    const elsewhere = before.filter(
      ({ startAt, endAt }) =>
        endAt > cairn.now() &&
        !covered.some(({ from, to }) => startAt >= from && startAt < to) &&
        !shown.some((each) => each.startAt === startAt && each.endAt === endAt),
    );
    return [...elsewhere, ...shown].slice(-mostBusy);
  });
}

/** When the two could meet next, with the calendar's own form filled in. Nothing is booked before the person saves it there. */
export async function planMeeting(
  cairn: Cairn,
  { pairId, start, minutes }: RequestOf<'plan'>,
): Promise<Plan | null> {
  const pair = await cairn.store.get('pairs', pairId);
  if (!pair) throw missing('pair');
  const known = await readPairKnown(cairn, pair);
  const planned = await cairn.store.range('meetings', 'pairId+startAt', {
    from: [pairId, cairn.now()],
    to: [pairId, Number.MAX_SAFE_INTEGER],
  });
  const ahead = planned.filter(({ cancelled, declined }) => !cancelled && !declined);
  // What is planned already counts: the next one comes after the last of them.
  const anchor = ahead.at(-1) ?? known.last ?? known.recent[0];
  if (!anchor) return null;
  const busy = [...(await cairn.busy()), ...ahead.map(({ startAt, endAt }) => ({ startAt, endAt }))];
  const chosen = start && minutes ? { start, end: endAfter(start, minutes), zone: cairn.zone } : undefined;
  const rhythmDays = pair.rhythmDays ?? known.agreement?.rhythmDays ?? usualDays;
  const time = chosen ?? planNext({ last: anchor, rhythmDays, busy, now: cairn.now() });
  if (!time) return null;
  const to = await speakingTo(cairn, pair);
  const host = [...anchor.sources].reverse().find((source) => source.host)?.host;
  const event = withNote(
    {
      title: to.say('plan_title', { name: pair.name }),
      ...time,
      guests: pair.emails.slice(0, 1),
      ...(host ? { host } : {}),
    },
    await agendaToPut(to, known, time),
  );
  const home = anchor.sources.find(
    ({ calendar }) => calendar === 'google' || calendar === 'outlook',
  )?.calendar;
  const calendars = home === 'outlook' ? (['outlook', 'google'] as const) : (['google', 'outlook'] as const);
  return {
    title: event.title,
    start: time.start,
    end: time.end,
    zone: time.zone,
    guests: [...event.guests],
    text: event.text ?? '',
    links: calendars.flatMap((calendar) => {
      const link = newEventLink(calendar, event);
      return link ? [{ calendar, ...link }] : [];
    }),
  };
}

/** An agenda of the person's own template may name somebody of another pair: then the form is filled in without it. */
async function agendaToPut(
  cairn: Cairn,
  known: Awaited<ReturnType<typeof readPairKnown>>,
  time: { start: string; end: string },
) {
  const note = agendaForNote(cairn, known, time);
  const { id: pairId, released } = known.pair;
  const held = await heldIn(cairn, { pairId, text: noteTextOf(note), released });
  return held.length > 0 ? undefined : note;
}

function endAfter(start: string, minutes: number): string {
  return Temporal.PlainDateTime.from(start).add({ minutes }).toString({ smallestUnit: 'second' });
}

/** What the two could talk about, for the description: the plain agenda of its kind, with nothing of what was captured. */
function agendaForNote(
  cairn: Cairn,
  { pair, goals, meetings }: Awaited<ReturnType<typeof readPairKnown>>,
  time: { start: string; end: string },
) {
  const minutes = Temporal.PlainDateTime.from(time.start).until(time.end).total('minutes');
  const { agenda } = proposeAgenda({
    meetingId: '',
    pair,
    minutes,
    nth: meetings + 1,
    goals: [],
    openTopics: [],
    openCommitments: [],
    say: cairn.say,
    makeId: cairn.newId,
    ...(goals.some(({ state }) => state === 'open') ? { templateId: 'regular' } : {}),
  });
  return agendaNote(agenda, [], cairn.say);
}
