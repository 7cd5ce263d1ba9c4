/** How long the note stands, if nobody puts it away. */
const standMs = 30_000;
/** A newer script usually takes over within this time: then there is nothing to say. */
const waitMs = 4_000;

const note =
  'all:initial;position:fixed;inset-block-end:24px;inset-inline-end:24px;z-index:2147483000;display:flex;max-inline-size:320px;padding:12px 16px;border-radius:12px;background:#22292A;color:#F5F3EE;font:14px/20px system-ui,sans-serif';
const button = 'min-inline-size:32px;min-block-size:32px;border:0;background:none;color:inherit;font:inherit';

/**
 * Says once that Cairn was changed or removed under this page, unless a newer script takes its place. The words were
 * fetched while the extension was still there; it takes no focus, and goes by itself. It stands in every content script,
 * because by then nothing more can be loaded: so it is a text and a button, and no more.
 */
export function sayOrphaned(
  page: Document,
  words: { readonly said: string; readonly close: string },
  replaced: AbortSignal,
): void {
  const host = page.createElement('cairn-note');
  const away = (): void => {
    clearTimeout(wait);
    host.remove();
  };
  const wait = setTimeout(() => {
    host.style.cssText = note;
    host.role = 'status';
    const close = page.createElement('button');
    close.ariaLabel = words.close;
    close.textContent = '✕';
    close.style.cssText = button;
    close.addEventListener('click', away);
    // What the page says of its own buttons does not reach in here.
    host.attachShadow({ mode: 'closed' }).append(words.said, close);
    page.documentElement.append(host);
    setTimeout(away, standMs);
  }, waitMs);
  replaced.addEventListener('abort', away);
}
