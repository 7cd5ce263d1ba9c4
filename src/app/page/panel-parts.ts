import { panelWidth } from './place-panel';

export interface PanelParts {
  readonly host: HTMLElement;
  showFrame(): void;
  /** The frame did not report itself: one button that opens the same view elsewhere takes its place. */
  standIn(): void;
  move(place: { left: number; top: number; height: number; asTab: boolean }): void;
}

/** Rules of the page's own would win over `:host`; these it cannot outdo but by hand. */
const hostStyle =
  'all:initial;position:fixed;inset-block-start:0;left:0;z-index:2147483000;inline-size:0;block-size:0';

const style = `
.panel, .tab, .instead { position: fixed; box-sizing: border-box; }
.panel { box-sizing: content-box; }
.panel { border: 1px solid rgb(34 41 42 / .16); border-radius: 12px; overflow: hidden; background: #FDFCFA; color-scheme: normal;
  box-shadow: 0 1px 3px rgb(34 41 42 / .10), 0 8px 24px rgb(34 41 42 / .12); transition: opacity 240ms; }
.panel.dark { background: #1E2323; border-color: #343B3A; }
iframe { display: block; border: 0; inline-size: 100%; block-size: 100%; background: transparent; }
.tab, .instead { display: grid; place-items: center; min-inline-size: 44px; block-size: 44px; padding: 0 10px; border: 1px solid #827D72;
  border-radius: 12px; background: #FDFCFA; color: #22292A; font: 600 14px/20px system-ui, sans-serif; cursor: pointer; }
.tab:focus-visible, .instead:focus-visible { outline: 2px solid #22292A; outline-offset: 2px; }
[hidden] { display: none; }
@media (prefers-reduced-motion: reduce) { .panel { transition: none; } }
`;

/** Builds the panel's few elements. Only `createElement` and a constructed style sheet: the page enforces Trusted Types. */
export function createPanelParts(
  page: Document,
  words: { readonly open: string; readonly title: string },
  address: string,
  on: { onTab(): void; onOpenElsewhere(): void },
): PanelParts {
  // No name of a custom element: a page that defines it first is handed the closed root by `attachInternals` (Chromium, 2026-11).
  const host = page.createElement('div');
  host.className = 'cairn-panel';
  host.style.cssText = hostStyle.replace(/;|$/g, ' !important;');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];

  const panel = page.createElement('div');
  panel.className = address.endsWith('/dark') ? 'panel dark' : 'panel';
  const frame = page.createElement('iframe');
  frame.title = words.title;
  frame.allow = 'clipboard-write';
  frame.src = address;
  panel.append(frame);
  const tab = createButton(page, 'tab', words.title, on.onTab);
  tab.textContent = '≡';
  const instead = createButton(page, 'instead', words.open, on.onOpenElsewhere);
  instead.textContent = words.open;
  tab.hidden = true;
  instead.hidden = true;
  root.append(panel, tab, instead);

  let blocked = false;
  return {
    host,
    showFrame() {
      blocked = false;
      instead.hidden = true;
    },
    standIn() {
      blocked = true;
      panel.hidden = true;
      instead.hidden = tab.hidden === false;
    },
    move({ left, top, height, asTab }) {
      for (const each of [panel, tab, instead])
        Object.assign(each.style, { left: `${left}px`, top: `${top}px` });
      // The frame is as high as its content says; its edges come on top.
      Object.assign(panel.style, { width: `${panelWidth - 2}px`, height: `${height}px` });
      tab.hidden = !asTab || blocked;
      panel.hidden = asTab || blocked;
      instead.hidden = !blocked;
    },
  };
}

function createButton(page: Document, name: string, label: string, onPress: () => void): HTMLButtonElement {
  const button = page.createElement('button');
  button.type = 'button';
  button.className = name;
  button.setAttribute('aria-label', label);
  button.addEventListener('click', (event) => {
    if (event.isTrusted) onPress();
  });
  return button;
}
