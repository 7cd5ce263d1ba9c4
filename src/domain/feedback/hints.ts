import { type HintWords, hintWords } from './hint-words';

/** What a hint is about. Each has a sentence of its own (`hint_<kind>`). */
export type HintKind = 'person' | 'unseen' | 'others' | 'health';

export interface Hint {
  readonly kind: HintKind;
  /** The words that gave rise to it, as they were written. */
  readonly words: string;
}

/**
 * Gentle hints for a text that is about to be kept or shared: it speaks of the person rather than of what was done (over a
 * third of feedback lowers performance, the more it turns to the self: Kluger & DeNisi 1996), of something nobody can
 * have seen, of others who are not here, or of health. At most one of each kind; a hint never stops anybody.
 * @param names people who are not in this conversation: the person's other pairs
 */
export function hintsFor(text: string, language: string, names: readonly string[] = []): Hint[] {
  const plain = text.normalize('NFC').replace(/’/g, "'");
  const lists = listsFor(language);
  const found: Hint[] = [];
  const add = (kind: HintKind, words: string | undefined): void => {
    if (words !== undefined && !found.some((hint) => hint.kind === kind)) found.push({ kind, words });
  };
  for (const list of lists) {
    add('person', personIn(plain, list));
    add('unseen', firstOf(plain, list.unseen));
    add('others', firstOf(plain, list.others));
    add('health', firstOf(plain, list.health));
  }
  add(
    'others',
    firstOf(
      plain,
      names.filter((name) => name.trim().length > 1),
    ),
  );
  return found;
}

/** The person's language and English, which many write at work. */
function listsFor(language: string): HintWords[] {
  const own = hintWords[language.toLowerCase().split('-')[0] ?? 'en'];
  const english = hintWords['en'];
  return [...new Set([own, english])].filter((list) => list !== undefined);
}

function personIn(text: string, { person, personFine }: HintWords): string | undefined {
  const fine = personFine.reduce((rest, phrase) => rest.replace(findable(phrase), ' '), text);
  return firstOf(fine, person);
}

function firstOf(text: string, phrases: readonly string[]): string | undefined {
  const hits = phrases.flatMap((phrase) => {
    const hit = findable(phrase).exec(text);
    return hit ? [{ at: hit.index, words: hit[0] }] : [];
  });
  return hits.sort((one, other) => one.at - other.at || other.words.length - one.words.length)[0]?.words;
}

const known = new Map<string, RegExp>();

/** A phrase as whole words, in any script: letters or digits on either side make it part of another word. */
function findable(phrase: string): RegExp {
  const key = phrase.normalize('NFC').replace(/’/g, "'");
  const before = known.get(key);
  if (before) return before;
  const escaped = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu');
  known.set(key, expression);
  return expression;
}
