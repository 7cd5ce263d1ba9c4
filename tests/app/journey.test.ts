import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { keepReflection, openReflection, saveReflection } from '@/app/background/capture';
import { keepRecap, openRecap, runJobs, saveRecapFile, viewRecap } from '@/app/background/follow-up';
import { judgeMeeting } from '@/app/background/judge-meeting';
import { prepareAgenda } from '@/app/background/mentoring/propose';
import { keepAgenda, previewInvitation, putIntoInvitation } from '@/app/background/prepare';
import { remind } from '@/app/background/remind';
import { reportPage } from '@/app/background/report-page';
import { removePair } from '@/app/background/secret/remove-pair';
import type { SeenEvent } from '@/domain/event';
import type { Reflection } from '@/domain/reflection';
import { openTestCairn, seen, type TestCairn } from './test-cairn';

const shown = vi.hoisted(() => ({
  notices: [] as string[],
  orders: [] as unknown[],
  alarms: [] as number[],
  badge: '',
}));
vi.mock('@/platform/notices', () => ({
  notify: async (id: string, title: string) => void shown.notices.push(`${id} ${title}`),
  showBadge: async (sign: string) => {
    shown.badge = sign;
  },
}));
vi.mock('@/platform/alarms', () => ({ wakeAt: async (_: string, at: number) => void shown.alarms.push(at) }));
vi.mock('@/platform/pages', () => ({
  tellPage: async (_tab: number, _frame: number, order: unknown) => {
    shown.orders.push(order);
    return 'inserted';
  },
  openPopup: async () => undefined,
}));

const ada = [
  { name: 'Me', email: 'me@example.org', self: true },
  { name: 'Ada Byron', email: 'ada@example.org' },
];
let cairn: TestCairn;
let pairId: string;

const report = (events: SeenEvent[]) =>
  reportPage(cairn, {
    reading: { calendar: 'google', view: 'week', me: {}, events, covers: [], skipped: {}, blind: null },
    settled: true,
    host: 'calendar.google.com',
  });

beforeEach(async () => {
  shown.notices.length = 0;
  shown.orders.length = 0;
  shown.alarms.length = 0;
  cairn = await openTestCairn();
  await report([
    seen({ people: ada }),
    seen({ id: 'ev2', start: '2026-05-28T14:00:00', end: '2026-05-28T15:00:00', people: ada }),
  ]);
  const view = await judgeMeeting(cairn, {
    meetingId: 'google:ev1',
    word: 'yes',
    with: { name: 'Ada Byron', email: 'ada@example.org', role: 'mentee' },
  });
  pairId = view.pair?.id ?? '';
  await report([seen({ id: 'ev2', start: '2026-05-28T14:00:00', end: '2026-05-28T15:00:00', people: ada })]);
});

async function attach(change: (questions: string[]) => void = () => undefined) {
  const { agenda } = await prepareAgenda(cairn, { meetingId: 'google:ev1', fresh: false });
  change([]);
  return keepAgenda(cairn, { ...agenda, attached: true });
}

async function reflect(change: Partial<Reflection> = {}): Promise<Reflection> {
  const { reflection } = await openReflection(cairn, 'google:ev1');
  return {
    ...reflection,
    happened: 'yes',
    lines: [
      { id: 'l1', prompt: 'take-away', text: 'Ask first', audience: 'pair' },
      { id: 'l2', prompt: 'win', text: 'I led the review', audience: 'pair' },
      { id: 'l3', prompt: 'feedback', text: 'PRIVATE-FEEDBACK', audience: 'me' },
    ],
    commitments: [
      {
        id: 'c1',
        meetingId: 'google:ev1',
        owner: 'me',
        text: 'write the draft',
        audience: 'pair',
        state: 'open',
        updatedAt: 0,
      },
      {
        id: 'c2',
        meetingId: 'google:ev1',
        owner: 'me',
        text: '  ',
        audience: 'pair',
        state: 'open',
        updatedAt: 0,
      },
    ],
    revision: reflection.revision + 1,
    ...change,
  };
}

