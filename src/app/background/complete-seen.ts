import type { CompleteReading } from '@/calendars/complete';
import type { PageOwner, PageReading, SeenEvent } from '@/domain/event';
import type { Asker } from '@/platform/answer';
import { keptMailboxZones } from '@/platform/kept';
import type { Cairn } from './cairn';
import { frameOf } from './open-pages';

/**
 * A reading as the rest of the product takes it. Outlook shows the zone of its times in the month alone (2026-09): what was
 * told there holds for the other views of that mailbox.
 */
export async function completeReport(
  cairn: Cairn,
  complete: () => Promise<CompleteReading>,
  reading: PageReading,
  asker: Asker,
): Promise<PageReading> {
  const zones = await keptMailboxZones.read();
  const key = await mailboxOf(reading.me, asker);
  const mailbox = zones[key];
  const whole = (await complete())(reading, { zone: cairn.zone, mailbox, languages: [cairn.language] });
  const { zone } = whole.me;
  if (reading.calendar === 'outlook' && zone !== undefined && zone !== mailbox)
    await keptMailboxZones.change((known) => ({ ...known, [key]: zone }));
  return whole;
}

/** The same for one event of a page that was told of before. */
export async function completeEvent(
  cairn: Cairn,
  complete: () => Promise<CompleteReading>,
  event: SeenEvent,
  asker: Asker,
): Promise<SeenEvent> {
  const { tabId, frameId } = frameOf(asker);
  const page = (await cairn.openPages()).find((each) => each.tabId === tabId && each.frameId === frameId);
  const me = { ...page?.me };
  const { calendar } = event;
  const alone: PageReading = {
    calendar,
    view: 'event',
    me,
    events: [],
    open: event,
    covers: [],
    skipped: {},
    blind: null,
  };
  const whole = (await complete())(alone, {
    zone: cairn.zone,
    mailbox: page?.zone,
    languages: [cairn.language],
  });
  return whole.open ?? event;
}

/**
 * A name for the mailbox, from whose calendar it is as far as the page says; else from the host. It is kept for years and
 * need not tell anybody an address.
 */
async function mailboxOf({ email, name }: PageOwner, asker: Asker): Promise<string> {
  const whose = new TextEncoder().encode(email ?? name ?? new URL(asker.url).hostname);
  const digest = await crypto.subtle.digest('SHA-256', whose);
  return [...new Uint8Array(digest).slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
