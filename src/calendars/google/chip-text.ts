import { cutLabel, dayOfSeveral, type Label } from './label';
import { type Leaf, leavesOf } from './leaves';
import { plainText } from './plain-text';
import { selectors } from './selectors';

/** What a chip says: its title, its hidden label cut around it, and the other texts it shows. */
export interface ChipText {
  readonly title: string;
  readonly label?: Label | undefined;
  /** What is shown beside the title: before it in a stack or a list, after it in the hours. */
  readonly shown: readonly string[];
  readonly via: string;
  /** It is shown as one day of several: "Title (Day 1 of 3)". */
  readonly isPart: boolean;
  /** Crossed out: declined, or a finished task. The class is a hint (2025-12). */
  readonly struck: boolean;
}

const longestTitle = 1_000;
const longestLabel = 30_000;

/**
 * Reads a chip without class names: the hidden label is the text-bearing child that is not `aria-hidden` (112 of 112
 * chips of a saved month of 2025-12), or the accessible name of its button; the title is the shown text that stands in it
 * as a piece of its own. `undefined` when the chip says nothing, as the places that are kept free for a bar do.
 */
export function readChipText(chip: Element, inHours: boolean): ChipText | undefined {
  const { text, named, hidden, isSure } = labelOf(chip);
  const leaves = leavesOf(chip, (inner) => inner === hidden);
  const inOrder = titleFirst(leaves, inHours, named);
  const cuts = inOrder.flatMap((leaf) => {
    const label = cutLabel(text, leaf.text);
    return label ? [{ leaf, label }] : [];
  });
  // After the times the title comes first: a place stands behind it, and what has nothing before it is a time.
  const [cut] = cuts.sort((one, other) => rank(one.label) - rank(other.label));
  if (cut) return told(cut.label.title, cut.label, cut.leaf, leaves, hidden ? 'text' : 'name');
  // What says nothing of the rest was no label, but a title with commas.
  const shown = isSure || inOrder.length === 0 ? inOrder : titleFirst(leavesOf(chip), inHours, named);
  const [best] = shown;
  if (best) return told(best.text, isSure ? looseLabel(text) : undefined, best, shown, 'text alone');
  const guessed = titleInside(text);
  return guessed && told(guessed.title, guessed, undefined, [], 'label');
}

const rank = ({ head }: Label): number => head.length || longestLabel;

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
    : (chip.querySelector(selectors.label[0]) ?? chip.querySelector(selectors.label[1]));
  const name = plainText(named?.getAttribute('aria-label'), longestLabel);
  if (name !== '') return { text: name, named, isSure: true };
  const [hidden, isSure] = hiddenLabel(chip);
  return { text: plainText(hidden?.textContent, longestLabel), named: null, hidden, isSure };
}

function told(
  title: string,
  label: Label | undefined,
  leaf: Leaf | undefined,
  leaves: readonly Leaf[],
  via: string,
): ChipText {
  const shown = leaves.filter((each) => each !== leaf).map((each) => each.text);
  const struck = leaf?.element.classList.contains('w9eXqe') ?? false;
  const isPart = dayOfSeveral.test(leaf?.text ?? '');
  return { title: plainText(title, longestTitle), label, shown, via, isPart, struck };
}

/** The child that holds the label: alone without `aria-hidden`, or, where that was lost, the one that says the most. */
function hiddenLabel(chip: Element): readonly [label: Element | undefined, isSure: boolean] {
  let around = chip;
  for (let deep = 0; deep < 4; deep += 1) {
    const speaking = [...around.children].filter(
      (child) =>
        child.localName !== 'svg' && !child.hasAttribute('data-eventid') && /\S/.test(child.textContent),
    );
    const [only] = speaking;
    if (speaking.length === 1 && only && only.childElementCount > 0) {
      if (only.getAttribute('aria-hidden') === 'true') break;
      around = only;
      continue;
    }
    const open = speaking.filter((child) => child.getAttribute('aria-hidden') !== 'true');
    const [first, ...others] = open.sort((a, b) => b.textContent.length - a.textContent.length);
    if (speaking.length > 1 && others.length === 0) return [first, true];
    // One that stands by itself, or among others, is a label only when it has a label's pieces.
    return [(first?.textContent.match(/[,、，،]/g)?.length ?? 0) > 1 ? first : undefined, false];
  }
  return [undefined, false];
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
  if (bracketed) return cutLabel(text, bracketed);
  const piece = text.split(/\s*[,、，،]\s*/)[1];
  return piece ? cutLabel(text, piece) : undefined;
}
