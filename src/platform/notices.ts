import { browser } from 'wxt/browser';

/** Shows a notification. The id comes back on a click; the same id replaces, so it is never shown twice at once. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  // No buttons: Firefox throws on them (tried with Firefox 153). The whole notification is the button.
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png' as '/popup.html'),
    title,
    message,
  });
}

/** Registers what a click on a notification does. Call synchronously at the start of the worker. */
export function onNoticeClick(run: (id: string) => void): void {
  browser.notifications.onClicked.addListener((id) => {
    void browser.notifications.clear(id);
    run(id);
  });
}

/** The quiet sign on Cairn's button: `1` a meeting to look back on, `!` blind here, nothing otherwise. */
export async function showBadge(sign: '' | '1' | '!'): Promise<void> {
  await browser.action.setBadgeText({ text: sign });
  await browser.action.setBadgeBackgroundColor({ color: '#1F5B52' });
}

/** Takes away what still stands in the browser's list of notifications: names among it. */
export async function clearNotices(): Promise<void> {
  for (const id of Object.keys(await browser.notifications.getAll())) await browser.notifications.clear(id);
}
