import { calendar, type calendar_v3 } from '@googleapis/calendar';
import { gmail, type gmail_v1 } from '@googleapis/gmail';

let calendars: calendar_v3.Calendar | undefined;
let mailboxes: gmail_v1.Gmail | undefined;

/** Google Calendar. Made when first asked for: a worker that only reminds of something builds no client. */
export function calendarApi(): calendar_v3.Calendar {
  calendars ??= calendar('v3');
  return calendars;
}

/** Gmail. */
export function gmailApi(): gmail_v1.Gmail {
  mailboxes ??= gmail('v1');
  return mailboxes;
}

/** How a call carries its token, and what else it says. */
export function bearing(token: string, headers: Readonly<Record<string, string>> = {}) {
  return { headers: { ...headers, authorization: `Bearer ${token}` } };
}
