import { browser } from 'wxt/browser';

/**
 * Starts Cairn in calendar tabs that were open before it was there: a browser puts content scripts into pages that are
 * loaded from then on (Chromium 156, tried), so after an install nothing would happen until the person reloads. Where one
 * of them runs already the newer takes its place. Tabs that are asleep get theirs when they wake.
 */
export async function startInOpenTabs(): Promise<void> {
  const { content_scripts: scripts = [] } = browser.runtime.getManifest();
  await Promise.all(scripts.map(startScript));
}

interface Script {
  readonly matches?: readonly string[] | undefined;
  readonly js?: readonly string[] | undefined;
  readonly css?: readonly string[] | undefined;
  readonly all_frames?: boolean | undefined;
}

async function startScript({ matches = [], js = [], css = [], all_frames = false }: Script): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: all_frames };
    try {
      if (css.length > 0) await browser.scripting.insertCSS({ target, files: [...css] });
      await browser.scripting.executeScript({ target, files: [...js] as '/background.js'[] });
    } catch (error) {
      // The tab was closed meanwhile, or shows a page of the browser's own in the calendar's place.
      console.warn('Cairn could not start in an open tab.', error);
    }
  }
}
