/** Chromium tells whether a frame is really seen: nothing over it, no effect on it. Firefox does not have it (2026-11). */
interface SeenEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/** While the panel grows or fades in it is out of sight for a moment; what lasts longer than this is said. */
const saidAfterMs = 1_500;

/**
 * A framed page can be laid under something invisible and be pressed by a person who means something else. Where the
 * browser can tell, the panel takes presses only while it is plainly visible, and asks again before anything goes out.
 * A colour filter over the page (a dark mode of another extension) counts as not plainly visible for as long as it is on.
 * @param onUnseen told with true when the panel stays out of sight, with false when it is seen again
 */
export function guardPresses(page: Document, onUnseen: (unseen: boolean) => void): void {
  let seen: boolean | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    threshold: [0.5],
    trackVisibility: true,
    delay: 100,
  };
  const observer = new IntersectionObserver((entries) => {
    seen = (entries.at(-1) as SeenEntry | undefined)?.isVisible;
    page.documentElement.toggleAttribute('data-unseen', seen === false);
    clearTimeout(waiting);
    if (seen === false) waiting = setTimeout(() => onUnseen(true), saidAfterMs);
    else onUnseen(false);
  }, options);
  observer.observe(layPane(page));
  const refuse = (event: Event): void => {
    const harmless = event.target instanceof Element && event.target.closest('[data-harmless]') !== null;
    if (event.isTrusted && (seen !== false || harmless)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['click', 'pointerdown', 'keydown'])
    page.documentElement.addEventListener(type, refuse, { capture: true });
}

/** What is watched: a clear pane over the whole frame. The page's own box grows with its content and is scrolled away. */
function layPane(page: Document): HTMLElement {
  const pane = page.createElement('div');
  Object.assign(pane.style, { position: 'fixed', inset: '0', pointerEvents: 'none', zIndex: '2147483647' });
  page.body.append(pane);
  return pane;
}
