import type { AccountCalendar } from '../domain/account';
import type { SeenEvent } from '../domain/event';

/** Where a read stands: at a page of one that is not through, or at the end of the last one. */
export interface Place {
  readonly page?: string | undefined;
  readonly sync?: string | undefined;
}

export interface ReadAsk {
  readonly token: string;
  readonly calendarId: string;
  /** Epoch milliseconds. Needed for a read from the start; a read that goes on knows its own. */
  readonly from: number;
  readonly to: number;
  readonly place: Place;
  /** The zone times are given in where the calendar names none. */
  readonly zone: string;
  /** The account's own address: whose answer to the invitation is the person's. */
  readonly email: string;
}

/** An event in which Cairn's own sign stands, as a device of the person left it. */
export interface SignedEvent {
  readonly id: string;
  readonly sign: string;
}

/** One page of a calendar: what is there, what no longer is, and where it goes on. One request, or one and a few more. */
export interface PageOfEvents {
  readonly events: readonly SeenEvent[];
  readonly signs: readonly SignedEvent[];
  /** Events that are no longer there; `cancelled` where the service says so, else perhaps only moved out of sight. */
  readonly removed: readonly { readonly id: string; readonly cancelled: boolean }[];
  readonly place: Place;
}

/**
 * A calendar that is read ahead of time, page by page. Whoever fulfils this is a source of meetings; the calendar pages
 * are another kind, that reports by itself.
 * @throws {ServiceError} `start-over` when the place is no longer known: the read begins again without one
 */
export interface Source {
  calendars(token: string): Promise<AccountCalendar[]>;
  read(ask: ReadAsk): Promise<PageOfEvents>;
}
