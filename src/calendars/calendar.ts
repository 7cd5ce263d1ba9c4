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
  /**
   * Something is there that this reader cannot read, and the calendar's whole one may: a field that is missing, a card
   * that lost its id. What was read all the same is right.
   */
  readonly lacks?: boolean | undefined;
  /** Something stands open that may be an event. What it is, an `OpenReader` tells. */
  readonly mayBeOpen?: boolean | undefined;
  /** Which event the person activated last, where an open event carries no id of its own (Outlook's peek). */
  readonly activated?: string | undefined;
  /** The box of the open event (bubble, peek, the form of its own page): the panel stands beside it. */
  readonly openBox?: HTMLElement | undefined;
}

export interface Observed {
  readonly node: Node;
  readonly options: MutationObserverInit;
}

/** What is read of a calendar all the time: its grid. Nothing here, or in `OpenReader`, writes to the page. */
export interface GridReader extends CalendarAddress {
  /**
   * Reads the page as it stands, but for what is open. Never throws: what cannot be read is counted in `skipped` or named
   * in `blind`.
   */
  read(page: Document, url: URL): ReadPage;
  /**
   * Works out piece by piece what the next `read` would have to work out at once. Each step is short; it may be left
   * after any of them, and what was done is not lost.
   */
  readAhead?(page: Document, url: URL): Iterator<unknown>;
  /** The few nodes whose changes can change a reading. Asked again whenever one of them left the document. */
  observed(page: Document): Observed[];
  /** Whether what the person just activated is an event. */
  noteActivation(target: Element): boolean;
}

/** What is read only when a person opens an event. It comes as a script of its own, at the first opening. */
export interface OpenReader {
  /** Every selector both readers rely on, by what it finds, best first: for the report a person can copy. */
  readonly selectors: Readonly<Record<string, readonly string[]>>;
  /** Adds to a reading of the grid what is open. Never throws either. */
  read(page: Document, url: URL, grid: ReadPage): ReadPage;
  /** The description field of the open event editor; `undefined` when none is open or it cannot be found. */
  findDescription(page: Document): HTMLElement | undefined;
}

/** A calendar with all its readers. */
export type Calendar = GridReader & Pick<OpenReader, 'selectors' | 'findDescription'>;

/**
 * The readers of a calendar as one, each where the product takes it: the grid of an ordinary page; the whole one where
 * that lacks something; what is open; and what the background makes of it.
 */
export function joinReaders(
  grid: GridReader,
  whole: GridReader,
  open: OpenReader,
  complete: (reading: PageReading) => PageReading,
): Calendar {
  return {
    ...grid,
    selectors: open.selectors,
    read(page, url) {
      const ordinary = grid.read(page, url);
      const read = ordinary.lacks ? whole.read(page, url) : ordinary;
      const all = read.mayBeOpen ? open.read(page, url, read) : read;
      return { ...all, reading: complete(all.reading) };
    },
    findDescription: (page) => open.findDescription(page),
  };
}
