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
  const place = new Map(names.map((name, index) => [name, index + 1]));
  const sparse = rows.map(({ signs, target, weight }) => ({
    at: [0, ...[...signs.keys()].map((name) => place.get(name) ?? -1)].filter((index) => index >= 0),
    times: [1, ...[...signs].filter(([name]) => place.has(name)).map(([, times]) => times)],
    target,
    weight,
  }));
  const step = 1 / (steepest(sparse, names.length + 1) / 4 + pull);
  let weights = new Float64Array(names.length + 1);
  let ahead = weights.slice();
  for (let round = 0; round < mostRounds; round += 1) {
    const slope = new Float64Array(weights.length);
    for (const { at, times, target, weight } of sparse) {
      let odds = 0;
      for (let index = 0; index < at.length; index += 1)
        odds += (ahead[at[index] ?? 0] ?? 0) * (times[index] ?? 0);
      const off = (1 / (1 + Math.exp(-odds)) - target) * weight;
      for (let index = 0; index < at.length; index += 1)
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

interface Sparse {
  readonly at: readonly number[];
  readonly times: readonly number[];
  readonly weight: number;
}

/** The largest eigenvalue of the events' matrix, by power iteration with a margin: no step is longer than it allows. */
function steepest(rows: readonly Sparse[], size: number): number {
  let vector = new Float64Array(size).fill(1 / Math.sqrt(size));
  let length = 1;
  for (let round = 0; round < 60; round += 1) {
    const next = new Float64Array(size);
    for (const { at, times, weight } of rows) {
      let dot = 0;
      for (let index = 0; index < at.length; index += 1)
        dot += (vector[at[index] ?? 0] ?? 0) * (times[index] ?? 0);
      for (let index = 0; index < at.length; index += 1) {
        const place = at[index] ?? 0;
        next[place] = (next[place] ?? 0) + dot * (times[index] ?? 0) * weight;
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
