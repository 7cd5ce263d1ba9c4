/** One event as the fit sees it: how often each sign, what it is (1 mentoring, 0 not, 0.5 may be), and how much it counts. */
export interface Row {
  readonly signs: ReadonlyMap<string, number>;
  readonly target: number;
  readonly weight: number;
}

export interface Model {
  readonly prior: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** Which way a sign may speak: 1 for mentoring, -1 against, 0 either way. */
export type Direction = (sign: string) => -1 | 0 | 1;

const mostRounds = 2000;
/** Once no weight moves further than this in a round, the digits that are kept stand. */
const still = 1e-6;
/** Pulls every weight towards nothing: a sign seen twice says little. */
const pull = 0.35;

/**
 * Logistic regression by projected gradient steps (Nesterov's, step size from the data), each sign held to the way it
 * may speak. Starts from nothing and draws no lots: the same events give the same weights, to the last digit.
 */
export function fitWeights(rows: readonly Row[], names: readonly string[], direction: Direction): Model {
  const events = sparseOf(rows, names);
  const { start, at, times, target, weight } = events;
  const step = 1 / (steepest(events, names.length + 1) / 4 + pull);
  let weights = new Float64Array(names.length + 1);
  let ahead = weights.slice();
  for (let round = 0; round < mostRounds; round += 1) {
    const slope = new Float64Array(weights.length);
    for (let row = 0; row < rows.length; row += 1) {
      const [from, to] = [start[row] ?? 0, start[row + 1] ?? 0];
      let odds = 0;
      for (let index = from; index < to; index += 1)
        odds += (ahead[at[index] ?? 0] ?? 0) * (times[index] ?? 0);
      const off = (1 / (1 + Math.exp(-odds)) - (target[row] ?? 0)) * (weight[row] ?? 0);
      for (let index = from; index < to; index += 1)
        slope[at[index] ?? 0] = (slope[at[index] ?? 0] ?? 0) + off * (times[index] ?? 0);
    }
    const next = ahead.map((value, index) => {
      const pulled = index === 0 ? 0 : pull * value;
      return held(
        value - step * ((slope[index] ?? 0) + pulled),
        index === 0 ? 0 : direction(names[index - 1] ?? ''),
      );
    });
    const moved = next.reduce(
      (most, value, index) => Math.max(most, Math.abs(value - (weights[index] ?? 0))),
      0,
    );
    const momentum = round / (round + 3);
    ahead = next.map((value, index) => value + momentum * (value - (weights[index] ?? 0)));
    weights = next;
    if (moved < still) break;
  }
  return {
    prior: weights[0] ?? 0,
    weights: new Map(names.map((name, index) => [name, weights[index + 1] ?? 0])),
  };
}

/** The events in a row: of each, from `start` on, which signs stand in it (the first is what every event has) and how often. */
interface Sparse {
  readonly start: Int32Array;
  readonly at: Int32Array;
  readonly times: Float64Array;
  readonly target: Float64Array;
  readonly weight: Float64Array;
}

function sparseOf(rows: readonly Row[], names: readonly string[]): Sparse {
  const place = new Map(names.map((name, index) => [name, index + 1]));
  const entries = rows.map(({ signs }) => [
    [0, 1] as const,
    ...[...signs].flatMap(([name, times]) => {
      const index = place.get(name);
      return index === undefined ? [] : [[index, times] as const];
    }),
  ]);
  const start = new Int32Array(rows.length + 1);
  for (const [row, { length }] of entries.entries()) start[row + 1] = (start[row] ?? 0) + length;
  const all = entries.flat();
  return {
    start,
    at: Int32Array.from(all, ([index]) => index),
    times: Float64Array.from(all, ([, times]) => times),
    target: Float64Array.from(rows, ({ target }) => target),
    weight: Float64Array.from(rows, ({ weight }) => weight),
  };
}

/** The largest eigenvalue of the events' matrix, by power iteration with a margin: no step is longer than it allows. */
function steepest({ start, at, times, weight }: Sparse, size: number): number {
  let vector = new Float64Array(size).fill(1 / Math.sqrt(size));
  let length = 1;
  for (let round = 0; round < 60; round += 1) {
    const next = new Float64Array(size);
    for (let row = 0; row < weight.length; row += 1) {
      const [from, to] = [start[row] ?? 0, start[row + 1] ?? 0];
      let dot = 0;
      for (let index = from; index < to; index += 1)
        dot += (vector[at[index] ?? 0] ?? 0) * (times[index] ?? 0);
      for (let index = from; index < to; index += 1) {
        const sign = at[index] ?? 0;
        next[sign] = (next[sign] ?? 0) + dot * (times[index] ?? 0) * (weight[row] ?? 0);
      }
    }
    length = Math.hypot(...next);
    vector = next.map((value) => value / length);
  }
  return length * 1.05;
}

function held(value: number, way: -1 | 0 | 1): number {
  if (way > 0) return Math.max(0, value);
  return way < 0 ? Math.min(0, value) : value;
}

export function oddsOf({ prior, weights }: Model, signs: ReadonlyMap<string, number>): number {
  let odds = prior;
  for (const [name, times] of signs) odds += (weights.get(name) ?? 0) * times;
  return odds;
}
