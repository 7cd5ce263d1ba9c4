import { beforeEach, describe, expect, test } from 'vitest';
import { judgeMeeting } from '@/app/background/judge-meeting';
import { forgetSaid, saySaid, viewLearned } from '@/app/background/learned';
import { reportPage } from '@/app/background/report-page';
import { removePair } from '@/app/background/secret/remove-pair';
import type { PageReading, SeenEvent } from '@/domain/event';
import { openTestCairn, seen, type TestCairn } from './test-cairn';

let cairn: TestCairn;
beforeEach(async () => {
  cairn = await openTestCairn();
});

async function report(
  events: SeenEvent[],
  change: Partial<PageReading> = {},
  settled = true,
): Promise<Record<string, string>> {
  const calendar = change.calendar ?? 'google';
  const marks = await reportPage(cairn, {
    reading: {
      calendar,
      view: 'week',
      me: { email: 'me@example.org', zone: 'Europe/Berlin' },
      events,
      covers: [],
      skipped: {},
      blind: null,
      ...change,
    },
    settled,
    host: calendar === 'google' ? 'calendar.google.com' : 'outlook.office.com',
  });
  return Object.fromEntries(marks.map(({ id, mark }) => [id, mark]));
}

function open(event: SeenEvent): string {
  cairn.opened.splice(0, cairn.opened.length, {
    token: 't',
    tabId: 1,
    frameId: 0,
    host: 'calendar.google.com',
    event,
    editing: false,
    dark: false,
    at: cairn.now(),
  });
  return `${event.calendar}:${event.id}`;
}

let minute = 0;
/** No two answers are given in one instant. */
function aMomentLater(): TestCairn {
  minute += 1;
  cairn.at(`2026-05-13T09:${String(minute % 60).padStart(2, '0')}:00`);
  return cairn;
}

/** The person opens an event and says a word about it. */
const tell = (event: SeenEvent, word: 'yes' | 'not' | 'never', partner?: { name: string; email?: string }) =>
  judgeMeeting(aMomentLater(), {
    meetingId: open(event),
    word,
    ...(partner ? { with: { ...partner, role: 'mentee' } } : {}),
  });

const withAda = [
  { name: 'Me', email: 'me@example.org', self: true },
  { name: 'Ada Byron', email: 'ada.byron@example.org' },
];
const withMilos = [
  { name: 'Me', email: 'me@example.org', self: true },
  { name: 'Milos Ilic', email: 'milos@example.org' },
];
const at = (id: string, day: number, change: Partial<SeenEvent> = {}): SeenEvent =>
  seen({ id, start: `2026-05-${day}T14:00:00`, end: `2026-05-${day}T15:00:00`, ...change });

