import { createDice, pebble } from './pebble';

export interface Stone {
  readonly path: string;
  /** Degrees about `centre`. */
  readonly tilt: number;
  readonly centre: readonly [number, number];
  readonly state: 'kept' | 'new' | 'coming';
  readonly tone: string;
}

const mostDrawn = 7;
const tones = ['tone-1', 'tone-5', 'tone-3', 'tone-2', 'tone-4', 'tone-1', 'tone-2'] as const;
const gap = 0.012;

/**
 * A cairn standing in a box of `width` × `height`, lowest stone first. Of more than seven stones the oldest are one heap
 * at the foot: wider and lower than a stone.
 */
export function buildCairn(of: {
  readonly count: number;
  readonly coming: number;
  readonly newest: boolean;
  readonly seed: number;
  readonly width: number;
  readonly height: number;
}): Stone[] {
  const shown = Math.min(of.count, mostDrawn);
  const total = shown + of.coming;
  const dice = createDice(of.seed + 91);
  const within = (low: number, high: number): number => low + (high - low) * dice();
  const heap = of.count > mostDrawn;
  const sizes = Array.from({ length: total }, (_, index) => {
    const towardsTop = index / Math.max(total - 1, 4);
    const width = 1 - towardsTop * 0.62 + within(-0.035, 0.035);
    const height = (0.3 - towardsTop * 0.09) * within(0.86, 1.12);
    const aside = index === 0 ? 0 : within(0.02, 0.055) * (index % 2 ? 1 : -1);
    return heap && index === 0 ? { width: 1.16, height: height * 0.8, aside } : { width, height, aside };
  });
  const tall = sizes.reduce((sum, size) => sum + size.height, 0) + gap * Math.max(0, total - 1);
  const broad = sizes.reduce((most, size) => Math.max(most, size.width + 2 * Math.abs(size.aside)), 1);
  const scale = Math.min((of.width - 2) / broad, (of.height - 2) / Math.max(tall, 0.01));
  let foot = of.height - 1;
  return sizes.map((size, index) => {
    const [width, height] = [scale * size.width, scale * size.height];
    const x = of.width / 2 - width / 2 + scale * size.aside;
    const y = foot - height;
    foot = y - scale * gap;
    const state = index >= shown ? 'coming' : of.newest && index === shown - 1 ? 'new' : 'kept';
    const tone = state === 'new' ? 'tone-new' : (tones[(index + (of.seed % 3)) % tones.length] ?? 'tone-1');
    const tilt = index === 0 ? 0 : Math.round(within(-2.4, 2.4) * 100) / 100;
    const path = pebble({ x, y, width, height }, of.seed * 13 + index * 7);
    return { path, tilt, centre: [Math.round(x + width / 2), Math.round(y + height / 2)], state, tone };
  });
}