describe('preparing', () => {
  test('an attached agenda stays with its meeting when that is moved, and is one per occurrence', async () => {
    const kept = await attach();
    await report([seen({ start: '2026-05-15T09:00:00', end: '2026-05-15T10:00:00', people: ada })]);
    expect((await prepareAgenda(cairn, { meetingId: 'google:ev1', fresh: false })).agenda).toEqual(kept);
    expect((await prepareAgenda(cairn, { meetingId: 'google:ev2', fresh: false })).agenda.attached).toBe(
      false,
    );
    expect(await report([seen({ start: '2026-05-15T09:00:00', end: '2026-05-15T10:00:00' })])).toEqual([
      { id: 'ev1', mark: 'prepared' },
    ]);
  });

  test('what goes into the invitation holds no private line', async () => {
    const { agenda } = await prepareAgenda(cairn, { meetingId: 'google:ev1', fresh: false });
    const [first, ...rest] = agenda.topics;
    if (!first) throw new Error('An agenda has topics.');
    await keepAgenda(cairn, {
      ...agenda,
      attached: true,
      topics: [{ ...first, question: 'PRIVATE', audience: 'me' }, ...rest],
    });
    cairn.opened.push({
      token: 't',
      tabId: 7,
      frameId: 0,
      host: 'calendar.google.com',
      event: seen(),
      editing: true,
      dark: false,
      at: 0,
    });
    expect(await previewInvitation(cairn, 'google:ev1')).toMatchObject({ topics: rest.length, withheld: 1 });
    expect(await putIntoInvitation(cairn, { meetingId: 'google:ev1', form: 'full' })).toEqual({
      outcome: 'inserted',
    });
    expect(shown.orders).toHaveLength(1);
    expect(JSON.stringify(shown.orders)).not.toContain('PRIVATE');
  });

  test('without an open editor it says so', async () => {
    await attach();
    expect(await putIntoInvitation(cairn, { meetingId: 'google:ev1', form: 'line' })).toEqual({
      outcome: 'no-editor',
    });
  });
});

describe('reminding', () => {
  test('once, and not again by a worker that starts anew', async () => {
    cairn.at('2026-05-13T14:00:00');
    await remind(cairn);
    await remind(cairn);
    expect(shown.notices.filter((notice) => notice.startsWith('prepare:google:ev1'))).toHaveLength(1);
  });

  test('stays silent rather than twice when the worker dies between writing it down and showing it', async () => {
    cairn.at('2026-05-13T14:00:00');
    await cairn.store.put('reminded', {
      id: 'google:ev1:prepare:2026-05-14',
      kind: 'prepare',
      meetingId: 'google:ev1',
      at: cairn.now(),
    });
    await remind(cairn);
    expect(shown.notices).toEqual([]);
  });

  test('sets the alarm for what comes next', async () => {
    await remind(cairn);
    expect(new Date(shown.alarms[0] ?? 0).toISOString()).toBe('2026-05-13T12:00:00.000Z');
  });

  test('shows that something waits to be looked back on', async () => {
    cairn.at('2026-05-14T15:30:00');
    await remind(cairn);
    expect(shown.badge).toBe('1');
    await saveReflection(cairn, await reflect());
    await remind(cairn);
    expect(shown.badge).toBe('');
  });
});

describe('capturing', () => {
  test('a late word of a closed view never wins over a later one', async () => {
    const first = await reflect({ revision: 5 });
    await keepReflection(cairn, first);
    expect(await keepReflection(cairn, { ...first, revision: 4, lines: [] })).toMatchObject({
      revision: 5,
    });
    expect((await openReflection(cairn, 'google:ev1')).reflection.lines).toHaveLength(3);
  });

  test('of two views that count the same the one that typed last is kept', async () => {
    const first = await reflect({ revision: 5 });
    await keepReflection(cairn, first);
    const lines = first.lines.map((line) => ({ ...line, text: 'The second hand' }));
    expect(await keepReflection(cairn, { ...first, lines })).toMatchObject({ revision: 5 });
    expect((await openReflection(cairn, 'google:ev1')).reflection.lines[0]?.text).toBe('The second hand');
  });

  test('saving makes commitments, a win and the recap’s job in one step', async () => {
    const saved = await saveReflection(cairn, await reflect());
    expect(saved).toEqual({ recapMeetingId: 'google:ev1', win: 'I led the review', wins: 1 });
    expect((await cairn.store.all('commitments')).map(({ text, pairId: of }) => [text, of])).toEqual([
      ['write the draft', pairId],
    ]);
    expect((await cairn.store.by('jobs', 'state', 'waiting')).length).toBe(1);
  });

  test('saving again replaces what it made, and a promise kept in between stays kept', async () => {
    await saveReflection(cairn, await reflect());
    const [made] = await cairn.store.all('commitments');
    if (!made) throw new Error('There is a commitment.');
    await cairn.store.put('commitments', { ...made, state: 'kept' });
    const again = await reflect({ lines: [] });
    expect(await saveReflection(cairn, again)).toMatchObject({ win: null, wins: 0 });
    expect((await cairn.store.all('commitments')).map(({ state }) => state)).toEqual(['kept']);
  });

  test('a meeting that did not take place has no win', async () => {
    expect(await saveReflection(cairn, await reflect({ happened: 'moved' }))).toMatchObject({ win: null });
  });

  test('a full disk says so and loses nothing that was kept', async () => {
    await keepReflection(cairn, await reflect({ revision: 1 }));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(keepReflection(cairn, await reflect({ revision: 2, lines: [] }))).rejects.toMatchObject({
      failure: { kind: 'store-full' },
    });
    vi.restoreAllMocks();
    expect((await openReflection(cairn, 'google:ev1')).reflection.lines).toHaveLength(3);
  });
});

