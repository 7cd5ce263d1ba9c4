import * as z from 'zod/mini';
import { calendarHosts } from '@/calendars/hosts';
import { SeenEvent } from '@/domain/event';
import { isOff } from '@/domain/policy';
import type { Say } from '@/domain/say';
import { type MenuPress, onCommand, onKeyword, onMenu, setMenu } from '@/platform/entries';
import { dashboardPath, openTab, ownPage, tellPage } from '@/platform/pages';
import { openBeside } from '@/platform/side-panel';
import type { Cairn } from '../cairn';
import { completeEvent } from '../complete-seen';
import { readLight, recogniseOpen } from '../meetings';
import { viewNow } from '../now-view';
import { noteOpened } from '../open-pages';
import type { Parts } from '../parts';
import { type Destination, leadPopup } from './destination';

/** Longer words than these are a page, not a topic. */
const mostWords = 600;

/** The ways into Cairn that are the browser's: keys, the menu of a page, the address field. Call synchronously. */
export function openEntryPoints(cairn: () => Promise<Cairn>, parts: Parts, say: Say): void {
  const lead = (find: () => Promise<Destination | undefined>): void => leadPopup(find, () => Date.now());
  onCommand((name, windowId) => {
    if (name === 'prepare' || name === 'capture') lead(async () => placeOf(await cairn(), name));
    if (name === 'cover') void cairn().then(cover);
    if (name === 'beside' && windowId !== undefined) void openBeside(windowId);
    if (name === 'lock') void parts.closeVault();
  });
  onMenu((press) => {
    const words = press.words.trim().slice(0, mostWords);
    if (press.id === 'agenda' || press.id === 'win')
      lead(async () => ({ view: press.id === 'win' ? 'win-words' : 'agenda-words', id: words }));
    else if (press.id === 'event') lead(async () => findPointed(await cairn(), parts, press));
  });
  onKeyword(
    say('entry_keyword'),
    async (typed) => {
      const product = await cairn();
      const { hidden } = await product.settings();
      return hidden || (await parts.isLocked()) || isOff(await product.policy(), 'search')
        ? []
        : (await parts.search())(typed);
    },
    (typed) =>
      void openTab(ownPage(typed.startsWith('/dashboard.html#') ? typed : dashboardPath('search', typed))),
  );
}

/** The entries of the menu, once for every install, update and start. */
export async function showMenu(say: Say): Promise<void> {
  await setMenu([
    { id: 'agenda', title: say('entry_agenda'), on: 'selection' },
    { id: 'win', title: say('entry_win'), on: 'selection' },
    { id: 'event', title: say('page_open_in_cairn'), on: calendarHosts },
  ]);
}

/** The meeting a key is about: to prepare the next one, to look back on the one that runs or ended. */
async function placeOf(cairn: Cairn, view: 'prepare' | 'capture'): Promise<Destination | undefined> {
  const now = cairn.now();
  const { upcoming, toCapture } = await viewNow(cairn);
  const running = upcoming.find(({ meeting }) => meeting.startAt <= now);
  const next = upcoming.find(({ meeting }) => meeting.startAt > now);
  const found = view === 'prepare' ? (next ?? running) : (running ?? toCapture[0]);
  return found && { view, id: found.meeting.id };
}

/** Covers every word in every view, or lifts the cover. */
async function cover(cairn: Cairn): Promise<void> {
  const settings = await cairn.settings();
  await cairn.keepSettings({ ...settings, hidden: !settings.hidden });
  cairn.changed();
}

/** The event the person pointed at, where the page's reader can tell. */
async function findPointed(cairn: Cairn, parts: Parts, press: MenuPress): Promise<Destination | undefined> {
  const { tabId, frameId } = press;
  if (tabId === undefined) return undefined;
  const answer = await tellPage(tabId, frameId, { order: 'pointed' });
  const shown = z.safeParse(SeenEvent, answer);
  if (!shown.success) return undefined;
  const asker = { tabId, frameId, url: press.pageUrl };
  const event = await completeEvent(cairn, parts.completion, shown.data, asker);
  await noteOpened(cairn, asker, { event, editing: false, dark: false });
  const open = { event, tabId, host: new URL(press.pageUrl).hostname };
  const { meeting } = await recogniseOpen(cairn, open, await readLight(cairn));
  return { view: 'event', id: meeting.id };
}
