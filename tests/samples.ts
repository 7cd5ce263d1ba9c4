import type { Job } from '@/domain/job';
import type { Meeting } from '@/domain/meeting';
import type { Pair } from '@/domain/pair';
import type { Recap } from '@/domain/recap';
import type { Commitment, Reflection } from '@/domain/reflection';
import type { StoredRecord, StoreName } from '@/store/schema';

const at = Date.UTC(2026, 4, 14, 12);

export const pair = (id: string, change: Partial<Pair> = {}): Pair => ({
  id,
  name: 'Ada Byron',
  emails: ['ada@example.org'],
  alsoKnownAs: [],
  role: 'mentor',
  stage: 'initiation',
  reminders: true,
  createdAt: at,
  updatedAt: at,
  ...change,
});

export const meeting = (id: string, change: Partial<Meeting> = {}): Meeting => ({
  id,
  sources: [{ calendar: 'google', id: `${id}-at-google`, seenAt: at }],
  title: 'Coffee and code',
  start: '2026-05-14T14:00:00',
  end: '2026-05-14T15:00:00',
  zone: 'Europe/Berlin',
  startAt: at,
  endAt: at + 3_600_000,
  allDay: false,
  people: [{ name: 'Ada Byron', email: 'ada@example.org' }],
  recurring: false,
  declined: false,
  cancelled: false,
  verdict: { verdict: 'mentoring', score: 0.97, reasons: [{ key: 'reason_word', weight: 2 }] },
  updatedAt: at,
  ...change,
});

export const reflection = (id: string, change: Partial<Reflection> = {}): Reflection => ({
  id,
  meetingId: 'm1',
  pairId: 'p1',
  happened: 'yes',
  lines: [{ id: 'l1', prompt: 'note', text: 'Ask about the move', audience: 'me' }],
  topics: [{ topicId: 't1', outcome: 'parked' }],
  commitments: [],
  revision: 3,
  updatedAt: at,
  ...change,
});

export const commitment = (id: string, change: Partial<Commitment> = {}): Commitment => ({
  id,
  pairId: 'p1',
  meetingId: 'm1',
  owner: 'me',
  text: 'Send the reading list',
  audience: 'pair',
  state: 'open',
  updatedAt: at,
  ...change,
});

export const job = (id: string, change: Partial<Job> = {}): Job => ({
  id,
  kind: 'draft-recap',
  meetingId: 'm1',
  due: at,
  tries: 0,
  state: 'waiting',
  ...change,
});

export const recap = (id: string, change: Partial<Recap> = {}): Recap => ({
  id,
  meetingId: 'm1',
  pairId: 'p1',
  kind: 'conversation',
  to: [{ name: 'Ada Byron', email: 'ada@example.org' }],
  subject: 'Thursday',
  parts: [{ id: 'r1', kind: 'thanks', lead: '', text: 'Thank you', audience: 'pair', leftOut: false }],
  state: 'waiting',
  updatedAt: at,
  ...change,
});

/** One record for every store there is. */
export const oneOfEach: { [N in StoreName]: StoredRecord<N> } = {
  pairs: pair('p1', { rhythmDays: 14, mailbox: 'gmail' }),
  goals: {
    id: 'g1',
    pairId: 'p1',
    what: 'Give a talk',
    evidence: 'A talk was given',
    audience: 'pair',
    state: 'open',
    createdAt: at,
    updatedAt: at,
  },
  meetings: meeting('m1', { pairId: 'p1', series: 'google:s1' }),
  agendas: {
    id: 'a1',
    meetingId: 'm1',
    pairId: 'p1',
    template: 'regular',
    topics: [{ id: 't1', question: 'What went well?', minutes: 10, audience: 'pair' }],
    attached: true,
    updatedAt: at,
  },
  reflections: reflection('r1'),
  commitments: commitment('c1', { when: 'the week starts', due: '2026-05-20' }),
  wins: { id: 'w1', pairId: 'p1', meetingId: 'm1', text: 'First talk', audience: 'open', at },
  recaps: recap('e1'),
  words: { id: 'event:google:m1', about: 'event', word: 'yes', pairId: 'p1', at },
  jobs: job('j1'),
  reminded: { id: 'm1:prepare:2026-05-14', meetingId: 'm1', kind: 'prepare', at },
  agreements: {
    id: 'ag1',
    pairId: 'p1',
    version: 1,
    points: [{ key: 'stays', text: 'What is said here', audience: 'pair' }],
    rhythmDays: 14,
    startsOn: '2026-03-05',
    reviewOn: '2026-05-28',
    endsOn: '2026-09-03',
    me: '2026-03-05',
    savedAt: at,
    updatedAt: at,
  },
  goalNotes: {
    id: 'n1',
    goalId: 'g1',
    pairId: 'p1',
    meetingId: 'm1',
    at,
    confidence: 6,
    text: 'A first outline',
    audience: 'pair',
    updatedAt: at,
  },
  feedback: {
    id: 'f1',
    pairId: 'p1',
    meetingId: 'm1',
    frame: 'sbi',
    slots: { situation: 'On Tuesday', behaviour: 'you asked first' },
    choice: 'raise',
    audience: 'pair',
    at,
    updatedAt: at,
  },
  allianceChecks: {
    id: 'al1',
    pairId: 'p1',
    meetingId: 'm1',
    at,
    heard: 8,
    matters: 7,
    way: 9,
    worth: 8,
    audience: 'me',
    updatedAt: at,
  },
  checkIns: {
    id: 'checkin:m1',
    meetingId: 'm1',
    pairId: 'p1',
    lines: [{ key: 'want', text: 'Decide about the talk', audience: 'pair' }],
    updatedAt: at,
  },
  introductions: {
    id: 'i1',
    pairId: 'p1',
    name: 'Ruth',
    why: 'She organises the evenings',
    state: 'idea',
    audience: 'me',
    updatedAt: at,
  },
  letters: {
    id: 'le1',
    pairId: 'p1',
    kind: 'thanks',
    to: [{ name: 'Ada Byron', email: 'ada@example.org' }],
    subject: 'Thank you',
    parts: [
      { id: 'thanks:one', kind: 'thanks', lead: '', text: 'For asking', audience: 'pair', leftOut: false },
    ],
    state: 'waiting',
    updatedAt: at,
  },
  ownTemplates: {
    id: 'regular',
    topics: [{ id: 't1', question: 'What is on your mind?', minutes: 60, purpose: 'main' }],
    updatedAt: at,
  },
  questions: {
    id: 'own:1',
    text: 'What would you do with a free month?',
    theme: 'direction',
    stages: ['cultivation'],
    favourite: true,
    updatedAt: at,
  },
};
