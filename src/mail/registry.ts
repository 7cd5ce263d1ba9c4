import type { Meeting } from '@/domain/meeting';
import type { OutwardMail } from '@/domain/outward';
import type { Pair } from '@/domain/pair';
import type { Mailbox } from '@/domain/recap';
import type { Settings } from '@/domain/settings';
import { gmail } from './gmail';
import type { MailWindow } from './mailbox';
import { mailto } from './mailto';
import { outlook } from './outlook';

const windows: Readonly<Record<Mailbox, MailWindow>> = { gmail, outlook, mailto };

/**
 * The address that opens the person's mail with this text in it. Over the safe length it holds the short text instead,
 * and says so: the whole is for the clipboard.
 */
export function composeLink(
  mailbox: Mailbox,
  mail: OutwardMail,
  otherwise: { readonly short: OutwardMail; readonly host?: string },
): { url: string; complete: boolean } {
  const { link, longest } = windows[mailbox];
  const whole = link(mail, otherwise.host);
  if (whole.length <= longest) return { url: whole, complete: true };
  return { url: link(otherwise.short, otherwise.host), complete: false };
}

/** Which mailbox a meeting's recap goes to: the pair's own choice, the person's, else where the meeting lives. */
export function mailboxFor(meeting: Meeting, settings: Settings, pair: Pair | undefined): Mailbox {
  if (pair?.mailbox) return pair.mailbox;
  if (settings.mailbox !== 'calendar') return settings.mailbox;
  const calendar = meeting.sources.find(
    ({ calendar: each }) => each === 'google' || each === 'outlook',
  )?.calendar;
  return calendar === 'google' ? 'gmail' : calendar === 'outlook' ? 'outlook' : 'mailto';
}
