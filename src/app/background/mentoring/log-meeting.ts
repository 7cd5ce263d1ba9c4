import type { Meeting } from '@/domain/meeting';
import type { TimelineEntry } from '@/domain/mentoring-views';
import type { Reflection } from '@/domain/reflection';
import { instantOf } from '@/domain/when';
import type { RequestOf } from '@/platform/protocol';
import { type Cairn, missing } from '../cairn';
import { entryOf } from './timeline';

/**
 * A meeting, a call or a long mail that never stood in a calendar, logged in one line. It counts for the rhythm like any
 * other, and is captured by being logged: nothing is asked about it afterwards.
 */
export async function logMeeting(cairn: Cairn, logged: RequestOf<'meeting.log'>): Promise<TimelineEntry> {
  const pair = await cairn.store.get('pairs', logged.pairId);
  if (!pair) throw missing('pair');
  const now = cairn.now();
  const id = `hand:${cairn.newId()}`;
  // Noon is on the right day in every zone; a line says which day, not which hour.
  const start = `${logged.on}T12:00:00`;
  const startAt = Math.min(instantOf(start, cairn.zone), now);
  const minutes = Math.min(Math.max(Math.round(logged.minutes), 1), 24 * 60);
  const end = Temporal.PlainDateTime.from(start).add({ minutes }).toString({ smallestUnit: 'second' });
  const meeting: Meeting = {
    id,
    sources: [{ calendar: 'hand', id: id.slice(5), seenAt: now }],
    title: cairn.say(`logged_${logged.how}`, { name: pair.name }),
    start,
    end,
    zone: cairn.zone,
    startAt,
    endAt: Math.min(instantOf(end, cairn.zone), Math.max(startAt, now)),
    allDay: false,
    people: [],
    recurring: false,
    declined: false,
    cancelled: false,
    verdict: {
      verdict: 'mentoring',
      score: 1,
      reasons: [{ key: 'reason_said_yes', weight: 8 }],
      byPerson: true,
    },
    pairId: pair.id,
    updatedAt: now,
  };
  const text = logged.text.trim();
  const reflection: Reflection = {
    id: `reflection:${id}`,
    meetingId: id,
    pairId: pair.id,
    happened: 'yes',
    lines: text === '' ? [] : [{ id: cairn.newId(), prompt: 'note', text, audience: logged.audience }],
    topics: [],
    commitments: [],
    revision: 1,
    savedAt: now,
    updatedAt: now,
  };
  await cairn.store.change(['meetings', 'reflections'], async (change) => {
    await change.put('meetings', meeting);
    await change.put('reflections', reflection);
  });
  cairn.changed();
  return entryOf(cairn, meeting);
}
