import type { GridReader } from '@/calendars/calendar';
import { offerPart } from '@/platform/later';

/** Hands over the reader for pages that lost a part of what they say, under the name `whole`. */
export function offerWholeReader(reader: GridReader): void {
  offerPart('whole', reader);
}
