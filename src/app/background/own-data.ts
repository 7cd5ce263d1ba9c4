import type { SeenEvent } from '@/domain/event';
import type { MeetingView } from '@/domain/views';
import type { ReplyOf, RequestOf } from '@/platform/protocol';
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
    wins: wins.map(({ id, text, at }) => ({ id, text, at })),
  };
}

/** So much goes into one message: browsers carry 64 MiB at most, and a character may take three bytes. */
export const portion = 16 * 1024 * 1024;

/** The rest of a long export, as of the moment it was begun; gone with the worker. */
let held: { readonly of: string; readonly fileName: string; readonly json: string } | undefined;

/**
 * Everything that is stored, in a file that can be read without Cairn. A long one comes in portions: whoever got `next`
 * asks on with it.
 * @throws {Refusal} `not-found` where the worker that began was stopped meanwhile
 */
export async function exportData(
  cairn: Cairn,
  { of, at = 0 }: RequestOf<'data.export'> = {},
  longest = portion,
): Promise<ReplyOf<'data.export'>> {
  if (of !== undefined && of !== held?.of) throw missing('export');
  const whole = of === undefined ? await makeExport(cairn) : held;
  if (whole === undefined) throw missing('export');
  const end = endOfPortion(whole.json, at + longest);
  const isLast = end >= whole.json.length;
  held = isLast ? undefined : whole;
  const next = isLast ? {} : { next: { of: whole.of, at: end } };
  return { fileName: whole.fileName, json: whole.json.slice(at, end), ...next };
}

async function makeExport(cairn: Cairn): Promise<NonNullable<typeof held>> {
  const at = new Date(cairn.now()).toISOString();
  const json = JSON.stringify({ cairn: 1, at, ...(await cairn.store.exportAll()) }, null, 2);
  return { of: cairn.newId(), fileName: `cairn-${at.slice(0, 10)}.json`, json };
}

/** No character is cut in two: a half of one is none on the other side. */
function endOfPortion(json: string, end: number): number {
  const last = json.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}
