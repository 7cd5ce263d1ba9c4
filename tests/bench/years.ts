import type { Agreement } from '@/domain/agreement/agreement';
import type { Meeting } from '@/domain/meeting';
import type { Goal, Pair } from '@/domain/pair';
import type { Commitment } from '@/domain/reflection';
import type { StoredRecord } from '@/store/schema';

/** What years of use leave behind, record by record. */
export interface At {
  readonly now: number;
  readonly pairs: number;
  /** As many lines as belong to one meeting: topics, notes, promises. */
  readonly linesEach: number;
}

const hour = 3_600_000;
const fortnight = 14 * 24 * hour;
const ofPair = (number: number, { pairs }: At): string => `p${number % pairs}`;
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

export const pairOf = (number: number, { now }: At): Pair => ({
  id: `p${number}`,
  name: `Person Number ${number}`,
  emails: [`p${number}@example.org`],
  alsoKnownAs: [],
  role: 'mentor',
  stage: 'cultivation',
  rhythmDays: 14,
  reminders: true,
  createdAt: now - 500 * fortnight,
  updatedAt: now,
});

export const agreementOf = (number: number, { now }: At): Agreement => ({
  id: `agreement${number}`,
  pairId: `p${number}`,
  version: 1,
  points: [{ key: 'purpose', text: 'To speak up earlier, and to be asked why.', audience: 'pair' }],
  rhythmDays: 14,
  startsOn: day(now - 100 * fortnight),
  endsOn: day(now + 10 * fortnight),
  savedAt: now - 100 * fortnight,
  updatedAt: now - 100 * fortnight,
});

export const goalsOf = (number: number, { now }: At): Goal[] =>
  ['Lead without the title', 'Speak in public'].map((what, nth) => ({
    id: `goal${number}-${nth}`,
    pairId: `p${number}`,
    what,
    evidence: 'Two teams follow a decision',
    audience: 'pair',
    state: 'open',
    createdAt: now - 100 * fortnight,
    updatedAt: now,
  }));

/** Back from now: the newest meeting of each pair lies ahead. */
export function meetingOf(number: number, at: At): Meeting {
  const nth = Math.floor(number / at.pairs);
  const startAt = at.now + 3 * 24 * hour + (number % at.pairs) * 5 * hour - nth * fortnight;
  const local = (ms: number): string => new Date(ms).toISOString().slice(0, 19);
  return {
    id: `google:seed${number}`,
    sources: [{ calendar: 'google', id: `seed${number}`, seenAt: at.now }],
    title: `Mentoring ${number}`,
    start: local(startAt),
    end: local(startAt + hour),
    zone: 'UTC',
    startAt,
    endAt: startAt + hour,
    allDay: false,
    people: [],
    recurring: false,
    declined: false,
    cancelled: false,
    pairId: ofPair(number, at),
    verdict: { verdict: 'mentoring', score: 1, reasons: [] },
    updatedAt: at.now,
  };
}

type Left = 'agendas' | 'reflections' | 'commitments' | 'wins' | 'goalNotes';
type Named = { [N in Left]: { readonly name: N; readonly record: StoredRecord<N> } }[Left];

/** What belongs to one meeting that was; nothing of one that is still to come. */
export function recordsOf(meeting: Meeting, number: number, at: At): Named[] {
  const { id: meetingId, startAt, endAt } = meeting;
  if (startAt > at.now) return [];
  const pairId = ofPair(number, at);
  const topics = ['What matters most today?', 'What is in the way?', 'Who could help?'].map(
    (question, nth) => ({
      id: `topic${number}-${nth}`,
      question,
      minutes: 20,
      audience: 'pair' as const,
    }),
  );
  // What was promised last is still open; a little stays open for good.
  const open = at.now - startAt < 2 * fortnight || Math.floor(number / at.pairs) % 40 === 39;
  const commitments = (['me', 'them'] as const).map(
    (owner): Commitment => ({
      id: `promise${number}-${owner}`,
      pairId,
      meetingId,
      owner,
      text: `Write two lines to the team of project ${number}`,
      due: day(startAt + fortnight),
      audience: 'pair',
      state: open ? 'open' : 'kept',
      updatedAt: endAt,
    }),
  );
  const notes = Math.max(0, at.linesEach - topics.length - commitments.length);
  return [
    {
      name: 'agendas',
      record: {
        id: `agenda${number}`,
        meetingId,
        pairId,
        template: 'regular',
        topics,
        attached: true,
        updatedAt: endAt,
      },
    },
    {
      name: 'reflections',
      record: {
        id: `reflection:${meetingId}`,
        meetingId,
        pairId,
        happened: 'yes',
        topics: [],
        commitments,
        revision: 1,
        savedAt: endAt,
        updatedAt: endAt,
        lines: Array.from({ length: notes }, (_, nth) => ({
          id: `${number}-${nth}`,
          prompt: 'note' as const,
          text: `Line ${nth} of meeting ${number}, as long as people write.`,
          audience: 'me' as const,
        })),
      },
    },
    ...commitments.map((record) => ({ name: 'commitments' as const, record })),
    ...(number % 3 === 0
      ? [
          {
            name: 'wins' as const,
            record: {
              id: `win:${meetingId}`,
              pairId,
              meetingId,
              text: 'Led the review without notes.',
              audience: 'pair' as const,
              at: startAt,
            },
          },
        ]
      : []),
    {
      name: 'goalNotes',
      record: {
        id: `note${number}`,
        goalId: `goal${number % at.pairs}-0`,
        pairId,
        meetingId,
        at: endAt,
        confidence: 1 + (number % 10),
        text: '',
        audience: 'pair',
        updatedAt: endAt,
      },
    },
  ];
}
