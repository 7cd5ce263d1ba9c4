import { browser } from 'wxt/browser';
import type { PageOrder } from './protocol';

/** Tells the content script of one frame something. `undefined` when nobody is there any more. */
export async function tellPage(tabId: number, frameId: number, order: PageOrder): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, order, { frameId });
  } catch {
    return undefined;
  }
}

/** Runs a script of ours in one frame, beside the content script that is there. Fails where Cairn may not read the page. */
export async function putScript(tabId: number, frameId: number, name: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [`/${name}.js` as '/background.js'],
  });
}

/** Listens for orders in a content script. The answer of `onOrder` goes back to the background. */
export function onOrder(answerOrder: (order: PageOrder) => Promise<unknown>, signal: AbortSignal): void {
  const listener = (
    message: unknown,
    _sender: unknown,
    respond: (reply: unknown) => void,
  ): true | undefined => {
    if (typeof message !== 'object' || message === null || !('order' in message)) return undefined;
    void answerOrder(message as PageOrder).then(
      (reply) => respond(reply ?? null),
      () => respond(null),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // An orphan of an updated extension has no runtime any more.
    if (browser.runtime?.id !== undefined) browser.runtime.onMessage.removeListener(listener);
  });
}

/** The tab in front of the person, as far as it can be told without the `tabs` permission: its id, not its address. */
export async function findFrontTab(windowId?: number): Promise<number | undefined> {
  const where = windowId === undefined ? { lastFocusedWindow: true } : { windowId };
  const [tab] = await browser.tabs.query({ active: true, ...where });
  return tab?.id;
}

/** Address of one of our own pages. */
export function ownPage(path: string): string {
  return browser.runtime.getURL(path as '/popup.html');
}

/** Whether this page of ours fills a tab, rather than hanging from the toolbar. */
export async function isOwnTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}

/** Firefox closes the popup as soon as a dialog of the system, such as the choice of a file, takes the focus. */
export const popupHoldsDialogs = !import.meta.env.FIREFOX;

/** Where in the dashboard something is: `/dashboard.html#/pairs/abc/secret`. */
export function dashboardPath(room: string, ...within: readonly (string | undefined)[]): string {
  const known = within.filter((each) => each !== undefined);
  return `/dashboard.html#/${[room, ...known.map(encodeURIComponent)].join('/')}`;
}

/** Opens an address in a new tab in front. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/**
 * Opens the popup itself where the browser can (Chrome 127 and later; Firefox needs a gesture before 149),
 * else the same page in a tab.
 */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await openTab(ownPage('/popup.html'));
  }
}

/** False in a content script whose extension was updated or removed under it (tried with Chromium 156: `id` is gone). */
export function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}
