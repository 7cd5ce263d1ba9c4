export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element to be: built anew by `build`, or laid over elements that are there by `patch`. */
export interface Spec {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly (Spec | string)[];
}

type Child = Spec | string | undefined | false | readonly (Spec | string | undefined | false)[];

/** Describes an element. `undefined` and `false` attributes and children are left out, `true` attributes stay empty. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Spec {
  const kept = children
    .flat()
    .filter((child): child is Spec | string => child !== undefined && child !== false);
  return { tag, attributes, children: kept };
}

/** Makes the element. No markup is ever parsed: the pages enforce Trusted Types. */
export function build(spec: Spec): HTMLElement {
  const element = document.createElement(spec.tag);
  setAttributes(element, spec.attributes);
  element.append(...spec.children.map((child) => (typeof child === 'string' ? child : build(child))));
  return element;
}

/**
 * Makes `host`'s children these, using the nodes that are there again, as Google's pages do: an element stays while the
 * event it stands for changes. Children of strangers are lost, their attributes stay.
 */
export function patch(host: Element, children: readonly (Spec | string)[]): void {
  children.forEach((child, index) => {
    const there = host.childNodes[index];
    const node = laidOver(there, child);
    if (there === undefined) host.append(node);
    else if (there !== node) there.replaceWith(node);
  });
  while (host.childNodes.length > children.length) host.lastChild?.remove();
}

function laidOver(there: ChildNode | undefined, child: Spec | string): Node {
  if (typeof child === 'string') {
    if (there?.nodeType !== Node.TEXT_NODE) return document.createTextNode(child);
    if (there.nodeValue !== child) there.nodeValue = child;
    return there;
  }
  if (!(there instanceof HTMLElement) || there.localName !== child.tag) return build(child);
  setAttributes(there, child.attributes);
  patch(there, child.children);
  return there;
}

const given = new WeakMap<Element, ReadonlySet<string>>();

/** Writes what differs and takes away what an earlier call wrote. */
export function setAttributes(element: Element, attributes: Attributes): void {
  const wanted = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== false);
  const names = new Set(wanted.map(([name]) => name));
  for (const name of given.get(element) ?? []) if (!names.has(name)) element.removeAttribute(name);
  for (const [name, value] of wanted) {
    const text = value === true ? '' : String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
  given.set(element, names);
}

/** Fills an element with somebody's HTML, scripts and handlers taken out. */
export function fillWithHtml(element: HTMLElement, html: string): void {
  (element as HTMLElement & { setHTML(html: string): void }).setHTML(html);
}

/** An element that is there. */
export function at<T extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = document): T {
  const element = root.querySelector<T>(selector);
  if (!element) throw new Error(`Nothing matches ${selector}.`);
  return element;
}
