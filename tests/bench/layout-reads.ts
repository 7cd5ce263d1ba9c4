/** Everything a script can ask that makes the browser lay out the page at once. */
const elementReads = [
  'clientHeight',
  'clientWidth',
  'clientTop',
  'clientLeft',
  'scrollHeight',
  'scrollWidth',
  'scrollTop',
  'scrollLeft',
] as const;
const boxReads = [
  'offsetHeight',
  'offsetWidth',
  'offsetTop',
  'offsetLeft',
  'offsetParent',
  'innerText',
] as const;

/** Counts how often `run` asks for layout. What it asked is answered as always. */
export function countLayoutReads(run: () => void): number {
  let reads = 0;
  const undo: (() => void)[] = [];
  const wrap = (owner: object, name: string): void => {
    const was = Object.getOwnPropertyDescriptor(owner, name);
    if (!was) return;
    const counted = { ...was };
    if (was.get) {
      counted.get = function (this: unknown) {
        reads += 1;
        return was.get?.call(this);
      };
    } else {
      counted.value = function (this: unknown, ...args: unknown[]) {
        reads += 1;
        return (was.value as (...all: unknown[]) => unknown).apply(this, args);
      };
    }
    Object.defineProperty(owner, name, counted);
    undo.push(() => Object.defineProperty(owner, name, was));
  };
  for (const name of elementReads) wrap(Element.prototype, name);
  for (const name of boxReads) wrap(HTMLElement.prototype, name);
  for (const name of ['getBoundingClientRect', 'getClientRects', 'checkVisibility'])
    wrap(Element.prototype, name);
  wrap(globalThis, 'getComputedStyle');
  wrap(Document.prototype, 'elementFromPoint');
  try {
    run();
  } finally {
    for (const each of undo) each();
  }
  return reads;
}
