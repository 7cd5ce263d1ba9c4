/** How long the note stands, if nobody puts it away. */
const standMs = 30_000;
/** A newer script usually takes over within this time: then there is nothing to say. */
const waitMs = 4_000;

const style = `
:host { all: initial; position: fixed; inset-block-end: 24px; inset-inline-end: 24px; z-index: 2147483000; }
.note { display: flex; align-items: center; gap: 12px; max-inline-size: 320px; padding: 12px 16px; border-radius: 12px;
  background: #22292A; color: #F5F3EE; font: 400 14px/20px system-ui, sans-serif; box-shadow: 0 8px 24px rgb(0 0 0 / .25); }
button { min-inline-size: 32px; min-block-size: 32px; border: 0; border-radius: 8px; background: transparent; color: inherit;
  font: inherit; cursor: pointer; }
button:focus-visible { outline: 2px solid #F5F3EE; outline-offset: 2px; }
`;

/**
 * Says once that Cairn was changed or removed under this page, unless a newer script takes its place. The words were
 * fetched while the extension was still there; it takes no focus, and goes by itself.
 */
export function sayOrphaned(
  page: Document,
  words: { readonly said: string; readonly close: string },
  replaced: AbortSignal,
): void {
  const wait = setTimeout(() => {
    const host = page.createElement('cairn-note');
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const note = page.createElement('div');
    note.className = 'note';
    note.setAttribute('role', 'status');
    const text = page.createElement('span');
    text.textContent = words.said;
    const close = page.createElement('button');
    close.type = 'button';
    close.setAttribute('aria-label', words.close);
    close.textContent = '✕';
    close.addEventListener('click', () => host.remove());
    note.append(text, close);
    root.append(note);
    page.documentElement.append(host);
    const end = setTimeout(() => host.remove(), standMs);
    replaced.addEventListener('abort', () => {
      clearTimeout(end);
      host.remove();
    });
  }, waitMs);
  replaced.addEventListener('abort', () => clearTimeout(wait));
}
