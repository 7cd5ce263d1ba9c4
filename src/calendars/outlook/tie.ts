import type { SeenEvent } from '../../domain/event';
import { plainOf } from './clock';
import type { Said } from './label';
import { timesOf } from './times';

/** When the open event is, as its own box says it; `undecided` where day and month could be either. */
interface Spoken {
  readonly possible: readonly { readonly start: string; readonly end?: string; readonly allDay: boolean }[];
}

/**
 * The event of the page a box belongs to: it has the box's subject and does not contradict its time. The one activated
 * last is preferred, then the only one that is left.
 */
export function findTied(
  events: readonly SeenEvent[],
  title: string,
  said: Said,
  activated: string | undefined,
): readonly [SeenEvent | undefined, string] {
  const { possible } = spoken(said);
  const alike = events.filter((event) => sameText(event.title, title));
  const agreeing = alike.filter((event) => agrees(event, possible, said));
  const own = agreeing.find(({ id }) => activated && (id === activated || id.startsWith(`${activated}@`)));
  if (own) return [own, 'activated'];
  const exact = agreeing.filter(
    ({ start }) => start !== undefined && possible.some((each) => each.start === start),
  );
  if (exact.length === 1) return [exact[0], 'card'];
  if (agreeing.length === 1 && alike.length === 1) return [agreeing[0], 'card'];
  return [undefined, 'made'];
}

export function sameText(one: string, other: string): boolean {
  return squeezed(one) === squeezed(other);
}

function squeezed(text: string): string {
  return plainOf(text).replace(/\s+/g, ' ').trim();
}

function spoken({ from, to, clocks }: Said): Spoken {
  const possible = (from ?? []).flatMap((first) =>
    (to ?? [undefined])
      .filter((last) => last === undefined || last >= first)
      .map((last) => ({ ...timesOf(first, last, clocks), allDay: clocks === undefined })),
  );
  return { possible };
}

function agrees(event: SeenEvent, possible: Spoken['possible'], said: Said): boolean {
  if (event.start === undefined) return true;
  if (possible.length > 0)
    return possible.some(({ start }) => start.slice(0, 10) === event.start?.slice(0, 10));
  return said.clocks === undefined || event.allDay || minutesOf(event.start) === said.clocks[0];
}

function minutesOf(iso: string): number {
  return Number(iso.slice(11, 13)) * 60 + Number(iso.slice(14, 16));
}

/** Start and end out of what the box says and what the card says. Where the two contradict each other, neither counts. */
export function tiedTimes(
  tied: SeenEvent | undefined,
  said: Said,
): { start?: string; end?: string; allDay: boolean; via: string } {
  const { possible } = spoken(said);
  const [only] = possible;
  if (tied?.start !== undefined) {
    const { start, end, allDay } = tied;
    const known = { start, ...(end ? { end } : {}), allDay };
    if (possible.length === 0) return { ...known, via: 'card' };
    const same = possible.some((each) => each.start === start && each.end === end);
    // A box that names the day alone does not contradict the card that knows the hour.
    if (same) return { ...known, via: 'card+box' };
    const sameDay = possible.some((each) => each.start.slice(0, 10) === start.slice(0, 10));
    if (sameDay && said.clocks === undefined && !allDay) return { ...known, via: 'card' };
    return { allDay, via: 'unresolved' };
  }
  if (only && possible.length === 1) return { ...only, via: 'box' };
  return { allDay: tied?.allDay ?? false, via: possible.length > 1 ? 'unresolved' : 'none' };
}
