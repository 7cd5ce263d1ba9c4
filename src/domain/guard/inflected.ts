import { consonantsOf, isConsonantal, soundOf } from '../latin-letters';
import { sameWord } from '../names';

/**
 * Endings that languages put on a name when it is somebody's, or something is done to them: English, Dutch, German and
 * Scandinavian genitives; Polish, Czech, Croatian, Lithuanian, Finnish, Hungarian and Latin cases, folded.
 */
const latin =
  's|es|n|en|ns|a|e|i|y|u|o|em|om|ie|ze|owi|ovi|ego|emu|ej|im|iem|ami|ou|im|in|ina|iny|inu|us|aus|ui|ai|nak|nek|val|vel|hoz|hez|lle|lla|lta|sta|ssa|an|on|nin|nun|yi|yle|la|le|ya|ye|ja|je|ju';
const cyrillic = 'а|я|у|ю|е|и|і|ы|ї|ой|ей|ою|ею|ом|ем|єм|им|ым|ові|еві|єві|ого|ому|ии|ії|ию|ію|ией|ією';
const greek = 'σ|ς|ν|υ|ου|ο|α|η|ασ|ησ|ας|ης';
const endings: readonly (readonly [RegExp, RegExp])[] = [
  [/^[a-z]+$/, new RegExp(`^(?:${latin})$`)],
  [/^\p{Script=Cyrillic}+$/u, new RegExp(`^(?:${cyrillic})$`)],
  [/^\p{Script=Greek}+$/u, new RegExp(`^(?:${greek})$`)],
];
/** Little words that Hebrew and Arabic write together with what follows: to, in, and, the, from, that, as. */
const before = /^(?:و|ف)?(?:لل|ال|ل|ب|ك|و)|^ו?(?:של|[לבהמשכו])/u;

/** Whether a word of a text is this word of a name, as it stands or with an ending; both are folded. */
export function isNameWord(word: string, name: string): boolean {
  const [bare = word] = word.split(/['’ʼ`]/);
  const together = word.replace(/['’ʼ`]/g, '');
  if (bare === name || together === name) return true;
  // Two names of one script without vowels are one only letter by letter: Mohammed is not Mahmud.
  if (isConsonantal(bare) && isConsonantal(name)) return hasPrefix(bare, name);
  if ([bare, together].some((each) => sameWord(each, name))) return true;
  if (isConsonantal(bare)) return hasPrefix(bare, name);
  return withEnding(bare, name) || acrossScripts(bare, name);
}

function hasPrefix(word: string, name: string): boolean {
  const rest = word.replace(before, '');
  if (rest === word || rest.length < 2) return false;
  if (isConsonantal(name)) return rest === name;
  const consonants = consonantsOf(rest);
  return consonants.length > 1 && consonants === consonantsOf(name);
}

/** The name, less a last vowel it may lose, and then an ending of its script. */
function withEnding(word: string, name: string): boolean {
  if (name.length < 3) return false;
  const found = endings.find(([script]) => script.test(word) && script.test(name));
  if (!found) return false;
  const [, ending] = found;
  const stems = [
    name,
    ...(name.length > 3 && /[aeiouyаяеиіоьйηαοις]$/.test(name) ? [name.slice(0, -1)] : []),
  ];
  // Paweł: Pawła; Marek: Marka. The last vowel before the last consonant is dropped.
  if (name.length > 4 && /[eо][^aeiouy]$/.test(name)) stems.push(name.slice(0, -2) + name.slice(-1));
  if (stems.some((stem) => word.startsWith(stem) && ending.test(word.slice(stem.length)))) return true;
  // Νίκος: Νίκο; Jonas: Jonu. What marks the one who acts goes.
  const acting = /(?:as|is|us|ος|ας|ης|οσ|ασ|ησ)$/.test(name) && name.length > 4;
  return (
    acting &&
    word.startsWith(name.slice(0, -2)) &&
    /^(?:[aoueiyοαηεου]|ui|ai|ου)$/.test(word.slice(name.length - 2))
  );
}

/** Another script, and an ending on top: rougher, so only for names that are long enough. */
function acrossScripts(word: string, name: string): boolean {
  if (/^[a-z]+$/.test(word) === /^[a-z]+$/.test(name) || isConsonantal(name)) return false;
  const [one, other] = [soundOf(word), soundOf(name)];
  if (other.length < 4) return false;
  const stem = other.replace(/[aeiou]$/, '');
  return (
    one.startsWith(stem) && one.length - stem.length <= 2 && /^[aeioumnv]*$/.test(one.slice(stem.length))
  );
}
