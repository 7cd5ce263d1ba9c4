/**
 * A record taken apart into what the merge engine merges by itself: single values by their path, texts, and the order of
 * lists. Members of a list are found by the name they carry (`id`, `key`, `topicId`) or, where they are plain words, by
 * themselves, so that two devices that each add a line both have both. What has no names of its own (the people of a
 * meeting) is one value.
 */
export interface Shape {
  /** Path → `T` (a text), `L` (a list), `O` (an object), `E` (a member that is an object), `=` and JSON. */
  readonly values: Map<string, string>;
  readonly texts: Map<string, string>;
  readonly orders: Map<string, readonly string[]>;
}

/** What a person types: both devices' words are kept. Anything else is one value, and the last word known of holds. */
const typed: ReadonlySet<string> = new Set([
  'text',
  'what',
  'evidence',
  'why',
  'question',
  'body',
  'about',
  'when',
  'purpose',
]);

const names = ['id', 'key', 'topicId'] as const;

/** One step of a path. Half a character, which a cut text may end with, is no character anywhere else. */
const stepOf = (name: string): string => (name === '' ? '%' : encodeURIComponent(name.toWellFormed()));
const nameOf = (step: string): string => (step === '%' ? '' : decodeURIComponent(step));

export const pathOf = (path: string, name: string): string =>
  path === '' ? stepOf(name) : `${path}/${stepOf(name)}`;

export function shapeOf(record: object): Shape {
  const shape: Shape = { values: new Map(), texts: new Map(), orders: new Map() };
  for (const [name, value] of Object.entries(record)) walk(shape, pathOf('', name), name, value);
  return shape;
}

function walk(shape: Shape, path: string, name: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value === 'string' && typed.has(name)) {
    shape.values.set(path, 'T');
    shape.texts.set(path, value);
  } else if (Array.isArray(value)) walkList(shape, path, value);
  else if (typeof value === 'object' && value !== null) {
    shape.values.set(path, 'O');
    for (const [inner, each] of Object.entries(value)) walk(shape, pathOf(path, inner), inner, each);
  } else shape.values.set(path, `=${JSON.stringify(value)}`);
}

function walkList(shape: Shape, path: string, list: readonly unknown[]): void {
  const ids = list.map(nameIn);
  if (ids.includes(undefined) || new Set(ids).size !== ids.length) {
    shape.values.set(path, `=${JSON.stringify(list)}`);
    return;
  }
  shape.values.set(path, 'L');
  shape.orders.set(path, ids as string[]);
  list.forEach((member, at) => {
    const own = pathOf(path, ids[at] ?? '');
    if (typeof member === 'string') shape.values.set(own, `=${JSON.stringify(member)}`);
    else {
      shape.values.set(own, 'E');
      for (const [inner, each] of Object.entries(member as object))
        walk(shape, pathOf(own, inner), inner, each);
    }
  });
}

function nameIn(member: unknown): string | undefined {
  if (typeof member === 'string') return `=${member}`;
  if (typeof member !== 'object' || member === null || Array.isArray(member)) return undefined;
  for (const name of names) {
    const value = (member as Record<string, unknown>)[name];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

interface Branch {
  own?: string;
  readonly inner: Map<string, Branch>;
}

/** The record again. A member whose own mark is gone is gone, whatever is still said of it. */
export function recordOf({ values, texts, orders }: Shape): Record<string, unknown> {
  const top: Branch = { inner: new Map() };
  for (const [path, value] of values) {
    let branch = top;
    for (const step of path.split('/')) {
      const next = branch.inner.get(step) ?? { inner: new Map() };
      branch.inner.set(step, next);
      branch = next;
    }
    branch.own = value;
  }
  const build = (branch: Branch, path: string): unknown => {
    const { own } = branch;
    if (own === 'T') return texts.get(path) ?? '';
    if (own?.startsWith('=')) return JSON.parse(own.slice(1));
    if (own === 'L') {
      const order = orders.get(path) ?? [];
      const known = new Set(order.map(stepOf));
      const others = [...branch.inner.keys()].filter((step) => !known.has(step)).sort();
      return [...known, ...others].flatMap((step) => {
        const member = branch.inner.get(step);
        return member?.own === undefined ? [] : [build(member, `${path}/${step}`)];
      });
    }
    return object(branch, path);
  };
  const object = (branch: Branch, path: string): Record<string, unknown> => {
    const built: Record<string, unknown> = {};
    for (const step of [...branch.inner.keys()].sort()) {
      const inner = branch.inner.get(step);
      if (inner?.own === undefined) continue;
      Object.defineProperty(built, nameOf(step), {
        value: build(inner, path === '' ? step : `${path}/${step}`),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return built;
  };
  return object(top, '');
}
