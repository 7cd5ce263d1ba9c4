import type { PageOwner, Person } from '@/domain/event';
import { nameFinder } from '@/domain/names';
import type { Pair } from '@/domain/pair';
import { isOfPair } from '@/domain/same-person';
import { type Learned, type Lesson, learnedAbout } from './lessons';
import { othersOf } from './others';
import { isDaily } from './rhythm';

/** What a verdict is made of: everything that is known about one event, apart from where it was seen. */
export interface Evidence {
  readonly title: string;
  readonly description?: string | undefined;
  /** How many take part, the person included; `undefined` where it is not shown. */
  readonly people?: number | undefined;
  /** How long it lasts, where its end is shown. */
  readonly minutes?: number | undefined;
  readonly recurring: boolean;
  /** It comes back every day or on most: no rhythm of two people. */
  readonly daily?: boolean | undefined;
  /** It has a link to a conference. */
  readonly online?: boolean | undefined;
  readonly allDay: boolean;
  /** Name of the pair whose other person takes part. */
  readonly knownPerson?: string | undefined;
  /** Name of the pair whose other person's name stands in the title. */
  readonly knownName?: string | undefined;
  /** What the person said about events like this one. */
  readonly learned?: Learned | undefined;
}

/** What evidence is gathered from: an event of a page, or a meeting that is kept. */
export interface Facts {
  readonly title: string;
  readonly allDay: boolean;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly description?: string | undefined;
  readonly people?: readonly Person[] | undefined;
  readonly peopleCount?: number | undefined;
  readonly recurring?: boolean | undefined;
  readonly series?: string | undefined;
  readonly rhythm?: string | undefined;
  readonly conference?: string | undefined;
  readonly organizer?: string | undefined;
}

/** Gathers the evidence of an event, in the light of the pairs that are known. Rooms and groups are nobody. */
export function evidenceOf(
  seen: Facts,
  pairs: readonly Pair[],
  me: PageOwner,
  lessons: readonly Lesson[] = [],
): Evidence {
  const shown = (seen.people ?? []).filter((person) => !person.group);
  const others = othersOf(seen, me);
  const count = shown.length > 0 ? others.length + 1 : undefined;
  // A chip that shows nobody may still say who invited.
  const met = others.length > 0 ? others : organizerOf(seen, me);
  const known =
    met.length <= 2 ? pairs.find((pair) => met.some((person) => isOfPair(person, pair))) : undefined;
  return {
    title: seen.title,
    description: seen.description,
    people: Math.max(count ?? 0, seen.peopleCount ?? 0) || undefined,
    minutes: minutesOf(seen),
    recurring: seen.recurring === true || seen.series !== undefined,
    daily: isDaily(seen.rhythm),
    online: seen.conference !== undefined,
    allDay: seen.allDay,
    knownPerson: known?.name,
    knownName: findKnownName(seen.title, pairs),
    learned: learnedAbout(lessons, seen.title, others),
  };
}

function organizerOf({ organizer, people }: Facts, me: PageOwner): Person[] {
  if (!organizer || (people?.length ?? 0) > 0) return [];
  return othersOf({ people: [organizer.includes('@') ? { email: organizer } : { name: organizer }] }, me);
}

function minutesOf({ start, end, allDay }: Facts): number | undefined {
  if (allDay || !start?.includes('T') || !end?.includes('T')) return undefined;
  const minutes = Temporal.PlainDateTime.from(start).until(end).total('minutes');
  return minutes > 0 ? minutes : undefined;
}

/** The whole name counts, not the first alone: there are many Sams. A name that was confirmed counts like the name itself. */
function findKnownName(title: string, pairs: readonly Pair[]): string | undefined {
  if (pairs.length === 0) return undefined;
  const stands = nameFinder(title);
  return pairs.find(({ name, alsoKnownAs }) => [name, ...alsoKnownAs].some(stands))?.name;
}
