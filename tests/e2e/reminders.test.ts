import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '@/domain/settings';
import { until } from '../journey/hands';
import { askCairn, becomePair, clearNotices, meetingCalled, openCalendar, stored } from './scene';
import { onStage } from './with-cairn';

/** The calendar keeps New York's time, whatever this machine's is. */
const zone = 'America/New_York';
const stage = onStage({ zone, endsInSeconds: 3_600 });
const title = 'Mentoring session Kwame / Nadia';
const eventId = 'google-kwame-both';
const ours = 'prepare:';

let page: Page;
let day: Temporal.PlainDate;

/** Nothing else on the page but what is needed to believe that something is gone. */
beforeEach(async () => {
  const { cairn, practice } = stage();
  if (page === undefined) {
    for (const { id } of practice.events)
      if (id !== eventId && id !== 'google-dentist') practice.removeEvent(id);
    day = Temporal.Now.plainDateISO(zone).add({ days: 1 });
    move('10:00', '11:00');
    page = await openCalendar(cairn, 'https://calendar.google.com/calendar/u/0/r/customday');
    await becomePair(cairn, title, {
      name: 'Kwame Mensah',
      email: 'kwame.mensah@harbour.example',
      role: 'mentor',
    });
  }
});

function move(from: string, to: string): void {
  stage().practice.moveEvent(eventId, { start: `${day}T${from}`, end: `${day}T${to}` });
}

const at = (time: string): number =>
  day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
const set = (change: Partial<Settings>) =>
  askCairn(stage().cairn, 'settings.keep', {
    settings: {
      ...defaultSettings,
      remindToCapture: false,
      quietFrom: '00:00',
      quietUntil: '00:00',
      ...change,
    },
  });
const due = async (): Promise<number | undefined> => (await stage().cairn.alarms())['due']?.getTime();
const alarmAt = (time: number) =>
  until(`an alarm is set for ${new Date(time).toISOString()}`, async () => (await due()) === time);
const shown = async (): Promise<string[]> =>
  (await stage().cairn.notices()).filter((id) => id.startsWith(ours));

describe('reminders', () => {
  test('come at the meeting’s own time, in its calendar’s zone', async () => {
    await set({ prepareLeadHours: 2 });
    await alarmAt(at('08:00'));
    await set({
      prepareLeadHours: 1,
      captureDelayMinutes: 25,
      remindToCapture: true,
      remindToPrepare: false,
    });
    await alarmAt(at('11:25'));
  });

  test('go along when the meeting is moved or shortened after it was seen', async () => {
    await set({ prepareLeadHours: 2 });
    move('15:00', '16:00');
    await alarmAt(at('13:00'));
    await set({ remindToCapture: true, remindToPrepare: false, captureDelayMinutes: 10 });
    move('15:00', '15:20');
    await alarmAt(at('15:30'));
  });

  test('keep quiet in quiet hours, and speak at their end', async () => {
    const now = Temporal.Now.zonedDateTimeISO();
    const text = (time: Temporal.ZonedDateTime): string =>
      time.toPlainTime().toString({ smallestUnit: 'minute' });
    const until = now.add({ hours: 3 }).with({ second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
    await set({ prepareLeadHours: 60, quietFrom: text(now.subtract({ hours: 1 })), quietUntil: text(until) });
    await alarmAt(until.epochMilliseconds);
    expect(await shown()).toEqual([]);
  });

  test('come once, however often the worker dies and whatever is asked of it', async () => {
    const { cairn } = stage();
    await set({ prepareLeadHours: 60 });
    await until('it is spoken of', async () => (await shown()).length === 1);
    await clearNotices(cairn);
    for (let times = 0; times < 3; times += 1) {
      await cairn.killWorker();
      await set({ prepareLeadHours: 60 + times });
      await askCairn(cairn, 'now', {});
    }
    await page.waitForTimeout(800);
    expect(await shown()).toEqual([]);
    expect((await stored(cairn, 'reminded')).filter(({ kind }) => kind === 'prepare')).toHaveLength(1);
  });

  test('are for nobody when the pair has them switched off', async () => {
    const { cairn } = stage();
    const meeting = await meetingCalled(cairn, title);
    const { pair } = await askCairn(cairn, 'meeting', { meetingId: meeting.id });
    if (!pair) throw new Error('There is no pair.');
    await set({ remindToCapture: true, remindToPrepare: false });
    await alarmAt(at('15:30'));
    await askCairn(cairn, 'pair.keep', { pair: { ...pair, reminders: false } });
    // An alarm that is already set may ring for nothing; a worker that starts anew sets none.
    await set({ remindToCapture: true, remindToPrepare: false, captureDelayMinutes: 12 });
    await page.waitForTimeout(400);
    expect(await due()).not.toBe(at('15:32'));
    await askCairn(cairn, 'pair.keep', { pair: { ...pair, reminders: true } });
  });

  test('are held when the meeting is gone from the calendar', async () => {
    const { cairn, practice } = stage();
    await set({ remindToCapture: true, remindToPrepare: false, captureDelayMinutes: 10 });
    await alarmAt(at('15:30'));
    practice.removeEvent(eventId);
    await until(
      'Cairn holds the meeting',
      async () => (await meetingCalled(cairn, title)).missingSince !== undefined,
      20_000,
    );
    await askCairn(cairn, 'now', {});
    expect(await stored(cairn, 'meetings')).toHaveLength(1);
    await set({ remindToCapture: true, remindToPrepare: false, captureDelayMinutes: 11 });
    await page.waitForTimeout(500);
    expect(await due()).not.toBe(at('15:31'));
  });
});
