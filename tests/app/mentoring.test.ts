import { beforeEach, describe, expect, test, vi } from 'vitest';
import { saveReflection } from '@/app/background/capture';
import { keepRecap, runJobs } from '@/app/background/follow-up';
import { planMeeting } from '@/app/background/mentoring/book';
import { decideAfter, goSlower, makeKeepsake, setRhythm } from '@/app/background/mentoring/ending';
import {
  acknowledge,
  agreementText,
  keepAgreement,
  keepFeedback,
  keepWin,
  openCheckIn,
  removeWin,
  review,
} from '@/app/background/mentoring/keep-captured';
import { draftLetter, keepLetter } from '@/app/background/mentoring/letters';
import { logMeeting } from '@/app/background/mentoring/log-meeting';
import { noteAnswered, viewNoticed } from '@/app/background/mentoring/noticed';
import { viewPairPage } from '@/app/background/mentoring/pair-page';
import { prepareAgenda } from '@/app/background/mentoring/propose';
import { searchLines } from '@/app/background/mentoring/search-lines';
import { readTimeline } from '@/app/background/mentoring/timeline';
import { addExample, removeExample } from '@/app/background/mentoring/try-example';
import { remind } from '@/app/background/remind';
import type { Meeting } from '@/domain/meeting';
import type { Pair } from '@/domain/pair';
import { instantOf } from '@/domain/when';
import { meeting, oneOfEach, pair, reflection } from '../samples';
import { openTestCairn, type TestCairn, zone } from './test-cairn';

let cairn: TestCairn;
const notices: { id: string; title: string }[] = [];

vi.mock('@/platform/notices', () => ({
  notify: async (id: string, title: string) => void notices.push({ id, title }),
  showBadge: async () => undefined,
}));

const on = (id: string, day: string, change: Partial<Meeting> = {}): Meeting =>
  meeting(id, {
    sources: [{ calendar: 'google', id, host: 'calendar.google.com', seenAt: 1 }],
    start: `${day}T14:00:00`,
    end: `${day}T15:00:00`,
    zone,
    startAt: instantOf(`${day}T14:00:00`, zone),
    endAt: instantOf(`${day}T15:00:00`, zone),
    pairId: 'p1',
    ...change,
  });
const put = async (...meetings: Meeting[]): Promise<void> => {
  for (const each of meetings) await cairn.store.put('meetings', each);
};
const havePair = (change: Partial<Pair> = {}) =>
  cairn.store.put('pairs', pair('p1', { rhythmDays: 14, stage: 'cultivation', ...change }));

beforeEach(async () => {
  notices.length = 0;
  cairn = await openTestCairn();
  await havePair();
});

describe('an agreement', () => {
  const draft = { ...oneOfEach.agreements, id: '', version: 0, me: undefined };
  const { me: _, ...plain } = draft;

  test('is saved in versions; saving the same again makes none', async () => {
    const first = await keepAgreement(cairn, plain);
    await acknowledge(cairn, { pairId: 'p1', who: 'them', on: '2026-05-13' });
    const again = await keepAgreement(cairn, { ...first, them: '2026-05-13' });
    expect([first.version, again.version, again.them]).toEqual([1, 1, '2026-05-13']);
    const points = [{ key: 'stays' as const, text: 'Everything', audience: 'pair' as const }];
    const second = await keepAgreement(cairn, { ...again, points });
    expect([second.version, second.them]).toEqual([2, undefined]);
    const page = await viewPairPage(cairn, 'p1');
    expect(page.agreement?.version).toBe(2);
    expect(page.changed).toEqual([{ key: 'stays', before: 'What is said here', after: 'Everything' }]);
  });

  test('makes the meeting nearest its half-way day the review, with the agenda for it', async () => {
    await keepAgreement(cairn, plain);
    await cairn.store.put('goals', oneOfEach.goals);
    await put(on('m1', '2026-04-30'), on('m2', '2026-05-14'), on('m3', '2026-05-29'));
    cairn.at('2026-05-20T09:00:00');
    expect((await viewPairPage(cairn, 'p1')).halfWay).toEqual({ on: '2026-05-28', meetingId: 'm3' });
    expect((await viewNoticed(cairn)).halfWays.map((each) => each.meeting.id)).toEqual(['m3']);
    const { agenda, because } = await prepareAgenda(cairn, { meetingId: 'm3', fresh: false });
    expect([agenda.template, because.key]).toEqual(['midpoint', 'agenda_because_halfway']);
    await noteAnswered(cairn, 'half-way@m3', 'p1');
    expect((await viewNoticed(cairn)).halfWays).toEqual([]);
  });

  test('leaves as a text and as a file, without what is kept private', async () => {
    const points = [
      { key: 'stays' as const, text: 'All of it', audience: 'pair' as const },
      { key: 'wont' as const, text: 'PRIVATE', audience: 'me' as const },
    ];
    await keepAgreement(cairn, { ...plain, points });
    const told = await agreementText(cairn, 'p1');
    const letter = await draftLetter(cairn, { pairId: 'p1', wish: { kind: 'agreement' } });
    expect(told.text).toContain('All of it');
    expect(told.fileName).toMatch(/^[\w-]+\.md$/);
    expect(JSON.stringify([told, letter])).not.toContain('PRIVATE');
  });
});

