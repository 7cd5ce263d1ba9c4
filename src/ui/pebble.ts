/** The box a stone lies in. */
export interface StoneBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A row of numbers from 0 to 1 that is the same for the same seed: a stone keeps its shape for good. */
export function createDice(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A number for a text (an id), so that its stone is always the same. */
export function seedOf(text: string): number {
  let seed = 7;
  for (const letter of text) seed = (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return seed % 100_000;
}

/** The outline of one stone as SVG path data: flat below, fuller above, never the same on both sides. */
export function pebble({ x, y, width, height }: StoneBox, seed: number): string {
  const dice = createDice(seed);
  const within = (low: number, high: number): number => low + (high - low) * dice();
  const [right, bottom] = [x + width, y + height];
  const waistStart = y + height * within(0.5, 0.62);
  const waistEnd = y + height * within(0.5, 0.62);
  const top = x + width * within(0.4, 0.6);
  const foot = x + width * within(0.45, 0.55);
  const pull = within(0.62, 0.7);
  const arm = (): number => within(0.6, 0.74);
  const points: readonly (readonly [number, number])[] = [
    [x, waistStart - (waistStart - y) * pull],
    [top - (top - x) * arm(), y],
    [top, y],
    [top + (right - top) * arm(), y],
    [right, waistEnd - (waistEnd - y) * pull],
    [right, waistEnd],
    [right, waistEnd + (bottom - waistEnd) * 0.66],
    [foot + (right - foot) * arm(), bottom],
    [foot, bottom],
    [foot - (foot - x) * arm(), bottom],
    [x, waistStart + (bottom - waistStart) * 0.66],
    [x, waistStart],
  ];
  const write = (n: number): string => String(Math.round(n * 100) / 100);
  return `M${write(x)} ${write(waistStart)}C${points.map(([px, py]) => `${write(px)} ${write(py)}`).join(' ')}Z`;
}
