import type { Labelled } from './events.ts';
import { type Direction, fitWeights, type Model, oddsOf, type Row } from './regression.ts';

/** An event with its signs, its family, and once it was judged without its family, its odds. */
export interface Case {
  readonly event: Labelled;
  readonly signs: ReadonlyMap<string, number>;
  readonly family: string;
  /** A word names mentoring: only then it may be marked. */
  readonly named: boolean;
  readonly odds: number;
}

const folds = 10;
const targets = { mentoring: 1, ambiguous: 0.5, not: 0 } as const;

export function rowOf({ event, signs }: Pick<Case, 'event' | 'signs'>): Row {
  return { signs, target: targets[event.label], weight: 1 };
}

/** A fold by the name of the family: look-alikes are judged by a model that saw none of them. */
function foldOf(family: string): number {
  let sum = 2166136261;
  for (const letter of family) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return sum % folds;
}

/** Every event of a group judged by a model that saw none of the group: of a language, of a source. */
export function leaveOut(
  cases: readonly Case[],
  groupOf: (event: Labelled) => string,
  names: readonly string[],
  direction: Direction,
): Case[] {
  return [...new Set(cases.map(({ event }) => groupOf(event)))].flatMap((group) => {
    const isOf = ({ event }: Case): boolean => groupOf(event) === group;
    const model = fitWeights(cases.filter((each) => !isOf(each)).map(rowOf), names, direction);
    return cases.filter(isOf).map((each) => ({ ...each, odds: oddsOf(model, each.signs) }));
  });
}

/** Every event judged by a model fitted without its fold. */
export function crossValidate(
  cases: readonly Case[],
  names: readonly string[],
  direction: Direction,
): Case[] {
  const models = Array.from(
    { length: folds },
    (_, fold): Model =>
      fitWeights(cases.filter(({ family }) => foldOf(family) !== fold).map(rowOf), names, direction),
  );
  return cases.map((each) => {
    const model = models[foldOf(each.family)];
    return { ...each, odds: model ? oddsOf(model, each.signs) : Number.NEGATIVE_INFINITY };
  });
}
