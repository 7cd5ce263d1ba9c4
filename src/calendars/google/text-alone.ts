import { type ChipText, cutAround, hiddenLabel, longestLabel, told } from './chip-text';
import { furtherSelectors } from './further-selectors';
import { cutLabel, type Label } from './label';
import { type Leaf, leavesOf } from './leaves';
import { plainText } from './plain-text';

/** "Title (Day 1 of 3)", as rows of the schedule say it. */
const dayOfSeveral = /\s*[(（][^()（）]*\p{Nd}[^()（）]*[)）]$/u;

const cutAnyLabel = (text: string, shown: string): Label | undefined =>
  cutLabel(text, shown) ?? cutLabel(text, shown.replace(dayOfSeveral, ''));

/**
 * Reads any chip: also one whose label is the accessible name of its button, as in lists, one that lost the marks of its
 * hidden texts, one that says its title or its label alone.
 */
export function readAnyText(chip: Element, inHours: boolean): ChipText | undefined {
  const { text, named, hidden, isSure } = labelOf(chip);
  const leaves = leavesOf(chip, (inner) => inner === hidden);
  const inOrder = titleFirst(leaves, inHours, named);
  const cut = cutAround(text, inOrder, cutAnyLabel);
  if (cut) {
    const whole = told(cut.label.title, cut.label, cut.leaf, leaves, hidden ? 'text' : 'name');
    return { ...whole, isPart: dayOfSeveral.test(cut.leaf.text) };
  }
  // What says nothing of the rest was no label, but a title with commas.
  const shown = isSure || inOrder.length === 0 ? inOrder : titleFirst(leavesOf(chip), inHours, named);
  const [best] = shown;
  if (best) {
    const alone = told(best.text, isSure ? looseLabel(text) : undefined, best, shown, 'text alone');
    return { ...alone, isPart: dayOfSeveral.test(best.text) };
  }
  const guessed = titleInside(text);
  return guessed && told(guessed.title, guessed, undefined, [], 'label');
}

interface FoundLabel {
  readonly text: string;
  /** The element that is called so. */
  readonly named: Element | null;
  /** The element that holds it as text. */
  readonly hidden?: Element | undefined;
  readonly isSure: boolean;
}

/** A chip's label, and the element that carries it. */
export function labelOf(chip: Element): FoundLabel {
  const named = chip.hasAttribute('aria-label')
    ? chip
    : (chip.querySelector(furtherSelectors.label[0]) ?? chip.querySelector(furtherSelectors.label[1]));
  const name = plainText(named?.getAttribute('aria-label'), longestLabel);
  if (name !== '') return { text: name, named, isSure: true };
  let isSure = true;
  const hidden = hiddenLabel(chip, (texts) => {
    isSure = false;
    return labelAmong(texts);
  });
  return {
    text: plainText(hidden?.textContent, longestLabel),
    named: null,
    hidden,
    isSure: isSure && !!hidden,
  };
}

/** The one that says the most. One that stands by itself, or among others, is a label only when it has a label's pieces. */
function labelAmong(texts: readonly Element[]): Element | undefined {
  const [first] = [...texts].sort((a, b) => b.textContent.length - a.textContent.length);
  return (first?.textContent.match(/[,、，،]/g)?.length ?? 0) > 1 ? first : undefined;
}

/**
 * The shown texts, likeliest title first. In the hours the title comes before the time, in a stack after it; in a list it
 * is what the button holds, unless the button holds everything.
 */
function titleFirst(leaves: readonly Leaf[], inHours: boolean, named: Element | null): readonly Leaf[] {
  if (inHours) return leaves;
  const inside = leaves.filter((leaf) => named?.contains(leaf.element));
  if (inside.length > 0 && inside.length < leaves.length)
    return [...inside, ...leaves.filter((leaf) => !inside.includes(leaf))];
  const stacked = leaves[0]?.element.closest('[data-stacked-layout-chip]');
  if (inside.length === 0 || stacked) return [...leaves].reverse();
  return [...leaves.filter((leaf) => !/^[^\p{L}]*\p{Nd}/u.test(leaf.text)), ...leaves];
}

/** A label whose title is not the shown one: its first piece still says when. */
function looseLabel(text: string): Label | undefined {
  const [head, ...tail] = text.split(/\s*[,、，،]\s*/);
  return head && tail.length > 1 ? { title: '', head, tail } : undefined;
}

/** The title as the label alone has it: in corner brackets in Japanese, else the piece after the times. */
function titleInside(text: string): Label | undefined {
  const bracketed = /^([^「]*「)(.+)」[、,]/.exec(text)?.[2];
  if (bracketed) return cutAnyLabel(text, bracketed);
  const piece = text.split(/\s*[,、，،]\s*/)[1];
  return piece ? cutAnyLabel(text, piece) : undefined;
}
