import type { Event, SingleValueLegacyExtendedProperty } from '@microsoft/microsoft-graph-types';
import { bodyOf, type Call, graphError, json, type Reply } from './call.ts';
import { checkGraph, checkSelect } from './graph-types.ts';
import type { World } from './world.ts';

interface Entry {
  readonly event: Event | undefined;
  readonly changed: number;
}

/** How an online meeting looks in an invitation's body: without this block the service takes the meeting apart. */
export const meetingBlob = (url: string): string =>
  `<div id="practice-online-meeting">________________<br><a href="${url}">Join the meeting now</a><br>________________</div>`;

/** The calendar of one person at Microsoft Graph: delta rounds over a window, reading and patching one event. */
export class GraphCalendar {
  readonly calendars = [{ id: 'calendar-1', name: 'Calendar', isDefaultCalendar: true, canEdit: true }];
  readonly #entries = new Map<string, Entry>();
  #changes = 0;
  #forgotten = 0;
  pageSize = 50;
  emptyFirst = false;
  /** Occurrences of a series carry their times and the master's id alone, as the service has been seen to do. */
  reduced = true;
  /** The next change of a body loses the online meeting, whatever is in it. */
  losesMeeting = false;

  constructor(private readonly world: World) {}

  put(event: Event): void {
    this.#changes += 1;
    const id = event.id ?? '';
    const tag = { '@odata.etag': `W/"${this.#changes}"`, changeKey: `key-${this.#changes}` };
    this.#entries.set(id, { event: { ...event, ...tag } as Event, changed: this.#changes });
  }

  get(id: string): Event | undefined {
    return this.#entries.get(id)?.event;
  }

  remove(id: string): void {
    this.#changes += 1;
    this.#entries.set(id, { event: undefined, changed: this.#changes });
  }

  /** Refuses every delta link there is. */
  forget(): void {
    this.#changes += 1;
    this.#forgotten = this.#changes;
  }

