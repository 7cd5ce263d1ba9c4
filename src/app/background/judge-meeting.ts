import { judgeWithWord } from '@/detection/judge-with-word';
import { othersOf } from '@/detection/others';
import type { Person } from '@/domain/event';
import type { Meeting } from '@/domain/meeting';
import type { Pair } from '@/domain/pair';
import type { MeetingView } from '@/domain/views';
import type { RequestOf } from '@/platform/protocol';
import type { Cairn } from './cairn';
import { judgeLike } from './learned';
import { viewMeeting } from './meeting-view';
import { getMeeting } from './meetings';

/** The person's own word about a meeting: yes with somebody, not this one, never this series. It takes effect at once. */
export async function judgeMeeting(cairn: Cairn, request: RequestOf<'meeting.judge'>): Promise<MeetingView> {
  const meeting = await getMeeting(cairn, request.meetingId);
  const pair =
    request.word === 'yes' && request.with ? await pairFor(cairn, meeting, request.with) : undefined;
  const aboutSeries = request.word !== 'not' && meeting.series !== undefined;
  const words = meeting.sources.map(({ calendar, id }) => `event:${calendar}:${id}`);
  if (aboutSeries) words.push(`series:${meeting.series}`);
  const person = personOf(meeting, request.with);
  const word = {
    word: request.word,
    title: meeting.title,
    ...(meeting.series !== undefined && !aboutSeries ? { ofSeries: true } : {}),
    ...(person ? { person } : {}),
    ...(pair ? { pairId: pair.id } : {}),
    at: cairn.now(),
  };
  for (const id of words) {
    await cairn.store.put('words', { id, about: id.startsWith('series:') ? 'series' : 'event', ...word });
  }
  const { pairId: _, ...rest } = meeting;
  const verdict = judgeWithWord(meeting.verdict, { id: 'event', about: 'event', ...word });
  const judged: Meeting = {
    ...rest,
    ...(pair ? { pairId: pair.id } : {}),
    verdict,
    updatedAt: cairn.now(),
  };
  const stored = await cairn.store.get('meetings', meeting.id);
  if (request.word === 'yes' || stored) await cairn.store.put('meetings', judged);
  if (aboutSeries) await judgeSiblings(cairn, judged, request.word, pair);
  await judgeLike(cairn, judged);
  cairn.changed();
  return viewMeeting(cairn, judged);
}

/** Whom the word is about: who was named, else the only other person of the event. */
function personOf(meeting: Meeting, partner: RequestOf<'meeting.judge'>['with']): Person | undefined {
  const [other, ...more] = othersOf(meeting, {});
  const named = partner ?? (more.length === 0 ? other : undefined);
  if (!named) return undefined;
  const { name, email } = named;
  return { ...(name ? { name } : {}), ...(email ? { email: email.toLowerCase() } : {}) };
}

/** The other occurrences that are already known follow at once. */
async function judgeSiblings(
  cairn: Cairn,
  judged: Meeting,
  word: 'yes' | 'not' | 'never',
  pair: Pair | undefined,
): Promise<void> {
  if (judged.series === undefined) return;
  for (const sibling of await cairn.store.by('meetings', 'series', judged.series)) {
    if (sibling.id === judged.id || sibling.verdict.byPerson) continue;
    const verdict = judgeWithWord(sibling.verdict, { id: 'series', about: 'series', word, at: cairn.now() });
    await cairn.store.put('meetings', { ...sibling, verdict, ...(pair ? { pairId: pair.id } : {}) });
  }
}

/** The pair that was picked, or a new one. A name that equals another pair's does not make it that pair: only the id does. */
async function pairFor(
  cairn: Cairn,
  meeting: Meeting,
  partner: NonNullable<RequestOf<'meeting.judge'>['with']>,
): Promise<Pair> {
  const now = cairn.now();
  const email = partner.email?.trim().toLowerCase();
  const known = partner.pairId ? await cairn.store.get('pairs', partner.pairId) : undefined;
  const name = partner.name.trim().slice(0, 200);
  const shownName = meeting.people.find(
    (person) => person.self !== true && person.email?.toLowerCase() === email,
  )?.name;
  const pair: Pair = known ?? {
    id: cairn.newId(),
    name: name || email || cairn.say('pairs_unnamed'),
    emails: [],
    alsoKnownAs: [],
    role: partner.role ?? 'peer',
    stage: 'initiation',
    reminders: true,
    createdAt: now,
    updatedAt: now,
  };
  const kept: Pair = {
    ...pair,
    role: partner.role ?? pair.role,
    emails: email && !pair.emails.includes(email) ? [...pair.emails, email] : pair.emails,
    alsoKnownAs: [
      ...new Set([...pair.alsoKnownAs, ...[shownName, name].filter((each) => each && each !== pair.name)]),
    ].filter((each): each is string => typeof each === 'string' && each !== ''),
    updatedAt: now,
  };
  await cairn.store.put('pairs', kept);
  return kept;
}
