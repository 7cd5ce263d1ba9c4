import type { CDPSession, Frame, Page } from 'playwright-core';

export type PanelPart = 'panel' | 'tab' | 'instead';

/** In CSS pixels of the page's window. */
export interface PanelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The frame of the panel, once there is something in it. */
export async function findPanel(page: Page): Promise<Frame> {
  for (const until = Date.now() + 10_000; Date.now() < until; ) {
    const frame = page.frames().find((each) => each.url().includes('/panel.html#'));
    if (
      frame &&
      (await frame
        .locator('#app > *')
        .count()
        .catch(() => 0)) > 0
    )
      return frame;
    await page.waitForTimeout(50);
  }
  throw new Error('No panel was opened.');
}

/** A part of the panel in its closed shadow root: the page cannot look into it, the browser's own inspector can. */
export async function findPanelPart(page: Page, part: PanelPart): Promise<PanelBox | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found = findClass(root, part);
    return found === undefined ? undefined : await boxOf(session, found);
  } finally {
    await session.detach();
  }
}

interface Inspected {
  readonly nodeId: number;
  readonly localName: string;
  readonly attributes?: string[] | undefined;
  readonly children?: Inspected[] | undefined;
  readonly shadowRoots?: Inspected[] | undefined;
}

function findClass(node: Inspected, part: string, inPanel = false): number | undefined {
  const at = node.attributes?.indexOf('class') ?? -1;
  const classes = at < 0 ? [] : (node.attributes?.[at + 1] ?? '').split(' ');
  if (inPanel && classes.includes(part)) return node.nodeId;
  const inside = inPanel || classes.includes('cairn-panel');
  for (const each of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = findClass(each, part, inside);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function boxOf(session: CDPSession, nodeId: number): Promise<PanelBox | undefined> {
  // What is hidden has no box.
  const answer = await session.send('DOM.getBoxModel', { nodeId }).catch(() => undefined);
  if (!answer) return undefined;
  const [x = 0, y = 0] = answer.model.border;
  return { x, y, width: answer.model.width, height: answer.model.height };
}