describe('a pair’s page', () => {
  test('has the way ahead and behind, the balance of promises, the wins in the order of time', async () => {
    await put(on('m1', '2026-04-30'), on('m2', '2026-05-28'), on('m0', '2026-04-16', { cancelled: true }));
    await cairn.store.put('reflections', reflection('r1', { savedAt: 1, meetingId: 'm1' }));
    for (const [id, owner, state] of [
      ['c1', 'me', 'kept'],
      ['c2', 'them', 'kept'],
      ['c3', 'them', 'let-go'],
      ['c4', 'me', 'open'],
    ] as const)
      await cairn.store.put('commitments', { ...oneOfEach.commitments, id, owner, state });
    await keepWin(cairn, {
      id: 'w9',
      pairId: 'p1',
      text: ' Held the room ',
      audience: 'pair',
      at: cairn.now(),
    });
    const page = await viewPairPage(cairn, 'p1');
    expect(page.trail.map(({ id, state }) => [id, state])).toEqual([
      ['m0', 'not'],
      ['m1', 'met'],
      ['m2', 'coming'],
    ]);
    expect([page.next?.id, page.last?.id]).toEqual(['m2', 'm1']);
    expect([page.kept, page.letGo, page.open.length]).toEqual([
      { mine: 1, theirs: 1 },
      { mine: 0, theirs: 1 },
      1,
    ]);
    expect(page.wins[0]?.text).toBe('Held the room');
    expect(page.timeline.map(({ meeting: { id } }) => id)).toEqual(['m1', 'm0']);
    expect(page.timeline[0]?.lines.map(({ kind, audience }) => [kind, audience])).toContainEqual([
      'line',
      'me',
    ]);
  });

  test('reads its timeline a page at a time', async () => {
    await put(
      ...Array.from({ length: 30 }, (_, index) =>
        on(`x${index}`, `2026-0${1 + Math.floor(index / 15)}-${10 + (index % 15)}`),
      ),
    );
    const first = await readTimeline(cairn, 'p1', cairn.now());
    expect(first.entries).toHaveLength(12);
    const second = await readTimeline(cairn, 'p1', first.olderBefore ?? 0);
    const third = await readTimeline(cairn, 'p1', second.olderBefore ?? 0);
    expect(third.olderBefore).toBeUndefined();
    const all = [first, second, third].flatMap(({ entries }) => entries.map(({ meeting: { id } }) => id));
    expect(new Set(all).size).toBe(30);
  });

  test('removes a win for good, out of the reflection it came from too', async () => {
    await put(on('m1', '2026-04-30'));
    const line = { id: 'l', prompt: 'win' as const, text: 'Spoke up', audience: 'pair' as const };
    await cairn.store.put('reflections', reflection('r1', { lines: [line], meetingId: 'm1' }));
    await cairn.store.put('wins', { ...oneOfEach.wins, id: 'win:m1', meetingId: 'm1', text: 'Spoke up' });
    await removeWin(cairn, 'win:m1');
    expect(await cairn.store.all('wins')).toEqual([]);
    expect((await cairn.store.get('reflections', 'r1'))?.lines).toEqual([]);
  });
});

