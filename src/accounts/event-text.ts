/** The text of an event as it is now, and what decides whether and how it may be changed. */
export interface EventText {
  readonly text: string;
  readonly form: 'text' | 'html';
  /** Of this very version: a change is made to it alone. */
  readonly etag: string;
  /** The account may change it for everybody, not only its own copy. */
  readonly mayEdit: boolean;
  /** Where its online meeting is joined, if the text carries the block that keeps it. */
  readonly meetingLink?: string | undefined;
  /** How many others are invited. */
  readonly guests: number;
  /** What Cairn left in this copy of the event, for another device of the same person. */
  readonly sign?: string | undefined;
  /** There is no room for one: other programs have filled the event with theirs. */
  readonly full?: boolean;
}

/** What of an event is to be changed, in one request: its text, Cairn's sign in it, or both. */
export interface EventChange {
  readonly etag: string;
  readonly form: 'text' | 'html';
  readonly text?: string | undefined;
  readonly sign?: string | undefined;
}

/** Events whose text can be read and changed. Every method throws `ServiceError`. */
export interface EventTexts {
  /** A change of the text is mailed to the guests, and nothing can prevent it. */
  readonly mailsGuests: boolean;
  read(token: string, place: EventPlace): Promise<EventText>;
  /** @throws {ServiceError} `changed-elsewhere` when it is another version by now */
  write(token: string, place: EventPlace, change: EventChange): Promise<void>;
}

export interface EventPlace {
  readonly calendarId: string;
  readonly id: string;
}
