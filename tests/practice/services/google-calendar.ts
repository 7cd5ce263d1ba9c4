import type { calendar_v3 } from '@googleapis/calendar';
import { bodyOf, type Call, googleError, json, type Reply, tokenOf } from './call.ts';
import { discoveryCheck } from './discovery.ts';
import type { GoogleOAuth } from './google-oauth.ts';
import type { World } from './world.ts';

type Event = calendar_v3.Schema$Event;

interface Entry {
  readonly event: Event;
  /** Grows with every change of any event. */
  readonly changed: number;
}

export interface PracticeCalendar {
  readonly id: string;
  readonly summary: string;
  readonly primary?: boolean;
  readonly accessRole: 'owner' | 'writer' | 'reader';
}

/** Google Calendar of one person: lists with pages and sync tokens, reading and patching one event. */
export class GoogleCalendar {
  readonly calendars: PracticeCalendar[];
  readonly #events = new Map<string, Map<string, Entry>>();
  readonly #check = discoveryCheck('google/calendar.v3.json');
  #changes = 0;
  /** Sync tokens given out before this change are refused (410). */
  forgotten = 0;
  pageSize = 250;
  /** Every list begins with a page without events. */
  emptyFirst = false;

  constructor(
    private readonly world: World,
    private readonly oauth: GoogleOAuth,
    private readonly owner: string,
  ) {
    this.calendars = [{ id: owner, summary: 'Nadia', primary: true, accessRole: 'owner' }];
  }

