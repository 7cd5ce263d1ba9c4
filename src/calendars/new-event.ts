import type { CalendarId } from '@/domain/event';
import type { OutwardNote } from '@/domain/outward';
import { googleEventLink } from './google/new-event';
import { outlookEventLink } from './outlook/new-event';

/** A meeting that is not in any calendar yet. Times are local in `zone`; `text` is made of lines that may leave. */
export interface NewEvent {
  readonly title: string;
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly guests: readonly string[];
  readonly text?: string;
  readonly place?: string;
  /** Host the person's calendar was last seen on. */
  readonly host?: string;
}

/** The text of a new event comes from a note that may leave, and from nowhere else. */
export function withNote(event: Omit<NewEvent, 'text'>, note: OutwardNote | undefined): NewEvent {
  const text = note?.lines.map((line) => line.text).join('\n');
  return text ? { ...event, text } : event;
}

/** Longer addresses are refused on the way (a signed-out or redirected Outlook at about 2 000 characters, 2026). */
const longestLink = 2000;

const links: Partial<Record<CalendarId, (event: NewEvent) => string>> = {
  google: googleEventLink,
  outlook: outlookEventLink,
};

/**
 * The address of the calendar's own form with the meeting filled in, for the person to look at and save; the text is left
 * out where it would make the address too long. `undefined` for a calendar that has no such form.
 */
export function newEventLink(
  calendar: CalendarId,
  event: NewEvent,
): { url: string; complete: boolean } | undefined {
  const link = links[calendar];
  if (!link) return undefined;
  const whole = link(event);
  if (whole.length <= longestLink) return { url: whole, complete: true };
  const { text: _, ...short } = event;
  return { url: link(short), complete: false };
}
