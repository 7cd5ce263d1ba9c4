import type { SeenEvent } from '@/domain/event';
import type { MeetingView } from '@/domain/views';
import type { ReplyOf } from '@/platform/protocol';
import { type Cairn, missing } from './cairn';
import { viewMeeting } from './meeting-view';
import { readLight, recognise } from './meetings';

/** A meeting the person brought themselves: pasted, from a file, or by hand. Bringing it is the word that it is mentoring or not asked yet. */
export async function addMeeting(cairn: Cairn, event: SeenEvent): Promise<MeetingView> {
  const { meeting } = await recognise(cairn, { seen: event, me: {}, host: '' }, await readLight(cairn));
  await cairn.store.put('meetings', meeting);
  cairn.changed();
  return viewMeeting(cairn, meeting);
}

/** A pair with its goals, promises, meetings and wins. */
export async function viewPair(cairn: Cairn, pairId: string): Promise<ReplyOf<'pair.details'>> {
  const pair = await cairn.store.get('pairs', pairId);
  if (!pair) throw missing('pair');
  const meetings = await cairn.store.by('meetings', 'pairId', pairId);
  const wins = await cairn.store.by('wins', 'pairId', pairId);
  return {
    pair,
    goals: await cairn.store.by('goals', 'pairId', pairId),
    commitments: await cairn.store.by('commitments', 'pairId', pairId),
    meetings: meetings
      .sort((one, other) => other.startAt - one.startAt)
      .map(({ id, title, startAt, endAt, zone }) => ({ id, title, startAt, endAt, zone })),
    wins: wins.map(({ id, text, audience, at }) => ({ id, text, audience, at })),
  };
}
