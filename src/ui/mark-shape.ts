import type { StoneBox } from './pebble';

/** A stone of Cairn's mark: where it lies, and the number its outline is drawn from. */
export interface MarkStone {
  readonly box: StoneBox;
  readonly seed: number;
}

/** The mark in a box of 20 × 22, lowest stone first. */
export const markStones: readonly MarkStone[] = [
  { box: { x: 0.6, y: 15.8, width: 18.8, height: 5.4 }, seed: 11 },
  { box: { x: 3.2, y: 9, width: 13.6, height: 5.2 }, seed: 14 },
  { box: { x: 5.6, y: 2.4, width: 8.2, height: 5 }, seed: 27 },
];

/** The mark in a box of 16 × 16, its stones on whole pixels with one between them: for icons so small. */
export const smallMarkStones: readonly MarkStone[] = [
  { box: { x: 0.6, y: 11, width: 14.8, height: 4 }, seed: 11 },
  { box: { x: 2.6, y: 6, width: 10.8, height: 4 }, seed: 14 },
  { box: { x: 4.6, y: 1, width: 6.6, height: 4 }, seed: 27 },
];

/** The mark's own colours, lowest stone first, the same on light and dark. */
export const markColours: readonly string[] = ['#3a7d70', '#5b9788', '#c4841f'];
