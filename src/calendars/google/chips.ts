import type { ChipText } from './chip-text';
import type { EventId } from './event-id';
import type { Fallbacks } from './fallbacks';
import { type Box, boxOf } from './hours';
import type { Known, Memory } from './memory';
import type { Place, Places } from './places';
import type { Said, Speech } from './said';
import { chipWays, overflowWays, strangerWays } from './selectors';

/** One chip with all it tells. */
export interface SeenChip {
  readonly element: HTMLElement;
  readonly id: EventId;
  readonly text: ChipText;
  readonly said: Said;
  readonly place: Place;
  /** Where it stands in its day, when it lies in the hours. */
  readonly box: Box | undefined;
  readonly isBar: boolean;
  readonly known: Known;
}

export interface FoundChips {
  readonly chips: readonly SeenChip[];
  /** How many nodes stand for events, whether they could be read or not. */
  readonly candidates: number;
  /** Where something stands that could not be read, and where places are kept free for bars. */
  readonly unread: readonly Place[];
  readonly kept: readonly Place[];
}

/**
 * Reads every chip under the roots, and counts by reason what is no chip of its own: the second nodes chips have for
 * resizing and ticking off, places kept free for bars, nodes that are being given to another event at this moment. It pauses
 * behind every chip that says something new.
 */
export function* findChips(
  roots: readonly ParentNode[],
  places: Places,
  memory: Memory,
  speech: Speech,
  skip: (why: string) => void,
  fallbacks?: Fallbacks,
): Generator<unknown, FoundChips> {
  const chips: SeenChip[] = [];
  const unread: Place[] = [];
  const kept: Place[] = [];
  let candidates = 0;
  for (const root of roots) {
    let last: Element | undefined;
    const nodes = nodesIn(root);
    // Going by the index costs half of what going through the list does.
    for (let at = 0, { length } = nodes; at < length; at += 1) {
      const element = nodes[at];
      if (!element) continue;
      const source = element.getAttribute('data-dragsource-type');
      const isInside = last?.contains(element);
      if (isInside || source === '3') {
        skip(source === '3' ? 'resize-handle' : 'nested');
        continue;
      }
      last = element;
      candidates += 1;
      const place = places.of(element);
      const { news } = memory;
      const chip = readChip(element, source, place, memory, speech, fallbacks);
      if (memory.news !== news) yield;
      if (typeof chip !== 'string') {
        chips.push(chip);
        continue;
      }
      skip(chip);
      (chip === 'placeholder' ? kept : unread).push(place);
    }
  }
  return { chips, candidates, unread, kept };
}

const [overflow] = overflowWays;

/** Whether something looks like a chip and has lost what says which event it is. */
export function hasUnknown(root: ParentNode): boolean {
  return [...root.querySelectorAll(strangerWays.join())].some((each) => !each.closest(overflow));
}

/** Whether there are chips nobody looked at yet. */
export function hasStrangers(roots: readonly ParentNode[], memory: Memory): boolean {
  return roots.some((root) => [...nodesIn(root)].some((element) => !memory.has(element)));
}

/** Every node that stands for an event, in the page's order. */
function nodesIn(root: ParentNode): NodeListOf<HTMLElement> {
  const nodes = root.querySelectorAll<HTMLElement>(chipWays[0]);
  const nameless = root.querySelector(chipWays[1]) !== null;
  return nameless ? root.querySelectorAll<HTMLElement>(chipWays.join()) : nodes;
}

function readChip(
  element: HTMLElement,
  source: string | null,
  place: Place,
  memory: Memory,
  speech: Speech,
  fallbacks: Fallbacks | undefined,
): SeenChip | string {
  try {
    const box = place.is === 'cell' ? undefined : boxOf(element.getAttribute('style') ?? '');
    const known = memory.know(
      element,
      box !== undefined,
      place.is !== 'cell' && box === undefined,
      speech,
      fallbacks,
    );
    const { id, text, said } = known;
    if (id.id === '') return 'no-id';
    if (!text || !said) return 'placeholder';
    if (known.isRecycled) return 'recycled';
    const isOfSeveral = place.is === 'row' && text.isPart;
    const isBar =
      box === undefined && (isOfSeveral || source === '9' || (source !== '6' && said.shown.length === 0));
    return { element, id, text, said, place, box, isBar, known };
  } catch {
    return 'unreadable';
  }
}
