import { findLanguage, nameKey } from './languages';
import { afterBy, isPrivateWord, isRecurringPhrase, isShowAs } from './words';

/** What stands behind the date in a card's name: `[, <place>][, By <organizer>][, <shown as>][, Private][, Recurring event]`. */
export interface Tail {
  readonly place?: string;
  readonly organizer?: string;
  readonly recurring: boolean;
  readonly private: boolean;
}

interface Field {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the tail from its end, because places and names have commas of their own. Flags known from icons make their
 * words known in any language.
 */
export function readTail(
  tail: string,
  place: string | undefined,
  icons: { readonly recurring: boolean; readonly private: boolean },
  languages: readonly string[],
): Tail {
  const rest = withoutPlace(tail, place);
  const fields = fieldsOf(rest, languages);
  let recurring = false;
  let hidden = false;
  const last = () => fields.at(-1)?.text ?? '';
  if (isRecurringPhrase(last()) || (icons.recurring && fields.length > 1 && !isShowAs(last()))) {
    recurring = true;
    fields.pop();
  }
  if (isPrivateWord(last()) || (icons.private && fields.length > 1 && !isShowAs(last()))) {
    hidden = true;
    fields.pop();
  }
  const shown = isShowAs(last());
  if (shown) fields.pop();
  const at = fields.findLastIndex(({ text }) => afterBy(text) !== undefined);
  // In a language whose words are not known the last field is how the time is shown to others.
  const end = shown || fields.length - 1 <= at ? fields.length : fields.length - 1;
  const organizer = at < 0 ? undefined : afterBy(span(rest, fields, at, end));
  const before = at >= 0 ? at : end;
  const named = before > 0 ? span(rest, fields, 0, before) : undefined;
  return {
    ...(named ? { place: named } : {}),
    ...(organizer ? { organizer } : {}),
    recurring,
    private: hidden,
  };
}

function span(text: string, fields: readonly Field[], from: number, to: number): string {
  return text.slice(fields[from]?.from, fields[to - 1]?.to).trim();
}

/** A place that is known already may hold anything, also a word for "by". */
function withoutPlace(tail: string, place: string | undefined): string {
  const at = place === undefined ? -1 : tail.indexOf(place);
  return place !== undefined && at >= 0 && at <= 40 ? tail.slice(at + place.length) : tail;
}

/** Its fields behind the date's own one, without a weekday that follows the date. */
function fieldsOf(tail: string, languages: readonly string[]): Field[] {
  const fields = [...tail.matchAll(/[^,،、;\n]+/g)].map((match): Field => {
    return { text: match[0].trim(), from: match.index, to: match.index + match[0].length };
  });
  if (fields[0]?.from === 0) fields.shift();
  const first = nameKey(fields[0]?.text ?? '');
  const isWeekday = languages.some((tag) => findLanguage(tag)?.weekdays.numbers.has(first));
  return (isWeekday ? fields.slice(1) : fields).filter(({ text }) => text !== '');
}