describe('drift', () => {
  beforeEach(async () => {
    await put(on('m1', '2026-05-14'));
    cairn.at('2026-06-20T10:00:00');
  });

  test('is told to the person once, and never in the quiet hours', async () => {
    cairn.at('2026-06-20T23:00:00');
    await remind(cairn);
    expect(notices).toEqual([]);
    cairn.at('2026-06-21T10:00:00');
    await remind(cairn);
    cairn.at('2026-06-25T10:00:00');
    await remind(cairn);
    expect(notices.map(({ id }) => id)).toEqual(['drift:p1']);
    expect(notices[0]?.title).toBe('5 weeks since you met Ada Byron');
  });

  test('has a two-line message ready', async () => {
    const { letter, text, opens } = await draftLetter(cairn, { pairId: 'p1', wish: { kind: 'drift' } });
    expect(text).toContain('It has been 5 weeks');
    expect(letter.to).toEqual([{ name: 'Ada Byron', email: 'ada@example.org' }]);
    expect(opens?.url).toContain('mail.google.com');
  });

  test('is answered by writing: the card goes with the letter that was opened', async () => {
    const { letter } = await draftLetter(cairn, { pairId: 'p1', wish: { kind: 'drift' } });
    expect((await viewPairPage(cairn, 'p1')).drift).toMatchObject({ meant: 14 });
    await keepLetter(cairn, { id: letter.id, opened: true });
    expect([(await viewNoticed(cairn)).drifts, (await viewPairPage(cairn, 'p1')).drift]).toEqual([
      [],
      undefined,
    ]);
  });

  test('slower on purpose is as good an answer: nothing more is said', async () => {
    expect((await viewNoticed(cairn)).drifts).toHaveLength(1);
    await goSlower(cairn, { pairId: 'p1', until: cairn.now() + 60 * 86_400_000 });
    await remind(cairn);
    expect([(await viewNoticed(cairn)).drifts, notices]).toEqual([[], []]);
  });

  test('a call logged in one line ends it, and counts like any meeting', async () => {
    const entry = await logMeeting(cairn, {
      pairId: 'p1',
      on: '2026-06-19',
      minutes: 20,
      how: 'call',
      text: 'About the talk',
      audience: 'me',
    });
    expect(entry).toMatchObject({
      logged: true,
      saved: true,
      lines: [{ text: 'About the talk', audience: 'me' }],
    });
    expect((await viewNoticed(cairn)).drifts).toEqual([]);
    expect((await viewPairPage(cairn, 'p1')).year.at(-1)?.met).toBe(1);
    await remind(cairn);
    expect(notices).toEqual([]);
  });

  test('a meeting that was captured as not happened does not end it', async () => {
    await put(on('m2', '2026-06-18'));
    await cairn.store.put('reflections', reflection('r2', { meetingId: 'm2', happened: 'no-show' }));
    expect((await viewNoticed(cairn)).drifts).toHaveLength(1);
  });

  test('a long gap makes the next agenda a restart', async () => {
    await put(on('m3', '2026-07-02'));
    await cairn.store.put('goals', oneOfEach.goals);
    expect((await prepareAgenda(cairn, { meetingId: 'm3', fresh: false })).agenda.template).toBe('repair');
  });
});

describe('feedback', () => {
  test('raised next time is on the next agenda, and only then', async () => {
    await put(on('m1', '2026-04-30'), on('m2', '2026-05-14'));
    await keepFeedback(cairn, { ...oneOfEach.feedback, choice: 'raise', audience: 'me' });
    const topics = (await prepareAgenda(cairn, { meetingId: 'm2', fresh: true })).agenda.topics;
    expect(topics.at(-1)).toMatchObject({ audience: 'pair', carried: { from: 'feedback', id: 'f1' } });
    await keepFeedback(cairn, { ...oneOfEach.feedback, choice: 'raise', doneAt: 5 });
    const after = (await prepareAgenda(cairn, { meetingId: 'm2', fresh: true })).agenda.topics;
    expect(after.some(({ carried }) => carried?.from === 'feedback')).toBe(false);
  });

  test('kept to oneself has no way into a letter, whatever it claims', async () => {
    await keepFeedback(cairn, { ...oneOfEach.feedback, choice: 'keep', audience: 'open' });
    expect((await cairn.store.get('feedback', 'f1'))?.audience).toBe('me');
    await expect(
      draftLetter(cairn, { pairId: 'p1', wish: { kind: 'feedback', feedbackId: 'f1' } }),
    ).rejects.toThrow('not-found');
    await keepFeedback(cairn, { ...oneOfEach.feedback, choice: 'share' });
    expect(
      (await draftLetter(cairn, { pairId: 'p1', wish: { kind: 'feedback', feedbackId: 'f1' } })).text,
    ).toContain('you asked first');
  });

  test('a check-in becomes topics with the audience it has', async () => {
    await put(on('m1', '2026-04-30'), on('m2', '2026-05-14'));
    const opened = await openCheckIn(cairn, 'm2');
    const lines = opened.lines.map((line) =>
      line.key === 'question' ? { ...line, text: 'Why now?', audience: 'me' as const } : line,
    );
    await cairn.store.put('checkIns', { ...opened, lines });
    const { topics } = (await prepareAgenda(cairn, { meetingId: 'm2', fresh: true })).agenda;
    expect(topics).toContainEqual(expect.objectContaining({ question: 'Why now?', audience: 'me' }));
  });
});

