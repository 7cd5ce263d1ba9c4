import type { Meeting } from '@/domain/meeting';
import type { TimeLine, TimelineEntry } from '@/domain/mentoring-views';
import type { Looking } from '../cairn';

/** As many meetings as one look takes in; older ones are asked for when they are scrolled to. */
const atOnce = 12;

export const timelineNames = ['meetings', 'agendas', 'reflections', 'commitments', 'wins'] as const;
type Shown = Looking<(typeof timelineNames)[number]>;

/** The pair's meetings before a moment, newest first, each with all its lines. Reads one page of the index, never the whole. */
export async function readTimeline(
  looking: Pick<Shown, 'store'>,
  pairId: string,
  before: number,
): Promise<{ entries: TimelineEntry[]; olderBefore?: number }> {
  const meetings = await looking.store.range('meetings', 'pairId+startAt', {
    from: [pairId, 0],
    to: [pairId, before - 1],
    direction: 'prev',
    limit: atOnce + 1,
  });
  const page = meetings.slice(0, atOnce);
  const entries = await Promise.all(page.map((meeting) => entryOf(looking, meeting)));
  const last = page.at(-1);
  return { entries, ...(meetings.length > atOnce && last ? { olderBefore: last.startAt } : {}) };
}

/** One meeting with every line that belongs to it. */
export async function entryOf({ store }: Pick<Shown, 'store'>, meeting: Meeting): Promise<TimelineEntry> {
  const [[agenda], [reflection], promises, wins] = await Promise.all([
    store.by('agendas', 'meetingId', meeting.id),
    store.by('reflections', 'meetingId', meeting.id),
    store.by('commitments', 'meetingId', meeting.id),
    store.by('wins', 'meetingId', meeting.id),
  ]);
  const said = (reflection?.lines ?? []).filter(({ prompt, text }) => prompt !== 'win' && text.trim() !== '');
  const lines: TimeLine[] = [
    ...said.map(({ id, prompt, text, audience }): TimeLine => ({ id, kind: 'line', prompt, text, audience })),
    ...(agenda?.attached ? agenda.topics : []).map(
      ({ id, question, audience }): TimeLine => ({ id, kind: 'topic', text: question, audience }),
    ),
    ...promises.map(
      ({ id, owner, text, audience }): TimeLine => ({
        id,
        kind: owner === 'me' ? 'promise-mine' : 'promise-theirs',
        text,
        audience,
      }),
    ),
    ...wins.map(({ id, text, audience }): TimeLine => ({ id, kind: 'win', text, audience })),
  ];
  const { id, title, start, end, zone, startAt, endAt } = meeting;
  return {
    meeting: { id, title, start, end, zone, startAt, endAt },
    logged: meeting.sources.every(({ calendar }) => calendar === 'hand'),
    ...(reflection?.happened ? { happened: reflection.happened } : {}),
    saved: reflection?.savedAt !== undefined,
    attached: agenda?.attached ?? false,
    ...(agenda ? { template: agenda.template } : {}),
    lines,
  };
}
