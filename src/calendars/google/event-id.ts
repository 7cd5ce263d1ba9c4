import type { EventKind } from '../../domain/event';

/** What an element of the page says about which event it stands for. */
export interface EventId {
  /** Of the occurrence: equal on every calendar that holds it. */
  readonly id: string;
  readonly calendarId?: string | undefined;
  readonly series?: string | undefined;
  /** The occurrence's original start: `20260109T060000Z`, `20260109`. A moved occurrence keeps it. */
  readonly instance?: string | undefined;
  readonly kind: EventKind;
  readonly via: 'eventid' | 'jslog' | 'raw';
  /** The calendar is the signed-in person's own. */
  readonly own: boolean;
  /** What its `jslog` calls it. */
  readonly logged?: string | undefined;
}

const taskKinds: readonly (readonly [RegExp, EventKind])[] = [
  [/^tasks_rollover/, 'task-rollup'],
  [/^tasks[_.]/, 'task'],
  [/^ttb_/, 'task-block'],
  [/^bday_/, 'birthday'],
];

/**
 * Which event an element stands for: its `data-eventid`, base64 of `<event id> <calendar>` without padding; where that
 * says nothing, its `jslog`; else the attribute as it is. `undefined` when it carries neither.
 */
export function findEventId(element: Element): EventId | undefined {
  return identify(element.getAttribute('data-eventid') ?? '', element.getAttribute('jslog') ?? '');
}

/** The same for the last part of an edit page's address. */
export function identify(raw: string, jslog = ''): EventId | undefined {
  const log = readLog(jslog);
  const prefixed = taskKinds.find(([pattern]) => pattern.test(raw));
  const [id, calendar] =
    (raw.startsWith('tasks') ? undefined : decodeEventId(raw.replace(/^(ttb|bday)_/, ''))) ?? [];
  const found = id ?? log.id ?? raw;
  if (found === '') return undefined;
  const calendarId = log.calendarId ?? calendar;
  const [, series, instance] = /^(.+)_(\d{8}(?:T\d{6}Z)?)$/.exec(found) ?? [];
  return {
    id: found.slice(0, 2_000),
    calendarId,
    series,
    instance,
    kind: prefixed?.[1] ?? kindOf(found, calendarId ?? ''),
    via: id ? 'eventid' : log.id ? 'jslog' : 'raw',
    own: log.own,
    logged: log.id,
  };
}

/**
 * The event id and the calendar's address in a `data-eventid` or the last part of an edit page's address. A common domain
 * is one letter there, which the background writes out (`calendar-domains.ts`).
 */
export function decodeEventId(text: string): readonly [string, string] | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (byte) =>
      byte.charCodeAt(0),
    );
    const [, id, name, domain] =
      /^(.+) (\S+?)(?:@(\S*))?$/s.exec(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) ?? [];
    if (id === undefined || name === undefined) return undefined;
    return [id, domain === undefined ? name : `${name}@${domain}`.toLowerCase()];
  } catch {
    return undefined;
  }
}

/** `35463; 2:["<event id>",null,…,6];1:["<full calendar id>",1]`; the last number is 1 for one's own first calendar. */
function readLog(jslog: string): {
  id?: string | undefined;
  calendarId?: string | undefined;
  own: boolean;
} {
  const [, calendarId, access] = /[ ;]1:\["([^"]+)",(\d+)/.exec(jslog) ?? [];
  const [, id] = /[ ;]2:\["([^"\\]+)"/.exec(jslog) ?? [];
  return {
    id,
    calendarId: calendarId?.toLowerCase(),
    own: access === '1',
  };
}

function kindOf(id: string, calendar: string): EventKind {
  if (/_BIRTHDAY_/.test(id) || /#contacts@/.test(calendar)) return 'birthday';
  return /#holiday@|@(?:[vh]|(group\.v|holiday)\.calendar\.google\.com)$/.test(calendar)
    ? 'holiday'
    : 'event';
}
