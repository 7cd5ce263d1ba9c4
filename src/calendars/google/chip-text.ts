import { cutLabel, type Label } from './label';
import { type Leaf, leavesOf } from './leaves';
import { plainText } from './plain-text';

/** What a chip says: its title, its hidden label cut around it, and the other texts it shows. */
export interface ChipText {
  readonly title: string;
  readonly label?: Label | undefined;
  /** What is shown beside the title: before it in a stack or a list, after it in the hours. */
  readonly shown: readonly string[];
  readonly via: string;
  /** It is shown as one day of several: "Title (Day 1 of 3)". */
  readonly isPart?: boolean;
  /** Crossed out: declined, or a finished task. The class is a hint (2025-12). */
  readonly struck: boolean;
}

const longestTitle = 1_000;
export const longestLabel = 30_000;

/**
 * Reads a chip of the hours, or of a stack, without class names: the hidden label is the text-bearing child that is not
 * `aria-hidden` (112 of 112 chips of a saved month of 2025-12), the title is the shown text that stands in it as a piece
 * of its own: the first of the hours, the last of a stack. `undefined` when the chip says nothing, as the places that are
 * kept free for a bar do. Throws where it says something else: that takes the fallbacks.
 */
export function readChipText(chip: Element, inHours: boolean): ChipText | undefined {
  const hidden = hiddenLabel(chip);
  const leaves = leavesOf(chip, (inner) => inner === hidden);
  const named = chip.querySelector('[aria-label]') !== null || chip.hasAttribute('aria-label');
  if (!hidden && leaves.length === 0 && !named) return undefined;
  const cut = cutAround(hidden?.textContent ?? '', inHours ? leaves : [...leaves].reverse());
  if (!cut) throw new Error('no label');
  return told(cut.label.title, cut.label, cut.leaf, leaves, 'text');
}

interface Cut {
  readonly leaf: Leaf;
  readonly label: Label;
}

/** The label cut at its title. After the times the title comes first: a place stands behind it, and what has nothing before it is a time. */
export function cutAround(text: string, leaves: readonly Leaf[], cut = cutLabel): Cut | undefined {
  const cuts = leaves.flatMap((leaf): Cut[] => {
    const label = cut(text, leaf.text);
    return label ? [{ leaf, label }] : [];
  });
  return cuts.sort((one, other) => rank(one.label) - rank(other.label))[0];
}

const rank = ({ head }: Label): number => head.length || longestLabel;

export function told(
  title: string,
  label: Label | undefined,
  leaf: Leaf | undefined,
  leaves: readonly Leaf[],
  via: string,
): ChipText {
  const shown = leaves.filter((each) => each !== leaf).map((each) => each.text);
  const struck = leaf?.element.classList.contains('w9eXqe') ?? false;
  return { title: plainText(title, longestTitle), label, shown, via, struck };
}

/** The child that holds the label: alone without `aria-hidden`. `among` chooses where several are. */
export function hiddenLabel(
  chip: Element,
  among?: (texts: readonly Element[]) => Element | undefined,
): Element | undefined {
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
    return speaking.length > 1 && open.length === 1 ? open[0] : among?.(open);
  }
  return undefined;
}
