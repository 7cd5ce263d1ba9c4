import type { Person } from './event';
import { nameFitsAddress, sameName } from './names';
import type { Pair } from './pair';

/**
 * Whether two entries of people are one: by address where both show one, by name where at least one does not. Outlook
 * shows names, Google addresses; an address made of the whole name joins the two.
 */
export function samePerson(one: Person, other: Person): boolean {
  if (one.email && other.email) return one.email.toLowerCase() === other.email.toLowerCase();
  if (one.name && other.name) return sameName(one.name, other.name);
  return (
    (one.name !== undefined && other.email !== undefined && nameFitsAddress(one.name, other.email)) ||
    (other.name !== undefined && one.email !== undefined && nameFitsAddress(other.name, one.email))
  );
}

/**
 * Whether a person of an event is the other one of a pair. An address decides where it is shown: two people share a
 * name. Nicknames count once they were confirmed, that is: once they are among the names the pair is known by.
 */
export function isOfPair(person: Person, pair: Pair): boolean {
  const { name } = person;
  if (person.email) return pair.emails.includes(person.email.toLowerCase());
  if (!name) return false;
  return (
    [pair.name, ...pair.alsoKnownAs].some((known) => sameName(known, name)) ||
    pair.emails.some((email) => nameFitsAddress(name, email))
  );
}
