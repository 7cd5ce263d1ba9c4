import { retireJobId } from '@/domain/retention';
import type { StoredRecord, StoreName } from '@/store/schema';
import type { Cairn } from './cairn';

/** What belongs to one meeting, and to the pair and no meeting alone. */
const ofMeeting = ['agendas', 'reflections', 'recaps', 'checkIns', 'mailboxDrafts', 'writtenNotes'] as const;
const stepsOf = ['draft-recap', 'mailbox-draft', 'event-note'] as const;
const ofPair = [
  'goals',
  'commitments',
  'wins',
  'agreements',
  'goalNotes',
  'feedback',
  'allianceChecks',
  'introductions',
  'letters',
  'permissions',
] as const;

export interface Taken {
  readonly name: StoreName;
  readonly record: StoredRecord<StoreName>;
}

/** What went, as it was. */
export interface TakenAway {
  readonly taken: readonly Taken[];
  readonly meetingIds: readonly string[];
}

/**
 * Takes a pair away with everything captured with it, in one step. `remove` remembers the deletions, so that no copy
 * elsewhere brings them back; `erase` remembers nothing.
 */
export async function takeAwayPair(
  cairn: Cairn,
  pairId: string,
  how: 'remove' | 'erase',
): Promise<TakenAway> {
  const names = [
    'pairs',
    'meetings',
    'readings',
    'words',
    'jobs',
    'reminded',
    ...ofMeeting,
    ...ofPair,
  ] as const;
  const taken: Taken[] = [];
  const meetingIds: string[] = [];
  await cairn.store.change([...names], async (change) => {
    const away = async (name: (typeof names)[number], id: string): Promise<void> => {
      const record = await change.get(name, id);
      if (record) taken.push({ name, record });
      await change[how](name, id);
    };
    for (const meeting of await change.by('meetings', 'pairId', pairId)) {
      for (const name of ofMeeting) {
        for (const { id } of await change.by(name, 'meetingId', meeting.id)) await away(name, id);
      }
      for (const { calendar, id } of meeting.sources) await away('words', `event:${calendar}:${id}`);
      if (meeting.series) await away('words', `series:${meeting.series}`);
      for (const step of stepsOf) await away('jobs', `${step}:${meeting.id}`);
      meetingIds.push(meeting.id);
      for (const { id } of await change.by('reminded', 'meetingId', meeting.id)) await away('reminded', id);
      await away('meetings', meeting.id);
    }
    // What was said with this person in mind, also of events that were never kept.
    for (const word of await change.all('words')) if (word.pairId === pairId) await away('words', word.id);
    for (const name of ofPair) {
      for (const { id } of await change.by(name, 'pairId', pairId)) await away(name, id);
    }
    for (const { id } of await change.by('reminded', 'meetingId', pairId)) await away('reminded', id);
    // A read of a calendar that is under way notes whom it met.
    for (const reading of await change.all('readings')) {
      const met = reading.met.filter((id) => !meetingIds.includes(id));
      if (met.length < reading.met.length) await change.put('readings', { ...reading, met });
    }
    await away('jobs', retireJobId(pairId));
    await away('pairs', pairId);
  });
  // Damaged records of theirs too: nobody can read them, and they hold what was written all the same.
  const ids = new Set([pairId, ...meetingIds]);
  await cairn.store.forgetAside((raw) =>
    Object.entries(raw).some(
      ([key, value]) => /^(?:id|pairId|meetingId)$/.test(key) && ids.has(String(value)),
    ),
  );
  return { taken, meetingIds };
}
