import type { SeenEvent } from '../../domain/event';
import type { Card } from './cards';
import type { Clock } from './clock';
import type { Days, Lies } from './columns';
import type { Found } from './dates';
import type { Said, Spoken } from './label';
import type { Tail } from './tail';
import type { Times } from './times';

/** What a card says about its subject where its `title` is gone. */
export interface Subject {
  readonly title: string;
  readonly via: string;
  /** Its name is of before 2024, when the date stood before the subject: what it says besides. */
  readonly old?: Tail;
}

/**
 * Ways to read what a page no longer says where it should. An ordinary page needs none of them: they come with the whole
 * reader (`whole-grid.ts`), a script of its own. Without them a field stays unknown.
 */
export interface Fallbacks {
  /** Languages of the text's script that are not among the likely ones. */
  languagesFor(text: string, likely: readonly string[]): readonly string[];
  /** Dates in numbers, or with months of a language nobody expects. */
  datesIn(plain: string, languages: readonly string[]): Found[];
  /** Date and times of a name whose subject is not known. */
  mostLikely(
    rest: string,
    dates: readonly Found[],
    clocks: readonly Clock[],
    languages: readonly string[],
  ): Spoken | undefined;
  /** Cards that carry no id. */
  cardsWithoutId(root: HTMLElement, known: readonly Card[], languages: readonly string[]): readonly Card[];
  subjectOf(button: HTMLElement, label: string, languages: readonly string[]): Subject;
  /** Why a page that has calendar content could not be read. */
  blindness(
    page: Document,
    events: readonly SeenEvent[],
    skipped: Readonly<Record<string, number>>,
  ): string | null;
  /** When an event is whose name does not say its date. */
  onlyLies(lies: Lies, clocks: Said['clocks'], days: Days): Times;
}
