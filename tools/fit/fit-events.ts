import { directionOf, namesMentoring, type Sign, signNames } from '../../src/detection/sign-list.ts';
import type { signsOf } from '../../src/detection/signs.ts';
import type { familyOf } from '../../src/detection/title-shape.ts';
import { type Case, crossValidate, rowOf } from './cross-validate.ts';
import type { Labelled } from './events.ts';
import { type Bands, chooseBands } from './figures.ts';
import { fitWeights } from './regression.ts';

export interface Outcome {
  /** Every event with the odds a model gave it that saw none of its family. */
  readonly cases: readonly Case[];
  readonly bands: Bands;
  readonly prior: number;
  readonly weights: ReadonlyMap<string, number>;
  /** In how many events each sign stands. */
  readonly seen: ReadonlyMap<string, number>;
}

/** What reads an event, as the build sees it. */
export interface Readers {
  readonly signsOf: typeof signsOf;
  readonly familyOf: typeof familyOf;
}

export function fitEvents(events: readonly Labelled[], read: Readers): Outcome {
  const direction = (name: string): -1 | 1 => directionOf(name as Sign);
  const bare = events.map((event): Case => {
    const found = read.signsOf(event);
    const counts = new Map<string, number>();
    for (const { sign, times } of found) counts.set(sign, Math.max(counts.get(sign) ?? 0, times));
    return {
      event,
      signs: counts,
      family: event.template ?? read.familyOf(event.title),
      named: namesMentoring(found.map(({ sign }) => sign)),
      odds: 0,
    };
  });
  const cases = crossValidate(bare, signNames, direction);
  const model = fitWeights(bare.map(rowOf), signNames, direction);
  const round = (value: number): number => Math.round(value * 100) / 100 + 0;
  return {
    cases,
    prior: round(model.prior),
    bands: chooseBands(cases, model.prior),
    weights: new Map([...model.weights].map(([name, weight]) => [name, round(weight)])),
    seen: new Map(signNames.map((name) => [name, bare.filter(({ signs }) => signs.has(name)).length])),
  };
}
