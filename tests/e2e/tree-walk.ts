import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { until } from '../journey/hands';

/** A thing as assistive technology is told of it. */
export interface Told {
  readonly role: string;
  readonly name: string;
  readonly focusable: boolean;
  readonly level: number;
  readonly node: number | undefined;
}

interface AxValue {
  readonly value?: unknown;
}
interface AxNode {
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly backendDOMNodeId?: number;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
}

/** The accessibility tree of a page in the order it is read, without what is only text or a box. */
export async function readTree(page: Page): Promise<readonly Told[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  await session.detach();
  const silent = ['none', 'generic', 'StaticText', 'InlineTextBox', 'RootWebArea', 'ListMarker', 'LineBreak'];
  return nodes
    .filter(({ ignored, role }) => !ignored && !silent.includes(String(role?.value)))
    .map(({ role, name, properties = [], backendDOMNodeId }) => {
      const property = (wanted: string): unknown =>
        properties.find((each) => each.name === wanted)?.value.value;
      return {
        role: String(role?.value),
        name: String(name?.value ?? '').trim(),
        focusable: property('focusable') === true,
        level: Number(property('level') ?? 0),
        node: backendDOMNodeId,
      };
    });
}

/** What every room owes to a person who hears it: a title, a name for whatever can be pressed or filled, few voices at once. */
export function expectHearable(tree: readonly Told[]): void {
  const unnamed = tree.filter(({ focusable, name }) => focusable && name === '');
  expect(unnamed.map(({ role }) => role)).toEqual([]);
  expect(tree.some(({ role, name }) => role === 'heading' && name !== '')).toBe(true);
  const levels = tree.filter(({ role }) => role === 'heading').map(({ level }) => level);
  // A level is never skipped on the way down.
  levels.reduce((before, level) => {
    expect(level).toBeLessThanOrEqual(before + 1);
    return level;
  }, 0);
  expect(tree.filter(({ role }) => role === 'alert').length).toBeLessThanOrEqual(1);
}

/** Goes to what is called so as a screen reader does, by what the tree says of it, and listens to the room on the way. */
export async function treeTo(page: Page, name: RegExp): Promise<void> {
  const found = await until(
    `${name} is in the tree`,
    async () => {
      const tree = await readTree(page);
      const one = tree.find((each) => each.focusable && name.test(each.name));
      if (one) expectHearable(tree);
      return one;
    },
    15_000,
  );
  const session = await page.context().newCDPSession(page);
  if (found.node !== undefined) await session.send('DOM.focus', { backendNodeId: found.node });
  await session.detach();
}
