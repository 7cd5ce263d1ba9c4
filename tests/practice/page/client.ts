import type { PracticeBook, PracticeEvent } from '../event-shape.ts';

/** The events as the server holds them, and a way to write a description. */
export interface Client {
  readonly book: PracticeBook;
  /** Today in the calendar's zone. */
  readonly today: Temporal.PlainDate;
  events(): readonly PracticeEvent[];
  find(pageId: string): PracticeEvent | undefined;
  saveDescription(event: PracticeEvent, html: string): Promise<void>;
}

/** Loads one calendar's events and calls `changed` whenever the server has changed them. */
export async function openClient(calendar: 'google' | 'outlook', changed: () => void): Promise<Client> {
  let book = await load();
  const startedAt = performance.now();
  const refresh = async () => {
    book = await load();
    changed();
  };
  new EventSource('/practice/changes').onmessage = refresh;
  const events = () => book.events.filter((event) => event.calendar === calendar);
  return {
    get book() {
      return book;
    },
    get today() {
      const now = Temporal.Instant.from(book.now).add({
        milliseconds: Math.round(performance.now() - startedAt),
      });
      return now.toZonedDateTimeISO(book.zone).toPlainDate();
    },
    events,
    find: (pageId) => events().find((event) => event.pageId === pageId),
    saveDescription: async (event, html) => {
      await fetch(`/practice/description?id=${encodeURIComponent(event.id)}`, { method: 'PUT', body: html });
      await refresh();
    },
  };
}

async function load(): Promise<PracticeBook> {
  return (await (await fetch('/practice/book')).json()) as PracticeBook;
}
