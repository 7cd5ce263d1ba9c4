import type { SeenEvent } from '../../domain/event';
import { type ChipText, readChipText } from './chip-text';
import { type EventId, findEventId } from './event-id';
import type { Fallbacks } from './fallbacks';
import type { Box } from './hours';
import { isNamedKind } from './label';
import { readSaid, type Said, type Speech } from './said';

/** What a chip's attributes and texts came to. */
export interface Known {
  readonly log: string | null;
  readonly content: string;
  readonly name: string | null | undefined;
  readonly inHours: boolean;
  readonly language: string;
  readonly id: EventId;
  readonly text: ChipText | undefined;
  readonly said: Said | undefined;
  /** Its attributes name two events: they are rewritten one after the other when a node is given to another event. */
  readonly isRecycled: boolean;
  /** The event it came to on its own, and where that was. */
  event?:
    | {
        readonly event: SeenEvent;
        readonly date: string;
        readonly box: Box | undefined;
        readonly page: string;
      }
    | undefined;
}

const mostKept = 3_000;
/** Calendars draw the same chips over and over, mostly on new nodes: what their texts mean is worked out once. */
export class Memory {
  readonly #known = new Map<string, Known>();
  /** Counts what was worked out anew. */
  news = 0;

  /** Whether a chip of this name was seen, whatever it says now. */
  has(chip: Element): boolean {
    return this.#known.has(chip.getAttribute('data-eventid') ?? '');
  }

  /** @param isNamed its button may carry the label as its name */
  know(chip: HTMLElement, inHours: boolean, isNamed: boolean, speech: Speech, fallbacks?: Fallbacks): Known {
    const raw = chip.getAttribute('data-eventid') ?? '';
    const log = chip.getAttribute('jslog');
    const content = chip.textContent;
    const there = this.#known.get(raw);
    if (
      there?.content === content &&
      there.log === log &&
      there.inHours === inHours &&
      there.language === speech.language &&
      (!(isNamed || there.name) || there.name === fallbacks?.nameOf(chip))
    )
      return there;
    const made = {
      log,
      content,
      name: fallbacks?.nameOf(chip),
      inHours,
      language: speech.language,
      ...learn(chip, inHours, speech, fallbacks),
    };
    this.news += 1;
    if (this.#known.size >= mostKept) this.#known.clear();
    this.#known.set(raw, made);
    return made;
  }
}

const nobody: EventId = { id: '', kind: 'event', via: 'raw', own: false };

function learn(
  chip: HTMLElement,
  inHours: boolean,
  speech: Speech,
  fallbacks: Fallbacks | undefined,
): Pick<Known, 'id' | 'text' | 'said' | 'isRecycled'> {
  const found = findEventId(chip) ?? nobody;
  const text = (fallbacks?.readText ?? readChipText)(chip, inHours);
  const isElsewhere = found.kind === 'event' && text?.label !== undefined && isNamedKind(text.label);
  const kind = isElsewhere ? 'working-location' : (fallbacks?.kindOf(chip, found) ?? found.kind);
  const id: EventId = { ...found, kind };
  const isRecycled = found.via === 'eventid' && found.logged !== undefined && found.logged !== found.id;
  return {
    id,
    text,
    said: text && readSaid(text, id.kind, speech),
    isRecycled: isRecycled && found.kind !== 'birthday',
  };
}
