import { directionOf, namesMentoring, type Sign, signNames } from '../../src/detection/sign-list.ts';
import type { signsOf } from '../../src/detection/signs.ts';
import type { familyOf } from '../../src/detection/title-shape.ts';
import { type Case, crossValidate, leaveOut, rowOf } from './cross-validate.ts';
import type { Labelled } from './events.ts';
import { type Bands, chooseBands } from './figures.ts';
import { fitWeights, oddsOf } from './regression.ts';

export interface Outcome {
  /** Every event with the odds a model gave it that saw none of its family. */
  readonly cases: readonly Case[];
  /** With the odds of a model that saw no event of its source, or none of its language. */
  readonly leftOut: () => { readonly provenance: readonly Case[]; readonly lang: readonly Case[] };
  /** Events nothing was fitted to, with the odds of the model of all others. */
  readonly heldBack: readonly Case[];
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

export function fitEvents(
  events: readonly Labelled[],
  read: Readers,
  unseen: readonly Labelled[] = [],
): Outcome {
  const direction = (name: string): -1 | 1 => directionOf(name as Sign);
  const bareOf = (event: Labelled): Case => {
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
  };
  const bare = events.map(bareOf);
  const without = (name: 'provenance' | 'lang'): Case[] =>
    leaveOut(bare, (event) => event[name], signNames, direction);
  const cases = crossValidate(bare, signNames, direction);
  const model = fitWeights(bare.map(rowOf), signNames, direction);
  const round = (value: number): number => Math.round(value * 100) / 100 + 0;
  return {
    cases,
    leftOut: () => ({ provenance: without('provenance'), lang: without('lang') }),
    heldBack: unseen.map(bareOf).map((each) => ({ ...each, odds: oddsOf(model, each.signs) })),
    prior: round(model.prior),
    bands: chooseBands(cases, model.prior),
    weights: new Map([...model.weights].map(([name, weight]) => [name, round(weight)])),
    seen: new Map(signNames.map((name) => [name, bare.filter(({ signs }) => signs.has(name)).length])),
  };
}