describe('what the person says takes effect at once', () => {
  test('no once or twice outweighs the strongest words: look-alikes are left alone', async () => {
    const call = (id: string, day: number): SeenEvent =>
      at(id, day, { title: `Mentoring session with mentor, call ${day}`, people: withMilos });
    expect(await report([call('a', 14), call('b', 15)])).toEqual({ a: 'mentoring', b: 'mentoring' });
    await tell(call('a', 14), 'not');
    const once = await report([call('a', 14), call('b', 15), call('c', 16)]);
    expect(once).not.toHaveProperty('a');
    expect(Object.values(once)).not.toContain('prepared');
    await tell(call('b', 15), 'not');
    expect(await report([call('a', 14), call('b', 15), call('c', 16)])).toEqual({});
  });

  test('the meetings that are already kept follow without being looked at', async () => {
    const call = (id: string, day: number): SeenEvent => at(id, day, { title: 'Mentoring call' });
    await report([call('a', 14), call('b', 15), call('c', 16)]);
    await tell(call('a', 14), 'not');
    await tell(call('b', 15), 'not');
    const kept = await cairn.store.get('meetings', 'google:c');
    expect(kept?.verdict).toMatchObject({ verdict: 'other' });
    expect(kept?.verdict.reasons[0]).toMatchObject({
      key: 'reason_learned_title_not',
      vars: { title: 'Mentoring call' },
    });
  });

  test('a plain title is mentoring after one yes, with the same person and not with another', async () => {
    const sync = (id: string, day: number, people: SeenEvent['people']): SeenEvent =>
      at(id, day, { title: 'Sync', people });
    expect(await report([sync('a', 14, withAda)])).toEqual({ a: 'asks' });
    await tell(sync('a', 14, withAda), 'yes', { name: 'Ada Byron', email: 'ada.byron@example.org' });
    expect(await report([sync('a', 14, withAda), sync('b', 15, withAda), sync('c', 16, withMilos)])).toEqual({
      a: 'mentoring',
      b: 'mentoring',
    });
  });

  test('a series that never is stays never, also where its words say otherwise', async () => {
    const each = (id: string, day: number): SeenEvent => at(id, day, { series: 's1', title: 'Mentoring' });
    await report([each('a', 14), each('b', 21)]);
    await tell(each('a', 14), 'never');
    expect(await report([each('a', 14), each('b', 21), each('c', 28)])).toEqual({});
  });

  test('a person who was said to be one’s mentor is known by name in the other calendar, whatever the title and the script', async () => {
    await tell(at('a', 14, { people: withAda }), 'yes', {
      name: 'Ada Byron',
      email: 'ada.byron@example.org',
    });
    const outlook = (id: string, day: number, name: string): SeenEvent =>
      at(id, day, {
        calendar: 'outlook',
        title: 'Quarterly thing',
        people: [{ name: 'Me', self: true }, { name }],
      });
    const marks = await report(
      [
        outlook('x', 18, 'Byron, Ada'),
        outlook('y', 19, 'Ада Бирон'),
        outlook('z', 20, 'Adele Byron'),
        outlook('n', 21, 'Addie'),
      ],
      { calendar: 'outlook' },
    );
    expect(marks).toMatchObject({ x: 'mentoring', y: 'mentoring' });
    expect(marks).not.toHaveProperty('z');
    expect(marks).not.toHaveProperty('n');
    const [meeting] = (await cairn.store.all('meetings')).filter(({ id }) => id === 'outlook:x');
    expect(meeting?.pairId).toBeDefined();
  });

  test('a nickname counts once it was confirmed', async () => {
    const nick = (id: string, day: number): SeenEvent =>
      at(id, day, {
        calendar: 'outlook',
        title: 'Quarterly thing',
        people: [{ name: 'Me', self: true }, { name: 'Addie B.' }],
      });
    const first = await tell(at('a', 14, { people: withAda }), 'yes', {
      name: 'Ada Byron',
      email: 'ada.byron@example.org',
    });
    expect(await report([nick('x', 18)], { calendar: 'outlook' })).toEqual({});
    await judgeMeeting(cairn, {
      meetingId: open(nick('x', 18)),
      word: 'yes',
      with: { name: 'Addie B.', pairId: first.pair?.id ?? '' },
    });
    expect((await report([nick('y', 19)], { calendar: 'outlook' }))['y']).toBe('mentoring');
    expect((await cairn.store.all('pairs')).map(({ alsoKnownAs }) => alsoKnownAs)).toEqual([['Addie B.']]);
  });
});