  answer(call: Call, scopes: readonly string[]): Reply | undefined {
    const path = call.url.pathname.replace('/v1.0/me', '');
    const may = (...any: string[]): boolean => any.some((scope) => scopes.includes(scope));
    if (path === '/calendars') {
      if (!may('Calendars.Read', 'Calendars.ReadWrite')) return graphError(403, 'ErrorAccessDenied');
      return json({ value: this.calendars });
    }
    const [, calendar] = /^\/calendars\/([^/]+)\/calendarView\/delta(?:\(\))?$/.exec(path) ?? [];
    if (calendar !== undefined) {
      if (!may('Calendars.Read', 'Calendars.ReadWrite')) return graphError(403, 'ErrorAccessDenied');
      return this.calendars.some(({ id }) => id === calendar)
        ? this.#delta(call)
        : graphError(404, 'ErrorItemNotFound');
    }
    const [, eventId] = /^\/events\/([^/]+)$/.exec(path) ?? [];
    if (eventId === undefined) return undefined;
    if (
      call.method === 'PATCH' ? !may('Calendars.ReadWrite') : !may('Calendars.Read', 'Calendars.ReadWrite')
    ) {
      return graphError(403, 'ErrorAccessDenied');
    }
    this.#expectImmutable(call);
    const event = this.get(decodeURIComponent(eventId));
    if (event === undefined) return graphError(404, 'ErrorItemNotFound');
    if (call.method === 'PATCH') return this.#patch(event, call);
    this.world.problems.push(
      ...checkSelect('event', call.url.searchParams.get('$select')).map((each) => `Graph: ${each}`),
    );
    return json(this.#withProperties(event, call));
  }

  /** Properties of an app's own, by event: shown to whoever asks for them by name. */
  readonly properties = new Map<string, SingleValueLegacyExtendedProperty[]>();

  #withProperties(event: Event, call: Call): Event {
    const expand = call.url.searchParams.get('$expand');
    if (expand === null) return event;
    const [, id] = /^singleValueExtendedProperties\(\$filter=id eq '([^']+)'\)$/.exec(expand) ?? [];
    if (id === undefined) this.world.problems.push(`Graph: an expand that is not understood: ${expand}`);
    const found = this.properties.get(event.id ?? '')?.filter((each) => each.id === id) ?? [];
    return found.length > 0 ? { ...event, singleValueExtendedProperties: found } : event;
  }

  #keepProperties(id: string, given: readonly SingleValueLegacyExtendedProperty[]): void {
    for (const { id: name, value } of given) {
      if (!/^(String|Integer|Boolean) \{[0-9a-f-]{36}\} (Name|Id) \S+$/.test(name ?? ''))
        this.world.problems.push(`Graph: no name of a property: ${name}`);
      if ((value ?? '').length > 1024) this.world.problems.push('Graph: a property that is too long');
    }
    const before = this.properties.get(id) ?? [];
    this.properties.set(id, [...before.filter((each) => !given.some((one) => one.id === each.id)), ...given]);
  }

  #expectImmutable(call: Call): void {
    if (!/IdType="ImmutableId"/.test(call.headers.get('prefer') ?? '')) {
      this.world.problems.push(`Graph: ids that change with every move (${call.url.pathname})`);
    }
  }

  #delta(call: Call): Reply {
    this.#expectImmutable(call);
    const query = call.url.searchParams;
    if (query.has('$select'))
      this.world.problems.push('Graph: $select does not go with a delta of a calendar view');
    const link = query.get('$skiptoken') ?? query.get('$deltatoken');
    const kept = link === null ? undefined : (JSON.parse(Buffer.from(link, 'base64url').toString()) as Kept);
    const [start, end] = kept
      ? kept.window
      : [query.get('startDateTime') ?? '', query.get('endDateTime') ?? ''];
    if (Number.isNaN(Date.parse(start)) || Number.isNaN(Date.parse(end)))
      return graphError(400, 'ErrorInvalidParameter');
    const since = kept?.since ?? 0;
    if (kept && since > 0 && since < this.#forgotten) return graphError(410, 'SyncStateNotFound');
    if (this.emptyFirst && link === null)
      return this.#page([], { window: [start, end], since, from: 0 }, '$skiptoken');
    const all = [...this.#entries].filter(
      ([, { event, changed }]) => changed > since && (event ? inside(event, start, end) : since > 0),
    );
    const size = Math.min(
      this.pageSize,
      Number(/odata\.maxpagesize=(\d+)/.exec(call.headers.get('prefer') ?? '')?.[1] ?? 10),
    );
    const from = kept?.from ?? 0;
    const some = all
      .slice(from, from + size)
      .map(([id, { event }]) => (event ? this.#shown(event) : { id, '@removed': { reason: 'deleted' } }));
    const more = from + size < all.length;
    return more
      ? this.#page(some, { window: [start, end], since, from: from + size }, '$skiptoken')
      : this.#page(some, { window: [start, end], since: this.#changes, from: 0 }, '$deltatoken');
  }

  #shown(event: Event): object {
    if (!this.reduced || event.type !== 'occurrence') return event;
    const { id, type, seriesMasterId, start, end } = event;
    return { id, type, seriesMasterId, start, end };
  }

  #page(value: object[], kept: Kept, name: '$skiptoken' | '$deltatoken'): Reply {
    const token = Buffer.from(JSON.stringify(kept)).toString('base64url');
    const link = `https://graph.microsoft.com/v1.0/me/calendars/calendar-1/calendarView/delta?${name}=${token}`;
    return json({ value, [name === '$skiptoken' ? '@odata.nextLink' : '@odata.deltaLink']: link });
  }

  #patch(event: Event, call: Call): Reply {
    const { singleValueExtendedProperties, ...change } = bodyOf(call) as Event;
    const wrong = checkGraph('event', bodyOf(call));
    this.world.problems.push(...wrong.map((each) => `Graph: ${each}`));
    if (wrong.length > 0) return graphError(400, 'RequestBodyRead');
    const match = call.headers.get('if-match');
    if (match === null) this.world.problems.push('Graph: a change of an event without If-Match');
    if (match !== null && match !== (event as { '@odata.etag'?: string })['@odata.etag']) {
      return graphError(412, 'ErrorIrresolvableConflict');
    }
    if (!event.isOrganizer) return graphError(403, 'ErrorAccessDenied');
    const url = event.onlineMeeting?.joinUrl;
    const lost =
      url && change.body && (this.losesMeeting || !change.body.content?.includes(meetingBlob(url)));
    this.losesMeeting = false;
    // Put back as it was, the meeting comes back: the service finds its block again.
    const known = this.#joinUrls.get(event.id ?? '') ?? url;
    if (known) this.#joinUrls.set(event.id ?? '', known);
    const found = known && change.body?.content?.includes(meetingBlob(known));
    const meeting = lost
      ? { isOnlineMeeting: false, onlineMeeting: null }
      : found && !url
        ? { isOnlineMeeting: true, onlineMeeting: { joinUrl: known } }
        : {};
    if (singleValueExtendedProperties) this.#keepProperties(event.id ?? '', singleValueExtendedProperties);
    this.put({ ...event, ...change, ...meeting });
    // There is no way to change a body in silence: the organiser's change is mailed.
    if (change.body) {
      for (const { emailAddress } of event.attendees ?? [])
        this.world.mailed.push({ to: emailAddress?.address ?? '', about: event.id ?? '' });
    }
    return json(this.get(event.id ?? ''));
  }

  readonly #joinUrls = new Map<string, string>();
}

interface Kept {
  readonly window: [string, string];
  readonly since: number;
  readonly from: number;
}

function inside(event: Event, start: string, end: string): boolean {
  const at = (time: { dateTime?: string } | null | undefined): number =>
    Date.parse(`${time?.dateTime?.slice(0, 19)}Z`);
  return at(event.end) > Date.parse(start) && at(event.start) < Date.parse(end);
}
