import type { View } from '../../domain/event';
import type { CalendarAddress } from '../calendar';

const hosts = ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'];

/** The last part of `/calendar/view/…` where it has a word of ours; the board and what comes later are `other`. */
const views: Readonly<Record<string, View>> = {
  day: 'day',
  week: 'week',
  workweek: 'workweek',
  month: 'month',
  agenda: 'schedule',
};

/**
 * The view an address names: `/calendar/view/week`, personal accounts `/calendar/0/view/week`, inside Teams
 * `/hosted/calendar/view/week` (seen 2024-12 to 2026). `/calendar/` alone opens whatever was open last: `other`.
 * Mail has the same hosts and is no calendar page.
 */
function viewOf({ protocol, hostname, pathname }: URL): View | undefined {
  if (protocol !== 'https:' || !hosts.includes(hostname)) return undefined;
  const rest = /^\/(?:hosted\/)?calendar(?=\/|$)(?:\/(?:\d+|[^/]*@[^/]*)(?=\/|$))?\/*(.*)$/i.exec(
    pathname,
  )?.[1];
  if (rest === undefined) return undefined;
  const [first, second = ''] = rest.toLowerCase().split('/');
  if (first === 'view') return views[second] ?? 'other';
  if (first === 'item' || (first === 'deeplink' && second === 'read')) return 'event';
  if ((first === 'deeplink' || first === 'action') && second === 'compose') return 'edit';
  return 'other';
}

/**
 * Outlook on the web, on its four hosts; inside Teams it is the frame `outlook.office.com/hosted/calendar`. The whole
 * host is asked for because the page goes from mail to calendar without loading again.
 */
export const outlookAddress: CalendarAddress = {
  id: 'outlook',
  name: 'Outlook',
  matches: hosts.map((host) => `https://${host}/*`),
  viewOf,
};

/** The id in `/calendar/item/<ItemId>`, which is encoded there (`/` as %2F). */
export function itemIdIn({ pathname }: URL): string | undefined {
  const encoded = /\/calendar\/(?:[^/]+\/)?item\/([^/]+)/i.exec(pathname)?.[1];
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
