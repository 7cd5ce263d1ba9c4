import { expect, test } from 'vitest';
import { findRealPopup } from '../browsers/real-popup';
import { googleHands, until } from '../journey/hands';
import { askCairn, becomePair, openCalendar, stored } from './scene';
import { onStage } from './with-cairn';

const stage = onStage({ endsInSeconds: 900 });
const week = 'https://calendar.google.com/calendar/u/0/r/week';

/** As much of the browser as the presses below stand for; a press on its own keys and menus cannot be made by a test. */
interface Dispatching {
  readonly chrome: {
    readonly commands: { readonly onCommand: { dispatch(name: string, tab: object): void } };
    readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
    readonly omnibox: {
      readonly onInputChanged: {
        dispatch(typed: string, suggest: (found: { content: string; description: string }[]) => void): void;
      };
      readonly onInputEntered: { dispatch(typed: string): void };
    };
    readonly tabs: { query(of: object): Promise<{ id: number; windowId: number }[]> };
  };
}

test('keys lead to the next agenda, to the look back, and cover every word', async () => {
  const { cairn } = stage();
  const calendar = await openCalendar(cairn, week);
  const running = await until('a meeting runs', async () =>
    (await stored(cairn, 'meetings')).find(
      ({ startAt, endAt, allDay }) => !allDay && startAt <= Date.now() && Date.now() < endAt,
    ),
  );
  await becomePair(cairn, running.title, { name: 'Ada Byron', role: 'mentor' });
  await becomePair(cairn, 'Mentoring session Kwame / Nadia', { name: 'Kwame Mensah', role: 'mentor' });
  const worker = await cairn.worker();
  const press = (name: string) =>
    worker.evaluate(
      (each) => (globalThis as unknown as Dispatching).chrome.commands.onCommand.dispatch(each, {}),
      name,
    );
  await press('prepare');
  const preparing = await findRealPopup(cairn.quiet);
  // The next meeting that is known to be mentoring, whoever has been asked about it.
  expect(await preparing.words('Attach agenda')).toMatch(/^Prepare\nIngrid/);
  await preparing.close();
  await press('capture');
  const capturing = await findRealPopup(cairn.quiet);
  expect(await capturing.words('During the meeting')).toMatch(/Ada/);
  await capturing.close();
  await press('cover');
  await until('it is covered', async () => (await askCairn(cairn, 'settings', {})).hidden);
  await press('cover');
  await until('it is shown', async () => !(await askCairn(cairn, 'settings', {})).hidden);
  await calendar.close();
});

test('selected words join an agenda or the wins, once the person has said whose', async () => {
  const { cairn } = stage();
  const worker = await cairn.worker();
  const select = (id: string, selectionText: string) =>
    worker.evaluate(
      ([menuItemId, words]) =>
        (globalThis as unknown as Dispatching).chrome.contextMenus.onClicked.dispatch(
          { menuItemId, selectionText: words },
          {},
        ),
      [id, selectionText],
    );
  await select('agenda', 'How do I say no, 100% kindly?');
  const real = await findRealPopup(cairn.quiet);
  expect(await real.words('For the agenda')).toContain('With whom');
  await real.close();

  const page = await cairn.openPopup(`agenda-words/${encodeURIComponent('How do I say no, 100% kindly?')}`);
  await page.getByRole('radio', { name: 'Kwame Mensah' }).check();
  await page.getByRole('button', { name: 'Add to the agenda' }).click();
  await page.getByText('Added to the agenda.').waitFor();
  const [agenda] = (await stored(cairn, 'agendas')).filter(({ topics }) =>
    topics.some(({ question }) => question === 'How do I say no, 100% kindly?'),
  );
  expect(agenda?.topics.length).toBeGreaterThan(1);
  await page.close();

  const win = await cairn.openPopup(`win-words/${encodeURIComponent('She asked first')}`);
  await win.getByRole('button', { name: 'Keep as a win' }).click();
  await until('the win is kept', async () =>
    (await stored(cairn, 'wins')).find(
      ({ text, audience }) => text === 'She asked first' && audience === 'me',
    ),
  );
  await win.close();
});

test('the event under the pointer is opened in Cairn', async () => {
  const { cairn } = stage();
  const calendar = await openCalendar(cairn, week);
  await calendar.bringToFront();
  await googleHands
    .chip(calendar, 'Ingrid / Nadia: mentoring')
    .click({ button: 'right', position: { x: 12, y: 8 } });
  const worker = await cairn.worker();
  await worker.evaluate(async (pageUrl) => {
    const { chrome } = globalThis as unknown as Dispatching;
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'event', frameId: 0, pageUrl }, tab ?? {});
  }, week);
  const popup = await findRealPopup(cairn.quiet);
  expect(await popup.words('Ingrid')).toMatch(/Is this mentoring[\s\S]*Ingrid \/ Nadia/);
  await popup.close();
  await calendar.close();
});

test('the address field finds what was written, and nothing while it is covered', async () => {
  const { cairn } = stage();
  const worker = await cairn.worker();
  const type = (typed: string) =>
    worker.evaluate(
      (words) =>
        new Promise<{ content: string; description: string }[]>((resolve) =>
          (globalThis as unknown as Dispatching).chrome.omnibox.onInputChanged.dispatch(words, resolve),
        ),
      typed,
    );
  const found = await type('asked fir');
  expect(found.map(({ description }) => description).join()).toContain('She asked first');
  const settings = await askCairn(cairn, 'settings', {});
  await askCairn(cairn, 'settings.keep', { settings: { ...settings, hidden: true } });
  expect(await type('asked')).toEqual([]);
  await askCairn(cairn, 'settings.keep', { settings });
  const opened = cairn.context.waitForEvent('page');
  await worker.evaluate(
    (content) => (globalThis as unknown as Dispatching).chrome.omnibox.onInputEntered.dispatch(content),
    found[0]?.content ?? '',
  );
  const page = await opened;
  await page.waitForURL(/dashboard\.html#\/pairs\//);
  await page.close();
});
