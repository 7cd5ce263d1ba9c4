import type { Cairn } from './cairn';

/** What belongs to one meeting, and to the pair and no meeting alone. */
const ofMeeting = ['agendas', 'reflections', 'recaps', 'checkIns', 'mailboxDrafts', 'writtenNotes'] as const;
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

/**
 * Takes a pair away with everything captured with it, in one step. `remove` remembers the deletions, so that no copy
 * elsewhere brings them back; `erase` remembers nothing.
 */
export async function takeAwayPair(cairn: Cairn, pairId: string, how: 'remove' | 'erase'): Promise<void> {
  const names = ['pairs', 'meetings', 'words', 'jobs', 'reminded', ...ofMeeting, ...ofPair] as const;
  await cairn.store.change([...names], async (change) => {
    const away = (name: (typeof names)[number], id: string): Promise<void> => change[how](name, id);
    for (const meeting of await change.by('meetings', 'pairId', pairId)) {
      for (const name of ofMeeting) {
        for (const { id } of await change.by(name, 'meetingId', meeting.id)) await away(name, id);
      }
      for (const { calendar, id } of meeting.sources) await away('words', `event:${calendar}:${id}`);
      if (meeting.series) await away('words', `series:${meeting.series}`);
      for (const step of ['draft-recap', 'mailbox-draft', 'event-note'])
        await away('jobs', `${step}:${meeting.id}`);
      for (const { id } of await change.by('reminded', 'meetingId', meeting.id)) await away('reminded', id);
      await away('meetings', meeting.id);
    }
    // What was said with this person in mind, also of events that were never kept.
    for (const word of await change.all('words')) if (word.pairId === pairId) await away('words', word.id);
    for (const name of ofPair) {
      for (const { id } of await change.by(name, 'pairId', pairId)) await away(name, id);
    }
    for (const { id } of await change.by('reminded', 'meetingId', pairId)) await away('reminded', id);
    await away('pairs', pairId);
  });
}