  put(event: Event, calendarId = this.owner): void {
    this.#changes += 1;
    const events = this.#events.get(calendarId) ?? new Map<string, Entry>();
    this.#events.set(calendarId, events);
    const at = new Date(this.world.now()).toISOString();
    const full = { status: 'confirmed', ...event, updated: at, etag: `"${this.#changes}"` };
    events.set(event.id ?? '', { event: full, changed: this.#changes });
  }

  get(id: string, calendarId = this.owner): Event | undefined {
    return this.#events.get(calendarId)?.get(id)?.event;
  }

  /** Gone: what is left of it is its id. */
  cancel(id: string, calendarId = this.owner): void {
    const event = this.get(id, calendarId);
    if (event === undefined) throw new Error(`There is no event ${id}.`);
    const { recurringEventId, originalStartTime } = event;
    this.put(
      {
        id,
        status: 'cancelled',
        ...(recurringEventId ? { recurringEventId, originalStartTime } : {}),
      } as Event,
      calendarId,
    );
  }

  /** Refuses every sync token there is. */
  forget(): void {
    this.forgotten = this.#changes + 1;
    this.#changes += 1;
  }

  answer(call: Call): Reply | undefined {
    if (call.url.hostname !== 'www.googleapis.com' || !call.url.pathname.startsWith('/calendar/v3/'))
      return undefined;
    const grant = this.oauth.tokens.find(tokenOf(call), this.world.now());
    if (grant === undefined) return googleError(401, 'authError');
    const wrong = this.#check(call, grant.scopes);
    const scope = wrong.find((each) => each.startsWith('scopes'));
    if (scope) return googleError(403, 'insufficientPermissions');
    if (wrong.length > 0) {
      this.world.problems.push(...wrong.map((each) => `Google Calendar: ${each}`));
      return googleError(400, 'badRequest');
    }
    const parts = call.url.pathname.split('/').slice(3).map(decodeURIComponent);
    if (parts[0] === 'users' && parts[2] === 'calendarList')
      return json({ kind: 'calendar#calendarList', items: this.calendars });
    const calendarId = parts[1] === 'primary' ? this.owner : (parts[1] ?? '');
    if (!this.calendars.some(({ id }) => id === calendarId)) return googleError(404, 'notFound');
    const id = parts[3];
    if (id === undefined) return this.#list(calendarId, call.url.searchParams);
    const entry = this.#events.get(calendarId)?.get(id);
    if (entry === undefined || entry.event.status === 'cancelled') return googleError(404, 'notFound');
    return call.method === 'PATCH'
      ? this.#patch(calendarId, entry.event, call)
      : json(entry.event, 200, { etag: entry.event.etag ?? '' });
  }

  #list(calendarId: string, query: URLSearchParams): Reply {
    if (query.get('singleEvents') !== 'true') {
      this.world.problems.push('Google Calendar: a list without singleEvents has no occurrences');
    }
    const sync = query.get('syncToken');
    if (
      sync !== null &&
      ['timeMin', 'timeMax', 'orderBy', 'q', 'updatedMin', 'iCalUID'].some((name) => query.has(name))
    ) {
      this.world.problems.push('Google Calendar: a sync token does not go with what was asked');
      return googleError(400, 'badRequest');
    }
    const window = sync === null ? query.toString().replace(/&?pageToken=[^&]*/, '') : '';
    const [since = 0, kept = ''] = sync === null ? [0, window] : readSync(sync);
    if (sync !== null && since < this.forgotten) return googleError(410, 'fullSyncRequired');
    const asked = new URLSearchParams(kept);
    const all = [...(this.#events.get(calendarId)?.values() ?? [])]
      .filter(({ changed }) => changed > since)
      .filter(({ event }) => (sync !== null && event.status === 'cancelled') || inside(event, asked))
      .filter(({ event }) => sync !== null || event.status !== 'cancelled');
    const token = query.get('pageToken');
    if (this.emptyFirst && token === null) return json({ items: [], nextPageToken: 'at-0' });
    const from = Number(token?.replace('at-', '') ?? 0);
    const size = Math.min(this.pageSize, Number(query.get('maxResults') ?? 250));
    const items = all.slice(from, from + size).map(({ event }) => event);
    const more = from + size < all.length;
    return json({
      kind: 'calendar#events',
      timeZone: 'Europe/Berlin',
      items,
      ...(more ? { nextPageToken: `at-${from + size}` } : { nextSyncToken: writeSync(this.#changes, kept) }),
    });
  }

  #patch(calendarId: string, event: Event, call: Call): Reply {
    if (!call.url.searchParams.has('sendUpdates'))
      this.world.problems.push('Google Calendar: sendUpdates is not said');
    const match = call.headers.get('if-match');
    if (match === null) this.world.problems.push('Google Calendar: a patch without If-Match');
    if (match !== null && match !== event.etag) return googleError(412, 'conditionNotMet');
    if (!event.organizer?.self && !event.guestsCanModify) return googleError(403, 'forbiddenForNonOrganizer');
    const change = bodyOf(call) as Event;
    const given = Object.entries(change.extendedProperties?.private ?? {});
    if (given.some(([key, value]) => key.length > 44 || value.length > 1024))
      this.world.problems.push('Google Calendar: a property that is cut off without a word');
    const all = Object.keys({ ...event.extendedProperties?.private, ...event.extendedProperties?.shared });
    if (given.length > 0 && all.length >= 300) return googleError(400, 'badRequest');
    const properties = {
      ...event.extendedProperties?.private,
      ...Object.fromEntries(
        Object.entries(change.extendedProperties?.private ?? {})
          .filter(([key]) => key.length <= 44)
          .map(([key, value]) => [key, value.slice(0, 1024)]),
      ),
    };
    this.put({ ...event, ...change, extendedProperties: { private: properties } }, calendarId);
    if (call.url.searchParams.get('sendUpdates') !== 'none') {
      for (const { email, self } of event.attendees ?? []) {
        if (!self) this.world.mailed.push({ to: email ?? '', about: event.id ?? '' });
      }
    }
    return json(this.get(event.id ?? '', calendarId));
  }
}

const writeSync = (changes: number, window: string): string =>
  Buffer.from(JSON.stringify([changes, window])).toString('base64url');
const readSync = (token: string): [number, string] =>
  JSON.parse(Buffer.from(token, 'base64url').toString()) as [number, string];

/** `timeMin` bounds the end, `timeMax` the start, both exclusive. */
function inside(event: Event, asked: URLSearchParams): boolean {
  const at = (time: calendar_v3.Schema$EventDateTime | undefined): number =>
    Date.parse(time?.dateTime ?? time?.date ?? '');
  const [min, max] = [asked.get('timeMin'), asked.get('timeMax')];
  return (
    (min === null || at(event.end) > Date.parse(min)) && (max === null || at(event.start) < Date.parse(max))
  );
}
