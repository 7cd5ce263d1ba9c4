import { describe, expect, test } from 'vitest';
import { googleHands, until } from '../journey/hands';
import { wordsOf } from '../journey/in-cairn';
import { say } from '../words';
import { askCairn, becomePair, meetingCalled, openCalendar, panelSaying, putRaw, stored } from './scene';
import { onStage } from './with-cairn';

const stage = onStage({ endsInSeconds: 1_800 });

describe('titles that mean harm', () => {
  test.each([
    ['markup', 'Mentoring <img src=x onerror="globalThis.harmed=1"><script>globalThis.harmed=1</script>'],
    ['turned letters', 'Mentoring \u202Egnirotnem\u202C with Ada\u2066'],
    ['a head of a mail', 'Mentoring\r\nBcc: everybody@example.org\r\n\r\nBuy this'],
    ['ten thousand letters', `Mentoring ${'wandering '.repeat(1_000)}`],
  ])('%s', async (_, title) => {
    const { cairn, practice } = stage();
    practice.renameEvent('google-samuel-now', title);
    const page = await openCalendar(cairn, googleHands.week);
    await page
      .locator('#YPCqFe [data-eventchip]:visible', { hasText: 'Mentoring' })
      .first()
      .click({ position: { x: 8, y: 6 } });
    const panel = await panelSaying(cairn, page, 'Mentoring');
    expect(await panel.evaluate(() => (globalThis as { harmed?: number }).harmed)).toBeUndefined();
    expect(await panel.locator('img, script[src="x"]').count()).toBe(0);
    const frame = await cairn.panelPart(page, 'panel');
    expect(frame?.height).toBeLessThanOrEqual(900);
    await page.close();
  });

  test('a name that equals another pair’s does not make it that pair', async () => {
    const { cairn } = stage();
    const page = await openCalendar(cairn, 'https://calendar.google.com/calendar/u/0/r/customday');
    const first = await becomePair(cairn, 'Mentoring session Kwame / Nadia', {
      name: 'Kwame Mensah',
      email: 'kwame.mensah@harbour.example',
      role: 'mentor',
    });
    const second = await becomePair(cairn, 'Ingrid / Nadia: mentoring', {
      name: 'Kwame Mensah',
      email: 'another@elsewhere.example',
      role: 'mentee',
    });
    const pairs = await Promise.all(
      [first, second].map(async (meetingId) => (await askCairn(cairn, 'meeting', { meetingId })).pair?.id),
    );
    expect(new Set(pairs).size).toBe(2);
    await page.close();
  });
});

test('a page that made itself ready for the panel sees no word, no address and no frame of it, and presses nothing', async () => {
  const { cairn } = stage();
  const page = await cairn.context.newPage();
  await page.addInitScript(() => {
    const seen: string[] = [];
    const note = (what: unknown): void => void seen.push(String(what));
    Object.assign(window, { seen });
    for (const name of ['cairn-panel', 'cairn-note'])
      customElements.define(
        name,
        class extends HTMLElement {
          readonly inner = this.attachInternals();
          connectedCallback() {
            note(`root ${this.inner.shadowRoot?.querySelector('iframe')?.src}`);
          }
        },
      );
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      note('attached');
      return attach.call(this, init);
    };
    Object.defineProperty(Object.prototype, 'order', { get: () => 'insert', configurable: true });
    new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) note(name);
    }).observe({
      type: 'resource',
      buffered: true,
    });
    addEventListener('message', ({ data }) => note(`message ${JSON.stringify(data)}`));
  });
  await page.goto(googleHands.week);
  await page.locator('[data-cairn]').first().waitFor({ timeout: 15_000 });
  const framed = await page.evaluate(() => frames.length);
  const before = { meetings: await stored(cairn, 'meetings'), pairs: await stored(cairn, 'pairs') };
  await page
    .locator('#YPCqFe [data-eventchip]:visible', { hasText: 'Mentoring' })
    .first()
    .click({ position: { x: 8, y: 6 } });
  await cairn.panel(page);
  const pages = cairn.context.pages().length;
  const found = await page.evaluate(async () => {
    const { seen } = window as unknown as { seen: string[] };
    const host = document.querySelector('.cairn-panel');
    if (!(host instanceof HTMLElement)) throw new Error('no host');
    for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'contextmenu'])
      host.dispatchEvent(new KeyboardEvent(type, { bubbles: true, composed: true, key: 'Enter' }));
    for (const order of ['insert', 'report', 'again', 'dismiss', 'pointed']) {
      postMessage({ order, name: 'meeting.judge', request: {} }, '*');
      document.dispatchEvent(new CustomEvent(order, { detail: { order } }));
    }
    getSelection()?.selectAllChildren(host);
    const nodes = [
      ...document.getAnimations().map(({ effect }) => (effect as KeyframeEffect | null)?.target),
      ...host.getAnimations({ subtree: true }).map(({ effect }) => (effect as KeyframeEffect | null)?.target),
      document.elementFromPoint(host.offsetLeft, host.offsetTop),
    ];
    const roots = nodes.filter((each) => each?.getRootNode() instanceof ShadowRoot).length;
    await new Promise((later) => setTimeout(later, 300));
    return {
      seen,
      roots,
      frames: frames.length,
      words: `${getSelection()}${host.innerText}${host.outerHTML}`,
    };
  });
  expect(found.seen.filter((each) => /extension:|root|attached/.test(each))).toEqual([]);
  expect(found.roots).toBe(0);
  expect(found.frames).toBe(framed);
  expect(found.words).not.toMatch(/extension:|panel\.html|iframe/);
  expect(cairn.context.pages().length).toBe(pages);
  expect(await stored(cairn, 'pairs')).toEqual(before.pairs);
  await page.close();
});

test('a damaged record is set aside and said, and everything else is there', async () => {
  const { cairn } = stage();
  const page = await openCalendar(cairn, 'https://calendar.google.com/calendar/u/0/r/customday');
  await becomePair(cairn, 'Mentoring session Kwame / Nadia', { name: 'Kwame Mensah', role: 'mentor' });
  await putRaw(cairn, 'pairs', { id: 'broken', name: 42, role: 'wizard' });
  await cairn.killWorker();
  await until('it is counted', async () => (await askCairn(cairn, 'now', {})).damaged === 1);
  expect((await stored(cairn, 'pairs')).some(({ name }) => name === 'Kwame Mensah')).toBe(true);
  const popup = await cairn.openPopup();
  await popup.getByText(say('now_damaged', { count: 1 })).waitFor();
  expect(await wordsOf(popup)).not.toContain('wizard');
  expect((await meetingCalled(cairn, 'Mentoring session Kwame / Nadia')).pairId).toBeDefined();
  await Promise.all([popup.close(), page.close()]);
});
