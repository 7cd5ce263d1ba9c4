import type { Person } from '@/domain/event';
import { samePerson } from '@/domain/same-person';
import type { Word } from '@/domain/verdict';
import { likeTitle } from './like-title';
import { familyOf } from './title-shape';

/** One thing the person said, as it bears on other events: of which title and whom, and which way. */
export interface Lesson {
  readonly yes: boolean;
  /** As it stood in the calendar. */
  readonly title: string;
  readonly like: string;
  readonly family: string;
  readonly person?: Person | undefined;
  /** Said of one occurrence of a series: "not this one" leaves the others alone until it is said again. */
  readonly ofSeries: boolean;
}

/** What was said about events like one: for and against, each counted once, the latest quoted. */
export interface Learned {
  /** Events of the same title (numbers aside), with the same person or nobody shown. */
  readonly title?: Said | undefined;
  /** Events whose titles are built of the same words. */
  readonly family?: Said | undefined;
  /** Events with this person that are no mentoring. */
  readonly person?: Said | undefined;
}

export interface Said {
  /** How much more often it was said to be mentoring than not; below zero: not. */
  readonly times: number;
  readonly title: string;
  readonly name?: string | undefined;
}

/** The lessons in what was said. One answer is kept under several ids (each calendar, the series): it counts once. */
export function lessonsFrom(words: readonly Word[]): Lesson[] {
  const told = new Map<string, Lesson>();
  for (const { word, title, person, ofSeries, at } of words) {
    if (word === 'asked' || title === undefined || likeTitle(title) === '') continue;
    told.set(`${at} ${title}`, {
      yes: word === 'yes',
      title,
      like: likeTitle(title),
      family: familyOf(title),
      person,
      ofSeries: ofSeries === true,
    });
  }
  return [...told.values()];
}

/** What was said that bears on this event; `undefined` when nothing was. */
export function learnedAbout(
  lessons: readonly Lesson[],
  title: string,
  others: readonly Person[],
): Learned | undefined {
  if (lessons.length === 0) return undefined;
  const like = likeTitle(title);
  const fits = lessons.filter(
    ({ person }) => !person || others.length === 0 || others.some((other) => samePerson(other, person)),
  );
  const same = fits.filter((lesson) => lesson.like === like);
  const family = familyOf(title);
  const kin =
    same.length > 0 ? [] : lessons.filter((lesson) => lesson.family === family && lesson.like !== like);
  const [only] = others;
  const withPerson =
    others.length === 1 && only
      ? fits.filter(
          ({ person, yes, like: other }) => !yes && other !== like && person && samePerson(only, person),
        )
      : [];
  const learned = {
    title: saidIn(same),
    family: saidIn(kin),
    person: saidIn(withPerson, only?.name ?? only?.email),
  };
  return learned.title || learned.family || learned.person ? learned : undefined;
}

function saidIn(lessons: readonly Lesson[], name?: string): Said | undefined {
  const times = lessons.reduce((sum, { yes }) => sum + (yes ? 1 : -1), 0);
  const last = lessons.at(-1);
  if (times === -1 && last?.ofSeries) return undefined;
  return times === 0 || !last ? undefined : { times, title: last.title, ...(name ? { name } : {}) };
}
