import type { CalendarId, PageReading, View } from '../domain/event';

/** Where a calendar lives. Kept apart from its reader, and free of aliases, so that the build may ask for the hosts. */
export interface CalendarAddress {
  readonly id: CalendarId;
  /** As people say it. */
  readonly name: string;
  /** Match patterns of every page the calendar is shown on. */
  readonly matches: readonly string[];
  /** Which view an address shows; `undefined` when it is not a page of this calendar. */
  viewOf(url: URL): View | undefined;
}

/** One chip, card or row on the page and the occurrence it stands for (`SeenEvent.id`). */
export interface Chip {
  readonly id: string;
  readonly element: HTMLElement;
}

/** What was read, and the elements it was read from. The reading may leave the page, the elements cannot. */
export interface ReadPage {
  readonly reading: PageReading;
  readonly chips: readonly Chip[];
  /** The box of the open event (bubble, peek, the form of its own page): the panel stands beside it. */
  readonly openBox?: HTMLElement | undefined;
}

export interface Observed {
  readonly node: Node;
  readonly options: MutationObserverInit;
}

/** The contract every calendar page fulfils. Nothing here writes to the page. */
export interface Calendar extends CalendarAddress {
  /** Every selector the reader relies on, by what it finds, best first: for the report a person can copy. */
  readonly selectors: Readonly<Record<string, readonly string[]>>;
  /** Reads the page as it stands. Never throws: what cannot be read is counted in `skipped` or named in `blind`. */
  read(page: Document, url: URL): ReadPage;
  /** The few nodes whose changes can change a reading. Asked again whenever one of them left the document. */
  observed(page: Document): Observed[];
  /** Remembers which event the person just activated, where the open event carries no id of its own (Outlook's peek). */
  noteActivation?(target: Element): void;
  /** The description field of the open event editor; `undefined` when none is open or it cannot be found. */
  findDescription(page: Document): HTMLElement | undefined;
}
