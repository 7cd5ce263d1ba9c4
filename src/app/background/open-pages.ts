import { calendarOnHost } from '@/calendars/registry';
import type { PageReading } from '@/domain/event';
import type { Asker } from '@/platform/answer';
import { keptOpenEvents, keptOpenPages } from '@/platform/kept';
import { putScript, tellPage } from '@/platform/pages';
import type { RequestOf } from '@/platform/protocol';
import { type Cairn, missing } from './cairn';

/** A page that has not been heard of for this long is taken to be closed (the worker is not told when a tab closes). */
const forgetMs = 12 * 3_600_000;

/** Where a request of a calendar page came from; a request without a tab is none of ours. */
export function frameOf(asker: Asker): { tabId: number; frameId: number; host: string } {
  if (asker.tabId === undefined) throw missing('tab');
  return { tabId: asker.tabId, frameId: asker.frameId ?? 0, host: new URL(asker.url).hostname };
}

const sameFrame = (
  one: { tabId: number; frameId: number },
  other: { tabId: number; frameId: number },
): boolean => one.tabId === other.tabId && one.frameId === other.frameId;

/** Remembers that a calendar is open in this tab, whose it is, and whether it can be read. */
export async function notePage(cairn: Cairn, asker: Asker, reading: PageReading): Promise<void> {
  const frame = frameOf(asker);
  const now = cairn.now();
  const { email, name, zone } = reading.me;
  await keptOpenPages.change((pages) => {
    const before = pages.find((page) => sameFrame(page, frame));
    const since = before?.blind?.since ?? now;
    const blind = reading.blind === null ? null : { calendar: reading.calendar, why: reading.blind, since };
    const me = { ...(email ? { email } : {}), ...(name ? { name } : {}) };
    const page = { ...frame, ...(zone ? { zone } : {}), me, blind, at: now };
    return [...pages.filter((each) => !sameFrame(each, frame) && now - each.at < forgetMs), page];
  });
  if (!reading.open) await noteClosed(asker);
}

/** Puts into a page what reads an open event, or all of a poor page. Which calendar's script that is, its host alone decides. */
export async function putPagePart(asker: Asker, part: 'open' | 'whole'): Promise<void> {
  const { tabId, frameId, host } = frameOf(asker);
  const calendar = calendarOnHost(host);
  if (!calendar) throw missing('calendar');
  await putScript(tabId, frameId, `${calendar.id}-${part}`);
}

/** An event was opened in a page: its panel is let in by a token nobody else knows. The same event keeps its token. */
export async function noteOpened(
  cairn: Cairn,
  asker: Asker,
  request: RequestOf<'panel.open'>,
): Promise<string> {
  const frame = frameOf(asker);
  let token: string = crypto.randomUUID();
  await keptOpenEvents.change((events) => {
    const before = events.find((each) => sameFrame(each, frame));
    if (before?.event.id === request.event.id) token = before.token;
    return [
      ...events.filter((each) => !sameFrame(each, frame)),
      { ...frame, ...request, token, at: cairn.now() },
    ];
  });
  return token;
}

/** The page was left, or its tab closed: whatever was open in it no longer is. */
export async function forgetPage(asker: Asker): Promise<void> {
  const frame = frameOf(asker);
  await noteClosed(asker);
  await keptOpenPages.change((pages) => pages.filter((each) => !sameFrame(each, frame)));
}

export async function noteClosed(asker: Asker): Promise<void> {
  const frame = frameOf(asker);
  const open = await keptOpenEvents.read();
  if (!open.some((each) => sameFrame(each, frame))) return;
  await keptOpenEvents.change((events) => events.filter((each) => !sameFrame(each, frame)));
}

/** Passes a word of the panel's page on to the content script that holds its frame. */
export async function tellPanelHost(token: string, word: { height: number } | 'dismiss'): Promise<void> {
  const open = (await keptOpenEvents.read()).find((each) => each.token === token);
  if (!open) return;
  const order =
    word === 'dismiss'
      ? { order: 'dismiss' as const, token }
      : { order: 'size' as const, token, height: word.height };
  await tellPage(open.tabId, open.frameId, order);
}

/** Asks every open calendar page to report again: a word of the person or an agenda changes its marks. */
export async function askPagesAgain(): Promise<void> {
  for (const { tabId, frameId } of await keptOpenPages.read())
    await tellPage(tabId, frameId, { order: 'again' });
}

/** The report of the blind page, for the clipboard. */
export async function reportOfBlindPage(): Promise<string> {
  const pages = await keptOpenPages.read();
  const page = pages.find(({ blind }) => blind !== null) ?? pages.at(-1);
  if (!page) throw missing('page');
  const report = await tellPage(page.tabId, page.frameId, { order: 'report' });
  if (typeof report !== 'string') throw missing('page');
  return report;
}
