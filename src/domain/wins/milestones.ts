/** Moments that mean something to two people: messages `milestone_<id>`. Not a score: each comes once. */
export type Milestone =
  | { readonly id: 'first_goal'; readonly at: number; readonly what: string }
  | { readonly id: 'ten_meetings'; readonly at: number }
  | { readonly id: 'years'; readonly at: number; readonly years: number }
  | { readonly id: 'promises'; readonly at: number };

/** After so many kept promises of both sides it is worth saying. */
const manyPromises = 10;

/** The milestones two people have passed, oldest first. */
export function milestonesOf(about: {
  /** Starts of the meetings that took place, in the order of time; more than the tenth are not needed. */
  readonly firstTen: readonly number[];
  readonly since: number | undefined;
  readonly reached: readonly { readonly what: string; readonly at: number }[];
  /** When each kept promise was kept. */
  readonly kept: readonly number[];
  readonly now: number;
}): Milestone[] {
  const { firstTen, since, reached, kept, now } = about;
  const found: Milestone[] = [];
  const goal = [...reached].sort((one, other) => one.at - other.at)[0];
  if (goal) found.push({ id: 'first_goal', at: goal.at, what: goal.what });
  const tenth = firstTen[9];
  if (tenth !== undefined) found.push({ id: 'ten_meetings', at: tenth });
  const many = [...kept].sort((one, other) => one - other)[manyPromises - 1];
  if (many !== undefined) found.push({ id: 'promises', at: many });
  if (since !== undefined) {
    for (let years = 1; yearsAfter(since, years) <= now; years += 1)
      found.push({ id: 'years', at: yearsAfter(since, years), years });
  }
  return found.filter(({ at }) => at <= now).sort((one, other) => one.at - other.at);
}

/** The same day so many years on. */
export function yearsAfter(at: number, years: number): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').add({ years })
    .epochMilliseconds;
}
