/**
 * A mutation storm as a busy calendar makes it when an event opens: about 750 mutations in fifteen bursts over some
 * 0.6 s (counted on the real page in 2026). Whatever was there before is there afterwards.
 */
export function startStorm(roots: readonly Element[]): void {
  let burst = 0;
  const next = () => {
    for (const root of roots) stir(root, Math.round(50 / roots.length));
    burst += 1;
    if (burst < 15) setTimeout(next, 40);
  };
  next();
}

/** `window.dispatchEvent(new CustomEvent('practice:storm'))` starts one; `?storm` starts one with the page. */
export function listenForStorm(roots: () => readonly Element[]): void {
  addEventListener('practice:storm', () => startStorm(roots()));
  if (new URLSearchParams(location.search).has('storm')) setTimeout(() => startStorm(roots()), 1200);
}

function stir(root: Element, mutations: number): void {
  const chips = [...root.querySelectorAll('[data-eventid], [data-calitemid]')];
  for (let done = 0; done < mutations; done += 2) {
    const chip = chips[done % Math.max(1, chips.length)];
    const name = ['data-eventid', 'data-calitemid'].find((attribute) => chip?.hasAttribute(attribute));
    if (chip && name && done % 4 === 0) {
      const value = chip.getAttribute(name) ?? '';
      chip.setAttribute(name, value);
      chip.setAttribute(name, value);
    } else {
      const passing = document.createElement('div');
      root.append(passing);
      passing.remove();
    }
  }
}
