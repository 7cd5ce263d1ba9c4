import './fake-browser';
import '@/ui/theme/dashboard.css';
import '@/ui/theme/rail.css';
import '@/ui/theme/dashboard-pair.css';
import '@/ui/theme/dashboard-goals.css';
import '@/ui/theme/dashboard-forms.css';
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Locator, page } from 'vitest/browser';
import { Dashboard } from '@/app/dashboard/Dashboard';
import { speak } from '@/app/screens/speak';
import type { PairPage } from '@/domain/mentoring-views';
import type { Role } from '@/domain/pair';
import { ask } from '@/platform/ask';
import { withAda } from '../journey/with-ada';
import { send } from './fake-browser';
import { expectAccessible, freshCairn, leave } from './with-cairn';

/** A year of one pair, played through the dashboard with the calendar's dates moved on; once from either side. */

const calendar = {
  id: 'cairn',
  url: 'https://calendar.google.com/calendar/u/0/r/week',
  tab: { id: 1 },
  frameId: 0,
};
const zone = Temporal.Now.timeZoneId();

/** It is this moment now. */
function goTo(local: string): void {
  vi.setSystemTime(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds);
}

/** The calendar shows a meeting of an hour, and the person has said that it is mentoring with Ada. */
async function meet(id: string, day: string, role: Role): Promise<string> {
  const event = withAda(id, day, zone);
  const reading = {
    calendar: 'google',
    view: 'week',
    me: {},
    events: [event],
    covers: [],
    skipped: {},
    blind: null,
  };
  await send({ name: 'page.report', request: { reading, settled: true } }, calendar);
  const meetingId = `google:${id}`;
  const asked = await ask('meeting', { meetingId });
  const known = asked.ok ? asked.value.candidates.find(({ pairId }) => pairId)?.pairId : undefined;
  const judged = await ask('meeting.judge', {
    meetingId,
    word: 'yes',
    with: { name: 'Ada Byron', email: 'ada@example.org', ...(known ? { pairId: known } : { role }) },
  });
  if (!judged.ok) throw new Error(judged.failure.kind);
  return judged.value.pair!.id;
}

function open(hash: string, theme: 'light' | 'dark'): void {
  leave();
  location.hash = hash;
  const app = document.createElement('div');
  app.id = 'app';
  document.body.className = 'dashboard';
  document.body.style.cssText = '';
  document.body.append(app);
  document.documentElement.dataset['theme'] = theme;
  render(speak(document, <Dashboard />), app);
}

