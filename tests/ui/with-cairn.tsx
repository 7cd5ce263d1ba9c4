import './fake-browser';

import '@/ui/theme/index.css';
// Asked for later in the product; a test is not to wait until it is built.
import '@/ui/verdict/VerdictView';
import axe from 'axe-core';
import { render } from 'preact';
import { expect } from 'vitest';
import { offerAccounts } from '@/app/background/accounts/offer-accounts';
import { offerMentoring } from '@/app/background/mentoring/offer-mentoring';
import { offerCompletion } from '@/app/background/offer-completion';
import { offerDetection } from '@/app/background/offer-detection';
import { offerRecaps } from '@/app/background/offer-recaps';
import { offerSecret } from '@/app/background/secret/offer-secret';
import { startBackground } from '@/app/background/start';
import { offerVault } from '@/app/background/vault/offer-vault';
import { Rooms } from '@/app/screens/Rooms';
import type { Route } from '@/app/screens/route';
import { speak } from '@/app/screens/speak';
import type { Person, SeenEvent } from '@/domain/event';
import type { Role } from '@/domain/pair';
import type { MeetingView } from '@/domain/views';
import { ask } from '@/platform/ask';
import { fake, send } from './fake-browser';

export { fake } from './fake-browser';

// What the worker loads in scripts of its own is there from the start.
offerAccounts();
offerCompletion();
offerDetection();
offerMentoring();
offerRecaps();
offerSecret();
offerVault();

const calendar = {
  id: 'cairn',
  url: 'https://calendar.google.com/calendar/u/0/r/week',
  tab: { id: 1 },
  frameId: 0,
};

/** An empty device, and a background that has just started. */
export async function freshCairn(language = 'en-GB'): Promise<void> {
  leave();
  fake.dead = false;
  fake.language = language;
  fake.orders.length = 0;
  fake.sent.length = 0;
  fake.orderAnswer = undefined;
  localStorage.clear();
  if (fake.listeners.length === 0) startBackground();
  const answer = await ask('data.delete', {});
  if (!answer.ok) throw new Error(answer.failure.detail ?? answer.failure.kind);
}

/** The worker is stopped and a new one starts: nothing but the store is left of the old. */
export function restartWorker(): void {
  fake.restart();
  fake.dead = false;
  startBackground();
}

/** Lets Google Calendar show a meeting, `from` and `to` in minutes from now, and answers with the id Cairn gives it. */
export async function showMeeting(of: {
  id: string;
  from: number;
  to: number;
  title: string;
  people: Person[];
  series?: string | undefined;
}): Promise<string> {
  const at = (minutes: number): string =>
    Temporal.Now.plainDateTimeISO().add({ minutes }).round('minute').toString({ smallestUnit: 'second' });
  const event: SeenEvent = {
    calendar: 'google',
    id: of.id,
    title: of.title,
    start: at(of.from),
    end: at(of.to),
    zone: Temporal.Now.timeZoneId(),
    ...(of.series ? { series: of.series } : {}),
    allDay: false,
    kind: 'event',
    people: of.people,
    via: {},
  };
  const around = { calendar: 'google', view: 'week', me: {}, covers: [], skipped: {}, blind: null };
  await send(
    { name: 'page.report', request: { reading: { ...around, events: [event] }, settled: true } },
    calendar,
  );
  return `google:${of.id}`;
}

/** A meeting with one other person, confirmed as mentoring. */
export async function meetingWith(of: {
  id?: string;
  from: number;
  to: number;
  name?: string;
  /** Empty: nobody knows it. */
  email?: string;
  role?: Role;
}): Promise<MeetingView> {
  const { id = 'ev1', from, to, name = 'Ada Byron', role = 'mentee' } = of;
  const email = of.email === '' ? {} : { email: of.email ?? 'ada@example.org' };
  const people: Person[] = [
    { name: 'Me', email: 'me@example.org', self: true },
    { name, ...email },
  ];
  const meetingId = await showMeeting({ id, from, to, title: 'Mentoring', people });
  const asked = await ask('meeting', { meetingId });
  const pairId = asked.ok ? asked.value.candidates[0]?.pairId : undefined;
  const partner = pairId ? { name, pairId } : { name, role, ...email };
  const judged = await ask('meeting.judge', { meetingId, word: 'yes', with: partner });
  if (!judged.ok) throw new Error(judged.failure.detail ?? judged.failure.kind);
  return judged.value;
}

/** The same event, open in the calendar's editor. */
export async function openEditor(view: MeetingView): Promise<void> {
  const { meeting } = view;
  const event: SeenEvent = {
    calendar: 'google',
    id: meeting.sources[0]?.id ?? '',
    title: meeting.title,
    start: meeting.start,
    end: meeting.end,
    zone: meeting.zone,
    allDay: false,
    kind: 'event',
    via: {},
  };
  await send({ name: 'panel.open', request: { event, editing: true, dark: false } }, calendar);
}

/** Shows a room as the popup would, or as the panel beside an event would. */
export function openRoom(
  route: Route,
  how: { theme?: 'light' | 'dark'; framed?: boolean } = {},
): HTMLElement {
  leave();
  const app = document.createElement('div');
  app.id = 'app';
  document.body.className = how.framed ? 'panel' : 'popup';
  // The popup's window is as wide as its column; the test's page is not.
  document.body.style.maxInlineSize = how.framed ? '' : '384px';
  document.body.style.minInlineSize = '0';
  document.body.append(app);
  if (how.theme) document.documentElement.dataset['theme'] = how.theme;
  render(speak(document, <Rooms start={route} framed={how.framed ?? false} />), app);
  return app;
}

/** Closes what is shown, giving it the chance to end well. */
export function leave(): void {
  const app = document.getElementById('app');
  if (app) {
    render(null, app);
    app.remove();
  }
  delete document.documentElement.dataset['theme'];
}

/** Takes what is shown away between two moments, as a closed popup is: nothing of it runs to the end. */
export function kill(): void {
  document.getElementById('app')?.remove();
}

const endless = ({ effect }: Animation): boolean =>
  effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;

/** No rule of axe is broken by what is shown. */
export async function expectAccessible(where = ''): Promise<void> {
  // What is still on its way from one colour to another is looked at when it is there.
  const moving = document.getAnimations().filter((each) => !endless(each));
  await Promise.race([
    Promise.allSettled(moving.map(({ finished }) => finished)),
    new Promise((late) => setTimeout(late, 1_500)),
  ]);
  const { violations } = await axe.run(document.body, {
    // The page around is the test's, not ours.
    rules: { region: { enabled: false } },
  });
  expect(
    violations.map(({ id, nodes }) => `${where} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
  ).toEqual([]);
}
