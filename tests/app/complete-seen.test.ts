import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { completeEvent, completeReport } from '@/app/background/complete-seen';
import { completeReading } from '@/calendars/complete';
import type { PageReading, SeenEvent } from '@/domain/event';
import { openTestCairn } from './test-cairn';

const complete = async () => completeReading;
const asker = { tabId: 1, frameId: 0, url: 'https://outlook.office.com/calendar/view/week' };

beforeEach(() => fakeBrowser.reset());

const card: SeenEvent = {
  calendar: 'outlook',
  id: 'AAMk1',
  title: 'Mentoring Ada',
  start: '2026-05-14T14:00:00',
  end: '2026-05-14T15:00:00',
  allDay: false,
  kind: 'event',
  said: [', Quay 4, By Greta Lindqvist, Busy'],
  via: { title: 'label' },
};

function reading(change: Partial<PageReading>): PageReading {
  const nothing: Pick<PageReading, 'view' | 'covers' | 'skipped' | 'blind'> = {
    view: 'week',
    covers: [],
    skipped: {},
    blind: null,
  };
  return { calendar: 'outlook', me: { email: 'robin@example.org' }, events: [card], ...nothing, ...change };
}

test('what a label says in words becomes facts, and the words are taken away', async () => {
  const cairn = await openTestCairn();
  const { events } = await completeReport(cairn, complete, reading({}), asker);
  expect(events[0]).toMatchObject({ place: 'Quay 4', organizer: 'Greta Lindqvist' });
  expect(events[0]).not.toHaveProperty('said');
});

test('the zone Outlook tells in the month holds for the other views of the mailbox, and for no other mailbox', async () => {
  const cairn = await openTestCairn();
  const week = reading({});
  expect((await completeReport(cairn, complete, week, asker)).me.zone).toBeUndefined();
  const me = { email: 'robin@example.org', zone: 'Pacific Standard Time' };
  const month = reading({ view: 'month', me, events: [{ ...card, zone: '-07:00' }] });
  const told = await completeReport(cairn, complete, month, asker);
  expect(told.me.zone).toBe('America/Los_Angeles');
  expect(told.events[0]?.zone).toBe('America/Los_Angeles');
  expect((await completeReport(cairn, complete, week, asker)).me.zone).toBe('America/Los_Angeles');
  const other = reading({ me: { email: 'other@example.org' } });
  expect((await completeReport(cairn, complete, other, asker)).me.zone).toBeUndefined();
});

test('a distance to UTC that is neither the mailbox’s nor the machine’s on that day stays a distance', async () => {
  const cairn = await openTestCairn();
  const month = reading({ view: 'month', events: [{ ...card, zone: '+05:30' }] });
  expect((await completeReport(cairn, complete, month, asker)).events[0]?.zone).toBe('+05:30');
});

test('an event alone is completed as its page was', async () => {
  const cairn = await openTestCairn();
  cairn.pages.push({
    tabId: 1,
    frameId: 0,
    host: 'outlook.office.com',
    zone: 'America/New_York',
    me: {},
    blind: null,
    at: 0,
  });
  const event = await completeEvent(cairn, complete, { ...card, zone: '-04:00' }, asker);
  expect(event).toMatchObject({ organizer: 'Greta Lindqvist', zone: 'America/New_York' });
});