describe('following up', () => {
  test('the job drafts the recap; a worker that died before it ran finds it again', async () => {
    await saveReflection(cairn, await reflect());
    expect(await cairn.store.all('recaps')).toEqual([]);
    await runJobs(cairn);
    await runJobs(cairn);
    expect((await cairn.store.all('recaps')).map(({ id }) => id)).toEqual(['recap:google:ev1']);
    expect(await cairn.store.by('jobs', 'state', 'waiting')).toEqual([]);
  });

  test('the recap tells what stays, and nothing of it leaves in any form', async () => {
    await saveReflection(cairn, await reflect());
    const view = await viewRecap(cairn, 'google:ev1');
    expect(view.withheld.map(({ text }) => text)).toEqual(['PRIVATE-FEEDBACK']);
    expect(view.mailbox).toBe('gmail');
    const opened = await openRecap(cairn, 'google:ev1');
    const file = await saveRecapFile(cairn, 'google:ev1');
    const parsed = await PostalMime.parse(file.eml);
    expect(parsed.to?.map(({ address }) => address)).toEqual(['ada@example.org']);
    expect(parsed.text).toContain('write the draft');
    for (const out of [
      JSON.stringify(view.recap),
      decodeURIComponent(opened.url),
      opened.text,
      opened.html,
      parsed.text,
      parsed.html,
    ]) {
      expect(out).not.toContain('PRIVATE');
    }
  });

  test('goes to the pair alone, whoever else was invited', async () => {
    const many = [...ada, { name: 'Boss', email: 'boss@example.org' }];
    await report([seen({ people: many })]);
    await saveReflection(cairn, await reflect());
    expect(await saveRecapFile(cairn, 'google:ev1').then(({ eml }) => eml)).not.toContain('boss@example.org');
  });

  test('keeps what the person changed when the reflection is saved again', async () => {
    await saveReflection(cairn, await reflect());
    const { recap } = await viewRecap(cairn, 'google:ev1');
    const win = recap.parts.find(({ kind }) => kind === 'win');
    await keepRecap(cairn, { meetingId: 'google:ev1', leftOut: { partId: win?.id ?? '', leftOut: true } });
    await keepRecap(cairn, { meetingId: 'google:ev1', subject: 'Yesterday' });
    await saveReflection(cairn, await reflect());
    await runJobs(cairn);
    const again = (await viewRecap(cairn, 'google:ev1')).recap;
    expect(again.subject).toBe('Yesterday');
    expect(again.parts.find(({ kind }) => kind === 'win')?.leftOut).toBe(true);
  });

  test('asks for an address where there is none, and refuses one that is none', async () => {
    const pair = await cairn.store.get('pairs', pairId);
    if (!pair) throw new Error('There is a pair.');
    await cairn.store.put('pairs', { ...pair, emails: [] });
    await saveReflection(cairn, await reflect());
    await expect(openRecap(cairn, 'google:ev1')).rejects.toMatchObject({ failure: { kind: 'no-recipient' } });
    await expect(keepRecap(cairn, { meetingId: 'google:ev1', email: 'ada@x, b@y.z' })).rejects.toMatchObject({
      failure: { kind: 'bad-address' },
    });
    await keepRecap(cairn, { meetingId: 'google:ev1', email: 'ada@new.example' });
    expect((await openRecap(cairn, 'google:ev1')).url).toContain('ada%40new.example');
    expect((await cairn.store.get('pairs', pairId))?.emails).toEqual(['ada@new.example']);
  });

  test('names the next meeting of the pair', async () => {
    await saveReflection(cairn, await reflect());
    const { recap } = await viewRecap(cairn, 'google:ev1');
    expect(recap.parts.find(({ kind }) => kind === 'next')?.text).toContain('28 May');
  });

  test('what stayed open is carried into the next agenda', async () => {
    const agenda = await attach();
    const parked = agenda.topics[1];
    await saveReflection(
      cairn,
      await reflect({ topics: [{ topicId: parked?.id ?? '', outcome: 'parked' }] }),
    );
    cairn.at('2026-05-15T09:00:00');
    const { agenda: next } = await prepareAgenda(cairn, { meetingId: 'google:ev2', fresh: false });
    // A second meeting without a goal is for finding one; what stayed open comes along all the same.
    expect(next.template).toBe('goals');
    expect(next.topics.map(({ carried }) => carried?.from)).toContain('topic');
    expect(next.topics.find(({ carried }) => carried?.from === 'commitment')?.question).toContain(
      'write the draft',
    );
  });
});

test('a pair that is removed takes everything captured with it', async () => {
  await attach();
  await saveReflection(cairn, await reflect());
  await runJobs(cairn);
  await removePair(cairn, pairId);
  const { buried: _, ...left } = await cairn.store.exportAll();
  expect(JSON.stringify({ ...left, jobs: [], reminded: [] })).not.toMatch(
    /PRIVATE|Ask first|write the draft|I led/,
  );
});
