import fc from 'fast-check';
import type { Audience } from '@/domain/audience';
import type { StoredRecord, StoreName } from '@/store/schema';
import { meeting, oneOfEach, pair } from '../../samples';

/** Whose a mark is: `M` only mine, `A` shared in the pair that is written to, `B` anything of the other pair. */
type Whose = 'M' | 'A' | 'B';

export interface MarkedStore {
  readonly records: { readonly [N in StoreName]?: readonly StoredRecord<N>[] };
  /** Every mark and what it stands in. */
  readonly marks: ReadonlyMap<string, string>;
}

/** Around each mark something that makes a coding work: quotes, markup, other scripts, an end of line. */
const around = fc.constantFrom(
  ['', ''],
  ['Ärger & “', '”'],
  ['<b>', '</b>\nnext line'],
  ['你好 ', ' مرحبا'],
  ['a=1&b=', '%20\t"quoted"'],
  ['\u202E', '\u200B = end.'],
);
const audience = fc.constantFrom<Audience>('me', 'pair', 'open');
/** Half of what is drawn is secret, whatever the audience of its neighbours. */
const draws = fc.record({
  audiences: fc.array(audience, { minLength: 60, maxLength: 60 }),
  arounds: fc.array(around, { minLength: 12, maxLength: 12 }),
  role: fc.constantFrom('mentor' as const, 'mentee' as const, 'peer' as const),
  happened: fc.constantFrom('yes' as const, 'cut-short' as const),
  template: fc.constantFrom('regular' as const, 'first' as const, 'closing' as const, 'catchup' as const),
});

/** A store of two pairs with a marked text in every field a person can write in. `m1` of `p1` is the meeting that is followed up. */
export const markedStores: fc.Arbitrary<MarkedStore> = fc.noShrink(draws).map((drawn) => {
  const marks = new Map<string, string>();
  let count = 0;
  const text = (whose: Whose, where: string): string => {
    const [before = '', after = ''] = drawn.arounds[count % drawn.arounds.length] ?? [];
    const mark = `Qx${whose}${String(count++).padStart(4, '0')}zJ`;
    marks.set(mark, where);
    return `${before}${mark}${after}`;
  };
  const nextAudience = (): Audience => drawn.audiences[count % drawn.audiences.length] ?? 'me';
  const of = (pairId: string) => {
    const secret = (where: string): string => text(pairId === 'p1' ? 'M' : 'B', where);
    /** A text with an audience of its own, marked accordingly. */
    const line = (where: string): { text: string; audience: Audience } => {
      const said = nextAudience();
      const whose = pairId === 'p2' ? 'B' : said === 'me' ? 'M' : 'A';
      return { text: text(whose, where), audience: said };
    };
    return { secret, line };
  };
  const records = [recordsOf('p1', 'm1', of('p1'), drawn), recordsOf('p2', 'm2', of('p2'), drawn)];
  const names = Object.keys(records[0] ?? {}) as StoreName[];
  const merged = Object.fromEntries(
    names.map((name) => [name, records.flatMap((each) => (each as Record<string, unknown[]>)[name] ?? [])]),
  );
  // A counterexample is known by its seed: a hundred records would bury it.
  return { records: merged, marks, [fc.toStringMethod]: () => `a store with ${marks.size} marks` };
});

