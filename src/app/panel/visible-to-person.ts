/** Chromium tells whether a frame is really seen: nothing over it, no effect on it. Firefox does not have it (2026-11). */
interface SeenEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/**
 * A framed page can be laid under something invisible and be clicked by a person who means something else. Where the
 * browser can tell, a press counts only while the panel is plainly visible; whatever goes out asks again anyway.
 */
export function guardPresses(page: Document): void {
  let seen: boolean | undefined;
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    threshold: [0.5],
    trackVisibility: true,
    delay: 100,
  };
  const observer = new IntersectionObserver((entries) => {
    seen = (entries.at(-1) as SeenEntry | undefined)?.isVisible;
  }, options);
  observer.observe(layPane(page));
  const refuse = (event: Event): void => {
    if (event.isTrusted && seen !== false) return;
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
