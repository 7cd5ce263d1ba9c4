import type { PageOfEvents } from '@/accounts/source';
import type { Account, Reading } from '@/domain/account';
import type { CalendarId, SeenEvent } from '@/domain/event';
import type { Meeting, Source } from '@/domain/meeting';
import type { Cairn } from '../cairn';
import { isKept, keepMeeting, readLight, recognise } from '../meetings';

/**
 * Takes in events as if a page had shown them: judged, merged with what is known, kept when they are mentoring.
 * @returns ids of the meetings that are kept
 */
export async function takeIn(
  cairn: Cairn,
  events: readonly SeenEvent[],
  by: Pick<Account, 'id' | 'email' | 'name'> | undefined,
): Promise<string[]> {
  const light = await readLight(cairn);
  const met: string[] = [];
  const me = by
    ? { email: by.email, ...(by.name ? { name: by.name } : {}), zone: cairn.zone }
    : { zone: cairn.zone };
  for (const seen of events) {
    if (seen.title === '') continue;
    const known = await recognise(cairn, { seen, me, host: '', accountId: by?.id }, light);
    if (!isKept(known)) continue;
    await keepMeeting(cairn, known);
    met.push(known.meeting.id);
  }
  return met;
}

/** Events that the service says are gone. */
export async function holdGone(
  cairn: Cairn,
  removed: PageOfEvents['removed'],
  calendar: CalendarId,
): Promise<void> {
  for (const { id, cancelled } of removed) {
    const [meeting] = await cairn.store.by('meetings', 'sourceKeys', `${calendar}:${id}`);
    if (meeting)
      await hold(cairn, meeting, (source) => source.calendar === calendar && source.id === id, cancelled);
  }
}

/** After a read from the start: what this calendar once held in its window and did not name again. */
export async function holdUnmet(
  cairn: Cairn,
  account: Account,
  calendarId: string,
  { from, to }: Reading,
  met: readonly string[],
): Promise<void> {
  const here = (source: Source): boolean =>
    source.accountId === account.id && source.calendarId?.toLowerCase() === calendarId.toLowerCase();
  const known = new Set(met);
  for (const meeting of await cairn.store.range('meetings', 'startAt', { from, to })) {
    if (!known.has(meeting.id) && meeting.endAt > from && meeting.sources.some(here)) {
      await hold(cairn, meeting, here, false);
    }
  }
}

/** Its reminders are held, nothing is deleted. A meeting that also stands elsewhere goes on from there. */
async function hold(
  cairn: Cairn,
  meeting: Meeting,
  gone: (source: Source) => boolean,
  cancelled: boolean,
): Promise<void> {
  const others = meeting.sources.filter((source) => !gone(source) && source.fedAt === undefined);
  if (others.length > 0) {
    await cairn.store.put('meetings', { ...meeting, sources: meeting.sources.filter((each) => !gone(each)) });
  } else if (cancelled && !meeting.cancelled) {
    await cairn.store.put('meetings', { ...meeting, cancelled: true, updatedAt: cairn.now() });
  } else if (!cancelled && meeting.missingSince === undefined) {
    await cairn.store.put('meetings', { ...meeting, missingSince: cairn.now() });
  }
}