const press = (name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
/** A choice is an unseen field below its word: pressed as the word is. */
async function choose(radio: Locator): Promise<void> {
  await expect.element(radio).toBeInTheDocument();
  (radio.element() as HTMLElement).click();
}
const shows = (words: string | RegExp) => expect.element(page.getByText(words).first()).toBeVisible();

async function pairPage(pairId: string): Promise<PairPage> {
  const answer = await ask('pair.page', { pairId });
  if (!answer.ok) throw new Error(answer.failure.kind);
  return answer.value;
}

/** What moves in has arrived: half-faded letters are nobody's colour. */
async function stillness(): Promise<void> {
  const moving = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
  await Promise.all(moving.map(({ finished }) => finished.catch(() => undefined)));
}

afterEach(() => {
  vi.useRealTimers();
  leave();
  location.hash = '';
});

describe.each([
  ['mentor', 'light', 1280],
  ['mentee', 'dark', 390],
] as const)('a year of a pair, as the %s, %s and %i wide', (role, theme, width) => {
  test('from the first meeting to staying in touch', async () => {
    let step = 0;
    const picture = async (name: string): Promise<void> => {
      await stillness();
      await expectAccessible();
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      step += 1;
      await page.screenshot({ path: `../../out/year/${role}-${step}-${name}.png` });
    };
    const prepare = async (id: string, kind: string, because: RegExp): Promise<void> => {
      open(`#/prepare/${encodeURIComponent(`google:${id}`)}`, theme);
      await shows(kind);
      await shows(because);
      await press('Attach agenda');
      await shows('Agenda attached.');
    };
    const capture = async (id: string, win?: string): Promise<void> => {
      open(`#/capture/${encodeURIComponent(`google:${id}`)}`, theme);
      await choose(page.getByRole('radio', { name: 'It happened' }));
      if (win) await page.getByLabelText('A win worth keeping').fill(win);
      await press('Save only');
      if (win) await shows(`“${win}”`);
      await expect
        .poll(async () => {
          const answer = await ask('reflection', { meetingId: `google:${id}` });
          return answer.ok ? answer.value.reflection.savedAt : undefined;
        })
        .toBeDefined();
    };

    await page.viewport(width, 900);
    goTo('2026-03-04T09:00:00');
    await freshCairn();

    // The first meeting, and what the two agree on.
    const pairId = await meet('y1', '2026-03-05', role);
    const at = (part = ''): string => `#/pairs/${encodeURIComponent(pairId)}${part}`;
    await prepare('y1', 'First meeting', /Your first meeting with Ada Byron/);
    await picture('first');
    goTo('2026-03-05T15:20:00');
    await capture('y1', 'Said what I want');
    open(at('/agreement'), theme);
    await page.getByRole('button', { name: 'Begin with a sentence' }).first().click();
    await page.getByLabelText('Begins on').fill('2026-03-05');
    await page.getByLabelText('Ends on').fill('2026-09-03');
    await page.getByLabelText('How often you mean to meet').selectOptions('14');
    await press('Save as version 1');
    await shows(/Ada Byron needs no Cairn for this/);
    await picture('agreement');

    // A goal, asked for because there is none.
    await meet('y2', '2026-03-19', role);
    await prepare('y2', 'Goals and plan', /no goal yet/);
    open(at(), theme);
    await press('Add a goal');
    await page
      .getByLabelText('What will be different?')
      .or(page.getByLabelText('What should be different?'))
      .first()
      .fill('Lead the review');
    await choose(
      page.getByRole('group', { name: /Where do you see yourself/ }).getByRole('radio', { name: '3' }),
    );
    await choose(
      page.getByRole('form', { name: 'A new goal' }).getByRole('radio', { name: 'The two of us' }),
    );
    await press('Keep the goal');
    await shows('Lead the review');
    goTo('2026-03-19T15:20:00');
    await capture('y2');
    await picture('goal');

    // An ordinary meeting, then half-way.
    await meet('y3', '2026-04-02', role);
    goTo('2026-04-02T15:30:00');
    await capture('y3', 'Asked the first question');
    await meet('y4', '2026-06-04', role);
    goTo('2026-05-30T09:00:00');
    for (const [id, day] of [
      ['y3b', '2026-04-16'],
      ['y3c', '2026-04-30'],
      ['y3d', '2026-05-14'],
      ['y3e', '2026-05-28'],
    ] as const)
      await meet(id, day, role);
    open('#/today', theme);
    await shows(/you will be half-way/);
    await prepare('y4', 'Mid-point review', /You agreed to look back around now/);
    await picture('half-way');
    open(at(), theme);
    await page.getByRole('button', { name: 'Put it differently' }).first().click();
    await page.getByLabelText('In today’s words').fill('Lead two reviews');
    await press('Keep the goal');
    await shows('Lead two reviews');
    goTo('2026-06-04T15:20:00');
    await capture('y4', 'Led half of it');

    // It goes quiet.
    goTo('2026-07-20T10:00:00');
    open('#/today', theme);
    await shows(/6 weeks since you met/);
    await picture('drift');
    await page.getByRole('link', { name: 'Write two lines' }).first().click();
    await shows(/It has been 6 weeks since we talked/);
    await picture('two-lines');

    // And begins again.
    await meet('y5', '2026-07-30', role);
    await prepare('y5', 'Restart', /days since you and Ada Byron met/);
    goTo('2026-07-30T15:10:00');
    await capture('y5');
    await picture('restart');

    // The last one planned.
    open(at(), theme);
    await press('Steps and more');
    await press('Reached');
    goTo('2026-08-28T09:00:00');
    await meet('y6', '2026-09-03', role);
    await prepare('y6', 'Closing', /The last meeting you planned with Ada Byron/);
    await picture('closing');
    goTo('2026-09-03T15:20:00');
    await capture('y6', 'Led both reviews');
    open(`#/recap/${encodeURIComponent('google:y6')}`, theme);
    await shows('What we set out for, and reached:');
    await shows('Lead two reviews');
    await picture('closing-letter');

    // What the two are from here on, and something to keep.
    open(at('/ending'), theme);
    await choose(page.getByRole('group', { name: /Lead two reviews/ }).getByRole('radio', { name: '9' }));
    await shows('At the start: 3. Now: 9.');
    await page.getByRole('radio', { name: /^Peers/ }).click();
    await page.getByLabelText('A line now and then').selectOptions('91');
    await expect.poll(async () => (await pairPage(pairId)).pair.touch?.everyDays).toBe(91);
    await picture('ending');
    open(at('/keepsake'), theme);
    await shows('reached · from 3 to 9 out of ten · It was put like this before: Lead the review');
    await shows('Led both reviews');
    await picture('keepsake');

    // Months later.
    goTo('2026-12-10T10:00:00');
    open('#/today', theme);
    await shows(/A while since you wrote to/);
    await picture('in-touch');
    await page.getByRole('link', { name: 'Write a line' }).first().click();
    await page.getByLabelText('What came of something they told you?').fill('I still ask before I tell.');
    await press('Draft the letter');
    await shows('I still ask before I tell.');
    await picture('news');
    await meet('y7', '2026-12-17', role);
    await prepare('y7', 'Catch-up', /You and Ada Byron stay in touch/);
    open(at(), theme);
    await shows(/You and Ada Byron are peers\./);
    await picture('a-year');
    const year = await pairPage(pairId);
    expect(year.pair).toMatchObject({ stage: 'redefinition', role: 'peer' });
    expect(year.milestones.map(({ id }) => id)).toContain('first_goal');
    expect(year.winCount).toBe(4);
  }, 120_000);
});
