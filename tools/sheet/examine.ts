import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { readTree, unheard } from '../../tests/browsers/tree.ts';
import { unreached } from './by-keys.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What of axe is used here. */
declare const axe: {
  run(
    context: Document,
    options: { rules: Record<string, { enabled: boolean }> },
  ): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
};

export interface Findings {
  /** Rules of axe that are broken, and where first. */
  readonly broken: readonly string[];
  /** What sticks out of the page or is cut off in its own box. */
  readonly cut: readonly string[];
  /** What a screen reader would not be told. */
  readonly unheard: readonly string[];
  /** What keys do not lead to, and where the focus is not seen; looked for where `keys` is asked. */
  readonly unreached: readonly string[];
}

/** Asks axe, measures what does not fit, and reads the accessibility tree. */
export async function examine(page: Page, keys: boolean): Promise<Findings> {
  await page.evaluate(axeSource);
  const broken = await page.evaluate(async () => {
    const { violations } = await axe.run(document, { rules: { region: { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)}`);
  });
  return {
    broken,
    cut: await page.evaluate(findCut),
    unheard: unheard(await readTree(page)),
    unreached: keys ? await unreached(page) : [],
  };
}

/** Runs in the page. Text in a box that scrolls, or is meant to be shortened (an ellipsis), is no finding. */
function findCut(): string[] {
  const root = document.documentElement;
  const found: string[] = [];
  if (root.scrollWidth > root.clientWidth)
    found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (element instanceof SVGElement || element.childElementCount > 0 || element.textContent.trim() === '')
      continue;
    const style = getComputedStyle(element);
    if (style.visibility === 'hidden' || element.closest('.unseen, [hidden]')) continue;
    const { width, height } = element.getBoundingClientRect();
    // A pixel is how things for screen readers alone are made small.
    if (width <= 1 || height <= 1) continue;
    const clips = style.overflowX !== 'visible' && style.textOverflow !== 'ellipsis';
    const wide = element.scrollWidth - element.clientWidth;
    if (
      clips &&
      element.clientWidth > 0 &&
      wide > 1 &&
      style.overflowX !== 'auto' &&
      style.overflowX !== 'scroll'
    )
      found.push(`“${element.textContent.slice(0, 40)}” is cut by ${wide} px`);
  }
  return found;
}
