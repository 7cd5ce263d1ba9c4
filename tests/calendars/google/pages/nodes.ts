type Attributes = Readonly<Record<string, string | undefined>>;

/** Makes an element; `undefined` attributes and children are left out. */
export function node(
  tag: string,
  attributes: Attributes,
  ...children: readonly (Node | string | undefined)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A class name as a page of today has it and one of tomorrow does not. */
export function rotated(salt: number, meaning: string): string {
  let hash = salt;
  for (const letter of meaning) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return `c${hash.toString(36)}`;
}
