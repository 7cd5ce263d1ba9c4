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
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly backendDOMNodeId?: number;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
}

/** Chromium tells the nodes level by level; they are read branch by branch. */
function inOrder(nodes: readonly AxNode[]): AxNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (node: AxNode): AxNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? read(child) : [];
    }),
  ];
  return nodes.filter(({ parentId }) => parentId === undefined).flatMap(read);
}

/** The accessibility tree of a page in the order it is read, without what is only text or a box. */
export async function readTree(page: Page): Promise<readonly Told[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  await session.detach();
  const silent = ['none', 'generic', 'StaticText', 'InlineTextBox', 'RootWebArea', 'ListMarker', 'LineBreak'];
  return inOrder(nodes)
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
    // The room itself has the focus when it is entered, and is no control.
    .filter(({ focusable, name, role }) => focusable && name === '' && role !== 'main')
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
