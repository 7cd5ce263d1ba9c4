import type { PageOwner, SeenEvent } from '@/domain/event';
import type { Pair } from '@/domain/pair';

/** What a verdict is made of: everything that is known about one event, apart from where it was seen. */
export interface Evidence {
  readonly title: string;
  readonly description?: string | undefined;
  /** How many take part, the person included; `undefined` where it is not shown. */
  readonly people?: number | undefined;
  readonly minutes?: number | undefined;
  readonly recurring: boolean;
  readonly allDay: boolean;
  /** Name of the pair whose other person takes part. */
  readonly knownPerson?: string | undefined;
  /** Name of the pair whose other person's name stands in the title. */
  readonly knownName?: string | undefined;
}

/** Gathers the evidence of an event, in the light of the pairs that are known. Rooms and groups are nobody. */
export function evidenceOf(
  seen: Omit<SeenEvent, 'people' | 'peopleCount'> & {
    readonly people?: SeenEvent['people'] | undefined;
    readonly peopleCount?: number | undefined;
  },
  pairs: readonly Pair[],
  me: PageOwner,
): Evidence {
  const shown = (seen.people ?? []).filter((person) => !person.group);
  const withMe = shown.some((person) => person.self || (me.email !== undefined && person.email === me.email));
  const count = shown.length > 0 ? shown.length + (withMe ? 0 : 1) : undefined;
  return {
    title: seen.title,
    description: seen.description,
    people: Math.max(count ?? 0, seen.peopleCount ?? 0) || undefined,
    recurring: seen.recurring === true || seen.series !== undefined,
    allDay: seen.allDay,
    knownPerson: shown.length > 0 && shown.length <= 3 ? findKnownPerson(shown, pairs) : undefined,
    knownName: findKnownName(seen.title, pairs),
  };
}

function findKnownPerson(
  people: readonly NonNullable<SeenEvent['people']>[number][],
  pairs: readonly Pair[],
): string | undefined {
  const emails = new Set(people.flatMap(({ email, self }) => (email && !self ? [email.toLowerCase()] : [])));
  const names = new Set(people.flatMap(({ name, email, self }) => (name && !email && !self ? [name] : [])));
  return pairs.find(
    (pair) =>
      pair.emails.some((email) => emails.has(email)) ||
      [pair.name, ...pair.alsoKnownAs].some((name) => names.has(name)),
  )?.name;
}

/** The whole name counts, not the first alone: there are many Sams. */
function findKnownName(title: string, pairs: readonly Pair[]): string | undefined {
  const text = title.toLocaleLowerCase();
  return pairs.find(({ name }) => name.includes(' ') && text.includes(name.toLocaleLowerCase()))?.name;
}