describe('wins that come back', () => {
  test('on their day a year later, each to its own pair, and on other days one of the newest', async () => {
    await cairn.store.put('pairs', pair('p2', { name: 'Bea' }));
    const year = 365.25 * 86_400_000;
    for (const [id, pairId, at] of [
      ['old', 'p1', cairn.now() - year],
      ['other', 'p2', cairn.now() - 2 * year],
      ['new', 'p1', cairn.now() - 86_400_000],
    ] as const)
      await cairn.store.put('wins', { ...oneOfEach.wins, id, pairId, at });
    const shown = (await viewNoticed(cairn)).wins.map((each) => [each.pair.id, each.win.id, each.why]);
    expect(shown).toEqual([
      ['p1', 'old', 'anniversary'],
      ['p2', 'other', 'anniversary'],
    ]);
    cairn.at('2026-06-20T09:00:00');
    expect((await viewNoticed(cairn)).wins.map(({ why }) => why)).toEqual(['quiet']);
  });
});

describe('a recap', () => {
  beforeEach(async () => {
    await put(on('m1', '2026-05-12'));
    const lines = [{ id: '1', prompt: 'saw' as const, text: 'You asked first', audience: 'pair' as const }];
    await saveReflection(cairn, reflection('reflection:m1', { lines }));
    await runJobs(cairn);
  });

  test('speaks for both when it is asked to, and for one again', async () => {
    const both = await keepRecap(cairn, { meetingId: 'm1', joint: true });
    expect(both.recap.joint).toBe(true);
    expect(both.recap.parts.map(({ lead }) => lead)).toContain('What went well:');
    const one = await keepRecap(cairn, { meetingId: 'm1', joint: false });
    expect(one.recap.parts.map(({ lead }) => lead)).toContain('What I saw you do well:');
  });

  test('drops a text that was written as a whole when its voice changes', async () => {
    await keepRecap(cairn, { meetingId: 'm1', body: 'I alone.' });
    expect((await keepRecap(cairn, { meetingId: 'm1', joint: true })).recap.body).toBeUndefined();
  });
});

test('a goal is reviewed: kept, put differently, let go', async () => {
  await cairn.store.put('goals', oneOfEach.goals);
  expect(
    (await review(cairn, { goalId: 'g1', choice: 'change', what: 'Lead a workshop' })).before?.[0]?.what,
  ).toBe('Give a talk');
  expect((await review(cairn, { goalId: 'g1', choice: 'drop' })).state).toBe('dropped');
});

describe('the next meeting', () => {
  test('is proposed where the calendar is free, in the calendar’s own form', async () => {
    await put(on('m1', '2026-05-12'));
    cairn.taken.push({
      startAt: instantOf('2026-05-26T14:00:00', zone),
      endAt: instantOf('2026-05-26T15:00:00', zone),
    });
    const plan = await planMeeting(cairn, { pairId: 'p1' });
    expect(plan).toMatchObject({
      start: '2026-05-26T13:00:00',
      end: '2026-05-26T14:00:00',
      guests: ['ada@example.org'],
    });
    expect(plan?.links.map(({ calendar }) => calendar)).toEqual(['google', 'outlook']);
    expect(new URL(plan?.links[0]?.url ?? '').searchParams.get('add')).toBe('ada@example.org');
    expect(plan?.text).toContain('1.');
  });

  test('comes after what is planned already', async () => {
    await put(on('m1', '2026-05-12'), on('m2', '2026-05-26'), on('m3', '2026-06-09'));
    expect((await planMeeting(cairn, { pairId: 'p1' }))?.start).toBe('2026-06-23T14:00:00');
  });

  test('may be put elsewhere; without any meeting there is nothing to go by', async () => {
    await put(on('m1', '2026-05-12'));
    const plan = await planMeeting(cairn, { pairId: 'p1', start: '2026-06-01T09:30:00', minutes: 45 });
    expect(plan?.end).toBe('2026-06-01T10:15:00');
    await cairn.store.remove('meetings', 'm1');
    expect(await planMeeting(cairn, { pairId: 'p1' })).toBeNull();
  });
});

