import { browser } from 'wxt/browser';

/** Registers what the browser's keys do. Call synchronously. Firefox for Android has no keys. */
export function onCommand(run: (name: string, windowId: number | undefined) => void): void {
  browser.commands?.onCommand.addListener((name, tab) => run(name, tab?.windowId));
}

/** An entry of the menu that opens on a page. */
export interface MenuEntry {
  readonly id: string;
  readonly title: string;
  /** On selected words anywhere, or anywhere on these pages. */
  readonly on: 'selection' | readonly string[];
}

/** Puts Cairn's entries into the menu of pages, in place of those of an older version. */
export async function setMenu(entries: readonly MenuEntry[]): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  for (const { id, title, on } of entries)
    browser.contextMenus.create(
      on === 'selection'
        ? { id, title, contexts: ['selection'] }
        : { id, title, contexts: ['page', 'link', 'image', 'frame'], documentUrlPatterns: [...on] },
    );
}

/** What of the menu was pressed, on which words, in which frame of which tab. */
export interface MenuPress {
  readonly id: string;
  readonly words: string;
  readonly tabId: number | undefined;
  readonly frameId: number;
  readonly pageUrl: string;
}

/** Registers what a press in the menu does. Call synchronously. */
export function onMenu(run: (press: MenuPress) => void): void {
  browser.contextMenus?.onClicked.addListener((info, tab) =>
    run({
      id: String(info.menuItemId),
      words: info.selectionText ?? '',
      tabId: tab?.id,
      frameId: info.frameId ?? 0,
      pageUrl: info.frameUrl ?? info.pageUrl ?? '',
    }),
  );
}

/** One thing found for what is typed after the keyword in the browser's address field. */
export interface Suggestion {
  /** What is opened. */
  readonly content: string;
  readonly words: string;
}

/** Registers the keyword of the address field: what is proposed while one types, and what Enter opens. Call synchronously. */
export function onKeyword(
  hint: string,
  propose: (typed: string) => Promise<readonly Suggestion[]>,
  open: (typed: string) => void,
): void {
  if (!browser.omnibox) return;
  browser.omnibox.setDefaultSuggestion({ description: described(hint) });
  browser.omnibox.onInputChanged.addListener((typed, suggest) => {
    void propose(typed).then((found) =>
      suggest(found.map(({ content, words }) => ({ content, description: described(words) }))),
    );
  });
  browser.omnibox.onInputEntered.addListener(open);
}

/** Chrome and Edge take a proposal as XML, Firefox as it is. */
function described(words: string): string {
  if (import.meta.env.FIREFOX) return words;
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