function recordsOf(
  pairId: string,
  meetingId: string,
  {
    secret,
    line,
  }: { secret: (where: string) => string; line: (where: string) => { text: string; audience: Audience } },
  drawn: {
    role: 'mentor' | 'mentee' | 'peer';
    happened: 'yes' | 'cut-short';
    template: 'regular' | 'first' | 'closing' | 'catchup';
  },
) {
  const mine = pairId === 'p1';
  const at = Date.UTC(2026, 4, 12, 12);
  const bare = (where: string): string => /Qx\w+zJ/.exec(secret(where))?.[0] ?? '';
  const id = (kind: string): string => `${kind}-${pairId}`;
  const several = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const goals = several(3, (index) => {
    const { text, audience } = line('goal');
    return {
      ...oneOfEach.goals,
      id: id(`g${index}`),
      pairId,
      what: text,
      evidence: secret('evidence of a goal'),
      why: secret('why a goal matters'),
      steps: [{ id: id(`s${index}`), text: secret('step of a goal'), when: secret('if of a step') }],
      // Once it was only mine, whatever it is now; or so old that nobody wrote down what it was.
      before: [
        { what: secret('goal as it was'), until: at, ...(index === 1 ? {} : { audience: 'me' as const }) },
      ],
      audience,
      state: (['open', 'reached', 'dropped'] as const)[index] ?? 'open',
    };
  });
  const topics = several(4, (index) => {
    const { text, audience } = line('topic');
    return { id: id(`t${index}`), question: text, minutes: 10, audience, goalId: goals[index % 3]?.id };
  });
  const commitments = several(3, (index) => {
    const { text, audience } = line('commitment');
    const same = audience === 'me' || !mine ? secret('if of a commitment') : text;
    return {
      ...oneOfEach.commitments,
      id: id(`c${index}`),
      pairId,
      meetingId,
      owner: index === 1 ? ('them' as const) : ('me' as const),
      text,
      when: same,
      audience,
    };
  });
  const prompts = [
    'take-away',
    'learned',
    'saw',
    'thanks',
    'win',
    'feedback',
    'note',
    'next-question',
  ] as const;
  return {
    pairs: [
      pair(pairId, {
        // Bare: what stands around a mark would be a name as well, and texts that say it would be held.
        name: mine ? 'Ada Byron' : `Grace ${bare('name of the other pair')}`,
        emails: [mine ? 'ada@example.org' : `grace.${bare('address')}@example.net`],
        alsoKnownAs: mine ? [] : [bare('nickname')],
        role: drawn.role,
        touch: { everyDays: 90, how: secret('how they stay in touch') },
      }),
    ],
    meetings: [
      meeting(meetingId, {
        pairId,
        title: mine ? 'Mentoring with Ada' : secret('title of a meeting of the other pair'),
        place: secret('place of a meeting'),
        sources: [
          { calendar: 'google', id: `${meetingId}-ev`, host: 'calendar.google.com', seenAt: at },
          { calendar: 'outlook', id: `${meetingId}-out`, host: 'outlook.office.com', seenAt: at - 1 },
        ],
        start: '2026-05-12T14:00:00',
        end: '2026-05-12T15:00:00',
        startAt: at,
        endAt: at + 3_600_000,
        people: [],
      }),
    ],
    goals,
    agendas: [
      {
        ...oneOfEach.agendas,
        id: id('a'),
        pairId,
        meetingId,
        template: drawn.template,
        topics,
        attached: true,
      },
    ],
    reflections: [
      {
        ...oneOfEach.reflections,
        id: `reflection:${meetingId}`,
        pairId,
        meetingId,
        happened: drawn.happened,
        lines: prompts.map((prompt) => ({ id: id(prompt), prompt, ...line(prompt) })),
        topics: topics.map((topic, index) => ({
          topicId: topic.id,
          outcome: (['answered', 'parked', 'dropped'] as const)[index % 3] ?? ('answered' as const),
        })),
        commitments,
        savedAt: at,
      },
    ],
    commitments,
    wins: several(3, (index) => ({ id: id(`w${index}`), pairId, meetingId, at: at + index, ...line('win') })),
    words: [{ ...oneOfEach.words, id: id('word'), pairId, title: secret('title of a word') }],
    jobs: [
      { ...oneOfEach.jobs, id: id('job'), meetingId, state: 'failed' as const, failure: secret('failure') },
    ],
    agreements: [
      {
        ...oneOfEach.agreements,
        id: id('ag'),
        pairId,
        points: (['purpose', 'stays', 'exceptions', 'contact', 'cancelling', 'ending', 'wont'] as const).map(
          (key) => ({ key, ...line('agreement') }),
        ),
      },
    ],
    goalNotes: several(2, (index) => ({
      ...oneOfEach.goalNotes,
      id: id(`n${index}`),
      pairId,
      meetingId,
      goalId: goals[0]?.id ?? '',
      ...line('goal note'),
    })),
    feedback: several(2, (index) => {
      const { text, audience } = line('feedback');
      const told = audience === 'me' ? ('me' as const) : ('pair' as const);
      const choice = told === 'me' ? ('keep' as const) : ('share' as const);
      return {
        ...oneOfEach.feedback,
        id: id(`f${index}`),
        pairId,
        slots: { behaviour: text },
        choice,
        audience: told,
      };
    }),
    checkIns: [
      {
        ...oneOfEach.checkIns,
        id: `checkin:${meetingId}`,
        meetingId,
        pairId,
        lines: [{ key: 'want', ...line('check-in') }],
      },
    ],
    permissions: [
      {
        ...oneOfEach.permissions,
        id: id('pe'),
        pairId,
        whom: secret('whom a permission is about'),
        about: secret('what a permission is about'),
      },
    ],
    introductions: [
      { ...oneOfEach.introductions, id: id('i'), pairId, name: secret('introduction'), why: secret('why') },
    ],
  };
}
