import { fold } from '@/domain/fold';
import type { Meeting } from '@/domain/meeting';
import { nameFinder } from '@/domain/names';
import type { Pair } from '@/domain/pair';
import { isOfPair } from '@/domain/same-person';
import type { Candidate, MeetingBrief, MeetingView, Progress } from '@/domain/views';
import type { Cairn } from './cairn';

/** One meeting with all that belongs to it, as the views draw it. */
export async function viewMeeting(cairn: Cairn, meeting: Meeting): Promise<MeetingView> {
  const { store } = cairn;
  const pairs = await store.all('pairs');
  const pair = pairs.find(({ id }) => id === meeting.pairId);
  const ofPair = pair?.id;
  const [[agenda], goals, commitments, before, wins, progress, open] = await Promise.all([
    store.by('agendas', 'meetingId', meeting.id),
    ofPair ? store.by('goals', 'pairId', ofPair) : [],
    ofPair ? store.by('commitments', 'pairId', ofPair) : [],
    ofPair ? countBefore(cairn, ofPair, meeting.startAt) : 0,
    ofPair ? store.count('wins', 'pairId', ofPair) : 0,
    progressOf(cairn, meeting.id),
    cairn.openEvents(),
  ]);
  return {
    meeting,
    ...(pair ? { pair } : {}),
    candidates: candidatesFor(meeting, pairs),
    nth: before + 1,
    wins,
    ...(agenda ? { agenda } : {}),
    goals: goals.filter((goal) => goal.state === 'open'),
    promised: commitments
      .filter((commitment) => commitment.state === 'open' && commitment.meetingId !== meeting.id)
      .sort((one, other) => one.updatedAt - other.updatedAt),
    progress,
    editing: open.some(({ editing, event }) => editing && meeting.sources.some(({ id }) => id === event.id)),
  };
}

/** How far one meeting is: prepared, captured, followed up. */
export async function progressOf(cairn: Cairn, meetingId: string): Promise<Progress> {
  return (
    (await progressesOf(cairn, [meetingId])).get(meetingId) ?? {
      agenda: 'none',
      reflection: 'none',
      recap: 'none',
    }
  );
}

/** How far each of these meetings is, read in one go: a calendar of years is asked about at every opening of the popup. */
export function progressesOf(cairn: Cairn, meetingIds: readonly string[]): Promise<Map<string, Progress>> {
  return cairn.store.look(['agendas', 'reflections', 'recaps'], async (reads) => {
    const one = async (id: string): Promise<[string, Progress]> => {
      const [[agenda], [reflection], [recap]] = await Promise.all([
        reads.by('agendas', 'meetingId', id),
        reads.by('reflections', 'meetingId', id),
        reads.by('recaps', 'meetingId', id),
      ]);
      return [
        id,
        {
          agenda: agenda ? (agenda.attached ? 'attached' : 'draft') : 'none',
          reflection: reflection ? (reflection.savedAt === undefined ? 'started' : 'saved') : 'none',
          recap: recap?.state ?? 'none',
        },
      ];
    };
    return new Map(await Promise.all(meetingIds.map(one)));
  });
}

/** The meetings with their pairs and how far they are, in the order given. */
export async function briefsOf(
  cairn: Cairn,
  meetings: readonly Meeting[],
  pairs: readonly Pair[],
): Promise<MeetingBrief[]> {
  const progresses = await progressesOf(
    cairn,
    meetings.map(({ id }) => id),
  );
  return meetings.flatMap((meeting) => {
    const pair = pairs.find(({ id }) => id === meeting.pairId);
    const progress = progresses.get(meeting.id);
    return progress ? [{ meeting, ...(pair ? { pair } : {}), progress }] : [];
  });
}

/** How many meetings of this pair began before a moment and took place, as far as is known. */
async function countBefore(cairn: Cairn, pairId: string, before: number): Promise<number> {
  return cairn.store.count('meetings', 'pairId+startAt', { from: [pairId, 0], to: [pairId, before - 1] });
}

/** Whom the meeting may be with: its other people, the known pair among them first. A group or a room is nobody. */
function candidatesFor(meeting: Meeting, pairs: readonly Pair[]): Candidate[] {
  const others = meeting.people.filter((person) => person.self !== true && person.group !== true);
  const found = others.map((person): Candidate => {
    const pair = pairs.find((each) => isOfPair(person, each));
    const name = person.name ?? person.email ?? '';
    return { name, ...(person.email ? { email: person.email } : {}), ...(pair ? { pairId: pair.id } : {}) };
  });
  const named = found.length > 0 ? found : nameInTitle(meeting, pairs);
  return named
    .filter(({ name }) => name !== '')
    .sort((one, other) => Number(!one.pairId) - Number(!other.pairId));
}

/** A card shows nobody: a known pair whose name stands in the title is the best guess there is. */
function nameInTitle(meeting: Meeting, pairs: readonly Pair[]): Candidate[] {
  const said = new Set(fold(meeting.title).split(/[^\p{L}\p{M}]+/u));
  const stands = nameFinder(meeting.title);
  return pairs
    .filter(
      ({ name, alsoKnownAs }) =>
        [name, ...alsoKnownAs].some(stands) || said.has(fold(name.split(/\s+/)[0] ?? name)),
    )
    .map((pair) => ({ name: pair.name, pairId: pair.id }));
}
