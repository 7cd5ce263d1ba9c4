import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readTree, unheard } from '../browsers/tree';
import { until } from '../journey/hands';

/** Goes to what is called so as a screen reader does, by what the tree says of it, and listens to the room on the way. */
export async function treeTo(page: Page, name: RegExp): Promise<void> {
  const found = await until(
    `${name} is in the tree`,
    async () => {
      const tree = await readTree(page);
      const one = tree.find((each) => each.focusable && name.test(each.name));
      if (one) expect(unheard(tree)).toEqual([]);
      return one;
    },
    15_000,
  );
  const session = await page.context().newCDPSession(page);
  if (found.node !== undefined) await session.send('DOM.focus', { backendNodeId: found.node });
  await session.detach();
}
