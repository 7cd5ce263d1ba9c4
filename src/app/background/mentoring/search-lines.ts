import type { Agenda } from '@/domain/agenda';
import type { Meeting } from '@/domain/meeting';
import type { SearchLine } from '@/domain/mentoring-views';
import type { Commitment, Reflection } from '@/domain/reflection';
import type { Win } from '@/domain/win';
import type { Cairn } from '../cairn';
import { pairLines } from './pair-lines';

/** As many meetings as are searched at once, before the years behind them have been gathered. */
const newestAtOnce = 120;

const ofMeetings = ['meetings', 'agendas', 'reflections', 'commitments', 'wins'] as const;

/** The lines of the newest meetings with anybody: what is looked for most, there at the first letter. */
export async function newestLines(cairn: Cairn): Promise<SearchLine[]> {
  return cairn.store.look([...ofMeetings], async (reads) => {
    const meetings = await reads.range('meetings', 'startAt', {
      from: 0,
      to: cairn.now(),
      direction: 'prev',
      limit: newestAtOnce,
    });
    const each = <T>(read: (id: string) => Promise<T[]>): Promise<T[]> =>
      Promise.all(meetings.map(({ id }) => read(id))).then((found) => found.flat());
    const [agendas, reflections, commitments, wins] = await Promise.all([
      each((id) => reads.by('agendas', 'meetingId', id)),
      each((id) => reads.by('reflections', 'meetingId', id)),
      each((id) => reads.by('commitments', 'meetingId', id)),
      each((id) => reads.by('wins', 'meetingId', id)),
    ]);
    return written(meetingLines({ meetings, agendas, reflections, commitments, wins }));
  });
}

/** Every line of one pair. Asked pair by pair, when somebody begins to search and not before. */
export async function searchLines(cairn: Cairn, pairId: string): Promise<{ lines: SearchLine[] }> {
  const names = [...ofMeetings, 'goals', 'goalNotes', 'feedback', 'agreements', 'introductions'] as const;
  return cairn.store.look([...names], async (reads) => {
    const [meetings, reflections, commitments, wins, beside] = await Promise.all([
      reads.by('meetings', 'pairId', pairId),
      reads.by('reflections', 'pairId', pairId),
      reads.by('commitments', 'pairId', pairId),
      reads.by('wins', 'pairId', pairId),
      pairLines(reads, pairId),
    ]);
    const agendas = await Promise.all(meetings.map(({ id }) => reads.by('agendas', 'meetingId', id)));
    const lines = meetingLines({ meetings, agendas: agendas.flat(), reflections, commitments, wins });
    return { lines: written([...lines, ...beside]) };
  });
}

const written = (lines: readonly SearchLine[]): SearchLine[] =>
  lines.filter(({ text }) => text.trim() !== '');

function meetingLines(of: {
  readonly meetings: readonly Meeting[];
  readonly agendas: readonly Agenda[];
  readonly reflections: readonly Reflection[];
  readonly commitments: readonly Commitment[];
  readonly wins: readonly Win[];
}): SearchLine[] {
  const known = new Map(of.meetings.map((meeting) => [meeting.id, meeting]));
  const at = (meetingId: string, otherwise: number): number => known.get(meetingId)?.startAt ?? otherwise;
  const lines = (
    record: { readonly pairId?: string | undefined; readonly meetingId: string; readonly updatedAt: number },
    said: readonly Omit<SearchLine, 'pairId' | 'meetingId' | 'at'>[],
  ): SearchLine[] => {
    const { meetingId } = record;
    const pairId = record.pairId ?? known.get(meetingId)?.pairId;
    if (pairId === undefined) return [];
    return said.map((line) => ({ ...line, pairId, meetingId, at: at(meetingId, record.updatedAt) }));
  };
  return [
    ...of.reflections.flatMap((each) =>
      lines(
        each,
        each.lines
          .filter(({ prompt }) => prompt !== 'win')
          .map(({ id, text, audience }) => ({ id, kind: 'line', text, audience })),
      ),
    ),
    ...of.agendas
      .filter(({ attached }) => attached)
      .flatMap((each) =>
        lines(
          each,
          each.topics.map(({ id, question, audience }) => ({ id, kind: 'topic', text: question, audience })),
        ),
      ),
    ...of.commitments.flatMap((each) => {
      const { id, owner, text, audience } = each;
      return lines(each, [{ id, kind: owner === 'me' ? 'promise-mine' : 'promise-theirs', text, audience }]);
    }),
    ...of.wins.flatMap(({ id, pairId, meetingId, text, audience, at: won }): SearchLine[] =>
      pairId === undefined
        ? []
        : [{ id, pairId, ...(meetingId ? { meetingId } : {}), kind: 'win', text, audience, at: won }],
    ),
  ];
}

/** A mark of these very lines: whoever knows it need not be told them again. */
export async function markOf(lines: readonly SearchLine[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(lines));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
