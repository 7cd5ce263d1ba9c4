import type { Page } from 'playwright-core';

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

/**
 * What a room owes to a person who hears it and does not give: a title, a name for whatever can be pressed or filled, no
 * level of headings skipped on the way down, one voice at once.
 */
export function unheard(tree: readonly Told[]): string[] {
  const found = tree
    .filter(({ focusable, name }) => focusable && name === '')
    .map(({ role }) => `a ${role} has no name`);
  const headings = tree.filter(({ role }) => role === 'heading');
  if (!headings.some(({ name }) => name !== '')) found.push('there is no title');
  headings.reduce((before, { level, name }) => {
    if (level > before + 1) found.push(`“${name}” is of level ${level} below ${before}`);
    return level;
  }, 0);
  if (tree.filter(({ role }) => role === 'alert').length > 1) found.push('more than one voice at once');
  return found;
}
