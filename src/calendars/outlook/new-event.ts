import { escapeHtml } from '@/domain/outward';
import { instantOf } from '@/domain/when';
import type { NewEvent } from '../new-event';

const personal = 'outlook.live.com';
const work = ['outlook.office.com', 'outlook.office365.com', 'outlook.cloud.microsoft'];

/**
 * Outlook's event form, filled in: `deeplink/compose?path=/calendar/action/compose&rru=addevent` (May 2026). The body is HTML
 * (line ends are ignored, so they are `<br>`), angle brackets of a subject show as entities and are left out, a plus is read
 * as a space. Where nobody is signed in Outlook forgets the fields: the text is for the clipboard as well.
 */
export function outlookEventLink(event: NewEvent): string {
  const { title, start, end, zone, guests, text = '', place, host = '' } = event;
  const where =
    host === personal ? personal : (work.find((each) => each === host) ?? 'outlook.cloud.microsoft');
  const base = where === personal ? '/calendar/0/deeplink/compose' : '/calendar/deeplink/compose';
  const moment = (local: string): string =>
    Temporal.Instant.fromEpochMilliseconds(instantOf(local, zone)).toString();
  const fields: [string, string | undefined][] = [
    ['path', '/calendar/action/compose'],
    ['rru', 'addevent'],
    ['subject', title.replace(/[<>]/g, '')],
    ['startdt', moment(start)],
    ['enddt', moment(end)],
    ['to', guests.length > 0 ? guests.join(',') : undefined],
    ['location', place],
    ['body', text === '' ? undefined : escapeHtml(text).replace(/\n/g, '<br>')],
  ];
  const query = fields
    .flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
    .join('&');
  return `https://${where}${base}?${query}`;
}
