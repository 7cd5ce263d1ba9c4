import type { PageReading, SeenEvent } from '@/domain/event';
import type { Meeting } from '@/domain/meeting';
import type { Mark } from '@/platform/protocol';
import { findQuestion } from './ask-once';
import type { Cairn } from './cairn';
import { isKept, type Known, keepMeeting, readLight, recognise } from './meetings';

export interface Report {
  readonly reading: PageReading;
  /** Nothing changed on the page for a while: what is not there may be believed to be gone. */
  readonly settled: boolean;
  readonly host: string;
}

/** Takes in what a calendar page shows, keeps what is mentoring, and answers which events to mark. */
export async function reportPage(cairn: Cairn, report: Report): Promise<{ id: string; mark: Mark }[]> {
  const { reading, host } = report;
  const light = await readLight(cairn);
  const found = new Map<string, { seen: SeenEvent; known: Known }>();
  const marks = new Map<string, Mark>();
  let changes = 0;
  // The open event last: it shows what no chip does, its people.
  for (const seen of reading.open ? [...reading.events, reading.open] : reading.events) {
    if (seen.kind !== 'event' || seen.title === '') continue;
    const known = await recognise(cairn, { seen, me: reading.me, host }, light);
    found.set(seen.id, { seen, known });
    if (seen.start !== undefined && (await keepMeeting(cairn, known))) changes += 1;
    const mark = await markOf(cairn, known);
    if (mark) marks.set(seen.id, mark);
    else marks.delete(seen.id);
  }
  if (report.settled) changes += await holdMissing(cairn, reading);
  const question = await findQuestion(cairn, [...found.values()], report.settled);
  if (question !== undefined) marks.set(question, 'asks');
  if (changes > 0) cairn.changed();
  return [...marks].map(([id, mark]) => ({ id, mark }));
}

async function markOf(cairn: Cairn, known: Known): Promise<Mark | undefined> {
  if (known.meeting.verdict.verdict !== 'mentoring') return undefined;
  if (!isKept(known)) return 'mentoring';
  const [agenda] = await cairn.store.by('agendas', 'meetingId', known.meeting.id);
  return agenda?.attached ? 'prepared' : 'mentoring';
}

/**
 * A day that is shown in full no longer holds a meeting that was there: its reminders are held, nothing is deleted.
 * Only where the same calendar shows something else, because a calendar the person unticked shows nothing at all.
 */
async function holdMissing(cairn: Cairn, reading: PageReading): Promise<number> {
  const [first] = [...reading.covers].sort();
  const last = [...reading.covers].sort().at(-1);
  if (first === undefined || last === undefined || reading.blind !== null) return 0;
  const shown = new Set(reading.events.map(({ id }) => id));
  const calendarsShown = new Set(reading.events.map(({ calendarId }) => calendarId));
  const covered = new Set(reading.covers);
  const from = Date.parse(`${first}T00:00:00Z`) - 86_400_000;
  const to = Date.parse(`${last}T00:00:00Z`) + 2 * 86_400_000;
  let held = 0;
  for (const meeting of await cairn.store.range('meetings', 'startAt', { from, to })) {
    const here = meeting.sources.filter(({ calendar }) => calendar === reading.calendar);
    if (here.length === 0 || !covered.has(meeting.start.slice(0, 10)) || meeting.missingSince !== undefined)
      continue;
    if (
      here.some(({ id }) => shown.has(id)) ||
      !here.some(({ calendarId }) => calendarsShown.has(calendarId))
    )
      continue;
    if (meeting.sources.length > here.length) continue;
    await cairn.store.put('meetings', { ...meeting, missingSince: cairn.now() } satisfies Meeting);
    held += 1;
  }
  return held;
}
