import { type ChipText, readChipText } from './chip-text';
import { type EventId, findEventId } from './event-id';
import { type Box, boxOf } from './hours';
import { isNamedKind } from './label';
import type { Place, Places } from './places';
import { readSaid, type Said, type Speech } from './said';
import { selectors } from './selectors';

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
}

export interface FoundChips {
  readonly chips: readonly SeenChip[];
  /** How many nodes stand for events, whether they could be read or not. */
  readonly candidates: number;
}

/** What a chip's attributes and texts came to. The same chip is drawn over and over: it is worked out once. */
interface Known {
  readonly log: string | null;
  readonly words: string;
  readonly id: EventId;
  readonly text: ChipText | undefined;
  readonly said: Said | undefined;
}

const kept = new WeakMap<Document, Map<string, Known>>();
const mostKept = 3_000;

/**
 * Reads every chip under the roots, and counts by reason what is no chip of its own: the second nodes chips have for
 * resizing and ticking off, places kept free for bars, nodes that are being given to another event at this moment.
 */
export function findChips(
  roots: readonly ParentNode[],
  places: Places,
  speech: Speech,
  skip: (why: string) => void,
): FoundChips {
  const chips: SeenChip[] = [];
  let candidates = 0;
  for (const root of roots) {
    let last: Element | undefined;
    const nodes = root.querySelectorAll<HTMLElement>(selectors.chip[0]);
    for (const element of nodes) {
      if (last?.contains(element)) {
        skip(element.getAttribute('data-dragsource-type') === '3' ? 'resize-handle' : 'nested');
        continue;
      }
      if (element.getAttribute('data-dragsource-type') === '3') {
        skip('resize-handle');
        continue;
      }
      last = element;
      candidates += 1;
      try {
        const chip = readChip(element, places, speech);
        if (typeof chip === 'string') skip(chip);
        else chips.push(chip);
      } catch {
        skip('unreadable');
      }
    }
  }
  return { chips, candidates };
}

function readChip(element: HTMLElement, places: Places, speech: Speech): SeenChip | string {
  const place = places.of(element);
  const style = place.is === 'cell' ? null : element.getAttribute('style');
  const box = style === null ? undefined : boxOf(style);
  const { id, text, said, log } = know(element, box !== undefined, speech);
  if (id.id === '') return 'no-id';
  if (!text || !said) return 'placeholder';
  // Attributes are rewritten one after the other when a node is given to another event.
  const other = id.via === 'eventid' && id.kind !== 'birthday' && log !== null ? logged(log) : undefined;
  if (other !== undefined && other !== id.id) return 'recycled';
  const isBar =
    box === undefined && element.getAttribute('data-dragsource-type') !== '6' && said.shown.length === 0;
  return { element, id, text, said, place, box, isBar };
}

function know(element: HTMLElement, inHours: boolean, speech: Speech): Known {
  const page = element.ownerDocument;
  const known = kept.get(page) ?? new Map<string, Known>();
  kept.set(page, known);
  const raw = element.getAttribute('data-eventid') ?? '';
  const log = element.getAttribute('jslog');
  const key = `${raw} ${speech.language} ${inHours}`;
  const words = wordsOf(element);
  const there = known.get(key);
  if (there && there.log === log && there.words === words) return there;
  const found = findEventId(element) ?? nobody;
  const text = readChipText(element, inHours);
  const isElsewhere = found.kind === 'event' && text?.label !== undefined && isNamedKind(text.label);
  const id: EventId = isElsewhere ? { ...found, kind: 'working-location' } : found;
  const said = text && readSaid(text, id.kind, speech);
  const made: Known = { log, words, id, text, said };
  if (known.size >= mostKept) known.clear();
  known.set(key, made);
  return made;
}

const nobody: EventId = { id: '', kind: 'event', via: 'raw', own: false };

/** All a chip says, to tell whether it still says the same. */
function wordsOf(element: HTMLElement): string {
  const name = element.querySelector(selectors.label[0])?.getAttribute('aria-label') ?? '';
  return element.textContent + name;
}

function logged(log: string): string | undefined {
  return /[ ;]2:\["([^"\\]+)"/.exec(log)?.[1];
}