describe('an ending', () => {
  test('makes peers of two people, with a rhythm of staying in touch that is told when it is due', async () => {
    await put(on('m1', '2026-05-12'));
    const after = await decideAfter(cairn, {
      pairId: 'p1',
      after: 'peers',
      touch: { everyDays: 91, how: 'mail' },
    });
    expect(after).toMatchObject({ role: 'peer', stage: 'redefinition', after: 'peers' });
    cairn.at('2026-09-01T10:00:00');
    await remind(cairn);
    expect(notices.map(({ id }) => id)).toEqual(['touch:p1']);
    expect((await viewNoticed(cairn)).touches).toHaveLength(1);
    const letter = await draftLetter(cairn, {
      pairId: 'p1',
      wish: { kind: 'touch', news: 'A new house', result: 'It held' },
    });
    await keepLetter(cairn, { id: letter.letter.id, opened: true });
    expect((await viewNoticed(cairn)).touches).toEqual([]);
  });

  test('can be taken back', async () => {
    await decideAfter(cairn, { pairId: 'p1', after: 'end', touch: null });
    expect((await decideAfter(cairn, { pairId: 'p1', after: null, touch: null })).after).toBeUndefined();
  });

  test('leaves a keepsake without a private line', async () => {
    await put(on('m1', '2026-04-30'), on('m2', '2026-05-12'));
    const lines = [
      { id: '1', prompt: 'thanks' as const, text: 'asking twice', audience: 'pair' as const },
      { id: '2', prompt: 'take-away' as const, text: 'PRIVATE', audience: 'me' as const },
    ];
    await cairn.store.put('reflections', reflection('r1', { lines }));
    const kept = await makeKeepsake(cairn, 'p1');
    expect(kept.line).toBe('2 conversations, 30 April 2026 to 12 May 2026');
    expect(kept.thanks).toEqual(['asking twice']);
    expect(JSON.stringify(kept)).not.toContain('PRIVATE');
  });
});

test('a rhythm that changes keeps what was meant before', async () => {
  const slower = await setRhythm(cairn, { pairId: 'p1', days: 28 });
  expect([slower.rhythmDays, slower.rhythmsBefore?.[0]?.days]).toEqual([28, 14]);
});

test('every line of a pair can be searched for, with who may see it', async () => {
  await put(on('m1', '2026-04-30'));
  for (const name of [
    'goals',
    'goalNotes',
    'reflections',
    'commitments',
    'wins',
    'agendas',
    'feedback',
    'agreements',
    'introductions',
  ] as const)
    await cairn.store.put(name, oneOfEach[name]);
  const { lines } = await searchLines(cairn, 'p1');
  expect([...new Set(lines.map(({ kind }) => kind))].sort()).toEqual([
    'agreement',
    'feedback',
    'goal',
    'goal-note',
    'introduction',
    'line',
    'promise-mine',
    'topic',
    'win',
  ]);
  expect(lines.find(({ kind }) => kind === 'line')).toMatchObject({ meetingId: 'm1', audience: 'me' });
});

describe('the example', () => {
  test('fills one invented pair and goes without a trace', async () => {
    await cairn.store.put('wins', oneOfEach.wins);
    const before = await cairn.store.exportAll();
    const { id } = await addExample(cairn);
    const page = await viewPairPage(cairn, id);
    expect(page.meetings).toBe(9);
    expect(page.goals[0]?.notes).toHaveLength(9);
    expect(page.halfWay?.meetingId).toBeDefined();
    await keepWin(cairn, { id: 'added', pairId: id, text: 'Tried it', audience: 'me', at: cairn.now() });
    await removeExample(cairn);
    expect(await cairn.store.exportAll()).toEqual(before);
  });

  test('asks for nothing: no reminder, no meeting to look back on', async () => {
    await addExample(cairn);
    await remind(cairn);
    expect(notices).toEqual([]);
  });
});