describe('what was learned', () => {
  test('is listed once for each answer, can be turned round, and forgotten', async () => {
    const call = (id: string, day: number): SeenEvent =>
      at(id, day, { title: 'Mentoring call', series: 's1', people: withMilos });
    await report([call('a', 14), call('b', 21)]);
    await tell(call('a', 14), 'never');
    const { said } = await viewLearned(cairn);
    expect(said).toEqual([
      expect.objectContaining({
        word: 'never',
        about: 'series',
        title: 'Mentoring call',
        person: { name: 'Milos Ilic', email: 'milos@example.org' },
      }),
    ]);
    expect(await report([call('a', 14), call('b', 21)])).toEqual({});
    const turned = await saySaid(cairn, { id: said[0]!.id, word: 'yes' });
    expect(turned.said.map(({ word }) => word)).toEqual(['yes']);
    expect((await cairn.store.get('meetings', 'google:b'))?.verdict.verdict).toBe('mentoring');
    await saySaid(cairn, { id: said[0]!.id, word: 'not' });
    expect((await cairn.store.get('meetings', 'google:b'))?.verdict.verdict).toBe('other');
    const forgotten = await forgetSaid(cairn, { id: said[0]!.id });
    expect(forgotten.said).toEqual([]);
    expect((await cairn.store.get('meetings', 'google:b'))?.verdict).toMatchObject({ verdict: 'mentoring' });
    expect((await cairn.store.get('meetings', 'google:b'))?.verdict.byPerson).toBeUndefined();
    expect(await report([call('a', 14), call('b', 21)])).toEqual({ a: 'mentoring', b: 'mentoring' });
    await expect(forgetSaid(cairn, { id: said[0]!.id })).rejects.toThrow();
  });

  test('goes with the pair it was about', async () => {
    const view = await tell(at('a', 14, { people: withAda }), 'yes', { name: 'Ada Byron' });
    expect((await viewLearned(cairn)).said).toHaveLength(1);
    await removePair(cairn, view.pair?.id ?? '');
    expect(await viewLearned(cairn)).toEqual({ said: [], pairs: [] });
    expect(JSON.stringify(await cairn.store.all('words'))).not.toContain('Byron');
  });
});

describe('a question', () => {
  const unsure = (id: string, day: number, change: Partial<SeenEvent> = {}): SeenEvent =>
    at(id, day, { title: `1:1 with ${id}`, people: withMilos, ...change });

  test('stands on one event of a page, stays there, and is not put while the page still changes', async () => {
    const events = [unsure('Bea', 14), unsure('Femi', 15), unsure('Ruth', 16)];
    expect(await report(events, {}, false)).toEqual({});
    const first = await report(events);
    expect(Object.values(first)).toEqual(['asks']);
    expect(await report([...events].reverse())).toEqual(first);
    expect(await report(events, {}, false)).toEqual(first);
  });

  test('is put once about a series, and never about an event that is over', async () => {
    const each = (id: string, day: number): SeenEvent =>
      unsure(id, day, { title: '1:1 with Bea', series: 's1' });
    expect(await report([each('a', 14), each('b', 21)])).toEqual({ a: 'asks' });
    cairn.at('2026-05-20T09:00:00');
    expect(await report([each('b', 21), each('c', 28)])).toEqual({});
    expect(await report([unsure('Goran', 12)])).toEqual({});
  });

  test('once it is answered, the next one may be put', async () => {
    const events = [unsure('Bea', 14), unsure('Femi', 15)];
    const [asked = ''] = Object.keys(await report(events));
    const event = events.find(({ id }) => id === asked) ?? events[0]!;
    await tell(event, 'not');
    const next = await report(events);
    expect(next).not.toHaveProperty(asked);
    expect(Object.values(next).filter((mark) => mark === 'asks').length).toBeLessThanOrEqual(1);
  });

  test('is answered by what the opened event shows', async () => {
    const chip = at('a', 14, { title: 'Session with Genie' });
    const { people: _, ...rest } = chip;
    expect(await report([rest])).toEqual({ a: 'asks' });
    const opened = { ...chip, description: 'Psychotherapy, room 4' };
    expect(await report([rest], { open: opened })).toEqual({});
    expect(await report([rest])).toEqual({});
  });

  test('what the description told stays told when only the chip is shown', async () => {
    const chip = at('a', 14, { title: 'Hana / Milos' });
    const opened = {
      ...chip,
      people: withMilos,
      description: 'Our monthly mentoring session: mentor and mentee',
    };
    const first = await report([chip], { open: opened });
    expect(await report([chip])).toEqual(first);
  });
});
