import { browser } from 'wxt/browser';

/** Firefox's sidebar, where it is one; Chrome's and Edge's side panel is `browser.sidePanel`. */
interface Sidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

const sidebar = (): Sidebar['sidebarAction'] => (browser as unknown as Sidebar).sidebarAction;

/** Whether this browser has a place beside the page. Firefox for Android has none. */
export function canStandBeside(): boolean {
  return browser.sidePanel?.open !== undefined || sidebar() !== undefined;
}

/** Opens Cairn beside the page. Only within a press, and before anything is awaited: browsers refuse it otherwise. */
export async function openBeside(windowId: number): Promise<void> {
  if (browser.sidePanel?.open !== undefined) await browser.sidePanel.open({ windowId });
  else await sidebar()?.open();
}

/** The window this page of ours is in. */
export async function ownWindow(): Promise<number | undefined> {
  return (await browser.windows?.getCurrent())?.id;
}

/** Hears when another tab comes to the front in a window. Neither its address nor its title is asked for. */
export function onOtherTab(windowId: number, run: () => void): () => void {
  const activated = (tab: { windowId: number }): void => {
    if (tab.windowId === windowId) run();
  };
  browser.tabs.onActivated.addListener(activated);
  return () => browser.tabs.onActivated.removeListener(activated);
}
