/** What the practice calendars hold. Types only: shared by the server and by the pages it serves. */

export type PracticeResponse = 'accepted' | 'declined' | 'tentative' | 'none';

export interface PracticePerson {
  readonly name: string;
  /** Google shows it, Outlook does not (but for a guest without a name). */
  readonly email: string;
  readonly response: PracticeResponse;
  readonly organizer?: boolean;
  readonly self?: boolean;
}

export type PracticeKind =
  | 'event'
  | 'task'
  | 'task-block'
  | 'task-rollup'
  | 'birthday'
  | 'holiday'
  | 'working-location';

export interface PracticeEvent {
  /** Ours, and stable from run to run: `google-samuel-now`. */
  readonly id: string;
  readonly calendar: 'google' | 'outlook';
  /** What the page carries: Google's `data-eventid`, Outlook's `data-calitemid`. */
  readonly pageId: string;
  /** Google's own id of the occurrence, before it is encoded; equal to `pageId` on Outlook. */
  readonly eventId: string;
  /** The calendar it is in: an address on Google, a name on Outlook. */
  readonly calendarId: string;
  readonly title: string;
  /** Local, without a zone: `2026-05-14T14:00`, all-day `2026-05-14`. */
  readonly start: string;
  /** As `start`; exclusive when all-day. */
  readonly end: string;
  readonly allDay: boolean;
  readonly kind: PracticeKind;
  readonly place?: string;
  readonly people: readonly PracticePerson[];
  /** HTML, as the editors of both calendars keep it. */
  readonly description: string;
  readonly rhythm?: 'weekly' | 'fortnightly';
  /** An occurrence of a series that was moved away from its place. */
  readonly moved?: boolean;
  readonly private?: boolean;
  /** A task that is ticked. */
  readonly done?: boolean;
  readonly conference?: string;
  readonly colour: string;
  /** Outlook names the people of a large meeting only by number. */
  readonly counted?: boolean;
}

/** The one who is signed in. */
export interface PracticeOwner {
  readonly name: string;
  readonly email: string;
}

/** Everything a practice page is told. */
export interface PracticeBook {
  readonly owner: PracticeOwner;
  /** IANA name; all times of the events are in it. */
  readonly zone: string;
  /** When the server was started, ISO with `Z`. */
  readonly now: string;
  readonly events: readonly PracticeEvent[];
}
