import { describe, expect, test } from 'vitest';
import { googleHands, outlookHands, until } from '../journey/hands';
import { button, press, pressOn, textsOf } from '../journey/in-cairn';
import { say } from '../words';
import { attachAgenda, becomePair, both, openCalendar, panelSaying } from './scene';
import { onStage } from './with-cairn';

const stage = onStage({ endsInSeconds: 600 });
const running = { google: 'Mentoring: Samuel & Nadia', outlook: 'Mentoring with Joana' };
const partner = { google: 'Samuel Adeyemi', outlook: 'Joana Ferreira' };
const other = 'Mentoring session Kwame / Nadia';
/** In four days from now both are shown, whatever day of the week it is. */
const days = { google: 'https://calendar.google.com/calendar/u/0/r/customday', outlook: outlookHands.month };

describe.each(both(googleHands, outlookHands))('the panel in %s', (_, hands) => {
  test('stands beside the event, outside the calendar’s own tree, and says why', async () => {
    const { cairn } = stage();
    const page = await openCalendar(cairn, hands.week);
    await hands.openEvent(page, running[hands.calendar]);
    const panel = await panelSaying(cairn, page, say('verdict_question', { name: partner[hands.calendar] }));
    expect(await textsOf(panel.locator('.reasons li'))).toContain(say('reason_two_people'));
    const host = page.locator('.cairn-panel');
    expect(await host.evaluate((each) => each.parentElement?.localName)).toBe('html');
    expect(await host.evaluate((each) => each.shadowRoot)).toBeNull();
    const event = await hands.box(page).boundingBox();
    const shown = await cairn.panelPart(page, 'panel');
    if (!event || !shown) throw new Error('Event or panel is not shown.');
    expect(shown.x >= event.x + event.width || shown.x + shown.width <= event.x).toBe(true);
    await page.close();
  });

  test('never takes the focus, also when it is pressed away', async () => {
    const { cairn } = stage();
    const page = await openCalendar(cairn, hands.week);
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { focused: seen });
      document.addEventListener('focusin', ({ target }) => seen.push((target as Element).className));
    });
    await hands.openEvent(page, running[hands.calendar]);
    await cairn.panel(page);
    await page.waitForTimeout(400);
    const focused = await page.evaluate(() => (window as unknown as { focused: string[] }).focused);
    expect(focused).not.toContain('cairn-panel');
    expect(await page.evaluate(() => document.activeElement?.className)).not.toBe('cairn-panel');
    await page.close();
  });

  test('goes with the event', async () => {
    const { cairn } = stage();
    const page = await openCalendar(cairn, hands.week);
    await hands.openEvent(page, running[hands.calendar]);
    await cairn.panel(page);
    await hands.closeEvent(page);
    await page.locator('.cairn-panel').waitFor({ state: 'detached' });
    await page.close();
  });

  test('is about the event that is open now, also where the calendar uses its dialog again', async () => {
    const { cairn } = stage();
    const page = await openCalendar(cairn, days[hands.calendar]);
    await hands.openEvent(page, running[hands.calendar]);
    await panelSaying(cairn, page, running[hands.calendar]);
    await hands.chip(page, other).dispatchEvent('pointerdown');
    await hands.chip(page, other).dispatchEvent('click');
    const panel = await panelSaying(cairn, page, other);
    await panel.getByText('Kwame Mensah').first().waitFor();
    expect(await panel.getByText(running[hands.calendar]).count()).toBe(0);
    expect(await page.locator('.cairn-panel').count()).toBe(1);
    await page.close();
  });
});

describe('the person’s answer', () => {
  test('“not this one” takes the mark and the panel away, and it stays so', async () => {
    const { cairn } = stage();
    const page = await openCalendar(cairn, days.outlook);
    const chip = outlookHands.chip(page, 'First mentoring meeting (Pavel)');
    await outlookHands.openEvent(page, 'First mentoring meeting (Pavel)');
    const panel = await panelSaying(cairn, page, say('verdict_question', { name: 'Pavel Novák' }));
    await press(panel, 'verdict_not');
    await page.locator('.cairn-panel').waitFor({ state: 'detached' });
    await until('the mark is gone', async () => (await chip.getAttribute('data-cairn')) === null);
    await page.reload();
    await page.locator('[data-cairn]').first().waitFor();
    expect(await chip.getAttribute('data-cairn')).toBeNull();
    await page.close();
  });

  test('an event that was not marked can be mentoring too', async () => {
    const { cairn } = stage();
    const page = await openCalendar(cairn, days.google);
    const chip = googleHands.chip(page, '1:1 Greta / Nadia');
    expect(await chip.getAttribute('data-cairn')).not.toBe('mentoring');
    await googleHands.openEvent(page, '1:1 Greta / Nadia');
    const panel = await panelSaying(cairn, page, '1:1 Greta / Nadia');
    await press(panel, 'verdict_yes_with', { name: 'Greta Lindqvist' });
    await press(panel, 'verdict_role_mentee');
    await button(panel, 'event_prepare').waitFor();
    await until('it is marked', async () => (await chip.getAttribute('data-cairn')) === 'mentoring');
    await page.close();
  });
});

test('an agenda longer than the window can still be pressed', async () => {
  const { cairn } = stage();
  const page = await openCalendar(cairn, googleHands.week);
  const id = await becomePair(cairn, running.google, { name: partner.google, role: 'mentor' });
  const questions = Array.from({ length: 40 }, (_, index) => ({
    question: `Question ${index}?`,
    audience: 'pair' as const,
  }));
  await attachAgenda(cairn, id, questions);
  await googleHands.openEvent(page, running.google);
  const panel = await panelSaying(cairn, page, 'Question 39?');
  await page.waitForTimeout(300);
  await press(panel, 'event_edit_agenda');
  await pressOn(panel.locator('.topic-open', { hasText: 'Question 39?' }));
  await panel.locator('.topic-editor').waitFor();
  await page.close();
});
