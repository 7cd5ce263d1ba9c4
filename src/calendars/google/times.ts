import { remembered } from '../remembered';
import { comparable } from './plain-text';
import { halvesOf } from './words';

/** A time of day that stands in a text. */
export interface FoundTime {
  /** Since midnight. */
  readonly minutes: number;
  /** Whether the text says which half of the day is meant: by a word, or by an hour after noon. */
  readonly sure: boolean;
}

/** `10:15am`, `午後2:30`, `9.45`, `15 h 30`, `10시`: digits with a colon, a word for the half of the day, or a sign for hours. */
const patternOf = remembered((language) => {
  const half = `(?:${halvesOf(language).halves})(?![^\\P{L}\\p{sc=Han}\\p{sc=Hangul}\\p{sc=Hiragana}])`;
  const minutes = '(?:[:.]|\\s?(?:h|[時时点點]|시)\\s?)(\\d\\d)[分분]?(?!\\d|\\.\\d)';
  return new RegExp(
    `(?:(${half})\\s?)?(?<![\\d:.])(\\d{1,2})(?!\\d)(?:${minutes})?(\\s?(?:[時时点點]|시|h(?!\\p{L})))?(?:\\s?((?<!\\p{L})${half}))?`,
    'gu',
  );
});

interface Times {
  readonly times: readonly FoundTime[];
  readonly rest: string;
}

/**
 * The times a text names, in their order. A number alone counts only where `bare` says that the text is a time: "7 – 11am".
 * A time without a half of the day has the half of the time after it: "6:30 – 7:30pm"; where the half is said first, and
 * only once, it is the next such time behind the one before it: "午後6:00～7:00".
 */
export function findTimes(text: string, language: string, bare = false): readonly FoundTime[] {
  return timesIn(`${language}|${bare ? 1 : ''}|${text}`).times;
}

/** The text with its times taken out, so that what is left can be read as dates. `bare` as in `findTimes`. */
export function withoutTimes(text: string, language: string, bare = false): string {
  return timesIn(`${language}|${bare ? 1 : ''}|${text}`).rest;
}

const timesIn = remembered((key): Times => {
  const [language = '', bare = ''] = key.split('|', 2);
  const words = halvesOf(language);
  const found: { hour: number; minute: number; half: string | undefined }[] = [];
  const rest = comparable(key.slice(language.length + bare.length + 2)).replace(
    patternOf(language),
    (time, before, hour, minute = 0, sign, after) => {
      const half = before ?? after;
      if (!bare && !minute && (sign ?? half) === undefined) return time;
      if (Number(hour) < 25 && Number(minute) < 60)
        found.push({ hour: Number(hour), minute: Number(minute), half });
      return ' ';
    },
  );
  const times: FoundTime[] = [];
  let before: number | undefined;
  for (const [index, { hour, minute, half }] of found.entries()) {
    const meant = half ?? found.slice(index + 1).find((later) => later.half !== undefined)?.half;
    const resolved = meant === undefined ? undefined : words.hourOf(meant, hour);
    let minutes = (resolved ?? hour) * 60 + minute;
    const sure = resolved !== undefined || hour > 12 || before !== undefined;
    if (resolved === undefined && before !== undefined && hour < 13) {
      minutes %= 720;
      if (minutes < before && before <= minutes + 720) minutes += 720;
    }
    times.push({ minutes, sure });
    before = resolved === undefined ? undefined : minutes;
  }
  return { times, rest };
});
