import type { GridReader, OpenReader, ReadPage } from '@/calendars/calendar';
import { insertBlock } from '@/calendars/insert';
import { redactedReport } from '@/calendars/redact';
import type { SeenEvent } from '@/domain/event';
import { offerPart } from '@/platform/later';
import type { PageOrder } from '@/platform/protocol';
import { BesideEvent } from './beside-event';

/**
 * What Cairn does in a calendar page only once an event is open: read it, stand beside it, put an agenda into its editor,
 * tell what a repair of the readers needs. Most pages that are open all day never load it.
 */
export interface OpenPart {
  /** The reading of the grid, and of what is open. */
  complete(grid: ReadPage): ReadPage;
  /** Brings the panel to where it belongs, or takes it away. */
  follow(read: ReadPage): Promise<void>;
  obey(order: PageOrder, latest: ReadPage | undefined, pointed: EventTarget | null): unknown;
  startOver(): void;
}

export type StartOpenPart = (grid: GridReader, page: Document, signal: AbortSignal) => OpenPart;

/** Hands the part over that goes with this reader, under the name `open`: one calendar is shown in a frame. */
export function offerOpenPart(reader: OpenReader): void {
  const start: StartOpenPart = (grid, page, signal) => startOpenPart(grid, reader, page, signal);
  offerPart('open', start);
}

function startOpenPart(grid: GridReader, reader: OpenReader, page: Document, signal: AbortSignal): OpenPart {
  const beside = new BesideEvent(page, signal);
  const { selectors } = reader;
  return {
    complete: (read) => reader.read(page, new URL(page.location.href), read),
    follow: (read) => beside.follow(read),
    startOver: () => beside.startOver(),
    obey(order, latest, pointed) {
      if (order.order === 'pointed') return eventAt(latest, pointed) ?? null;
      if (order.order === 'size') beside.reported(order.token, order.height);
      if (order.order === 'dismiss') beside.dismiss(order.token);
      if (order.order === 'insert') {
        const field = reader.findDescription(page);
        return field ? insertBlock(field, order) : 'no-editor';
      }
      if (order.order === 'report') return redactedReport(page, { ...grid, selectors }, latest?.reading);
      return null;
    },
  };
}

/** The event whose chip the person pointed at. */
function eventAt(read: ReadPage | undefined, pointed: EventTarget | null): SeenEvent | undefined {
  if (!read || !(pointed instanceof Node)) return undefined;
  const chip = read.chips.find(({ element }) => element.contains(pointed));
  return chip && read.reading.events.find(({ id }) => id === chip.id);
}
