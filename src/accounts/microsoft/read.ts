import type { Client } from '@microsoft/microsoft-graph-client';
import type { Calendar, Event } from '@microsoft/microsoft-graph-types';
import type { AccountCalendar } from '../../domain/account';
import { blockIn } from '../../domain/splice-note';
import { isServiceError } from '../service-error';
import type { PageOfEvents, ReadAsk, SignedEvent, Source } from '../source';
import { graphEvent } from './event';
import { readGraphSign } from './event-text';
import { askGraph, graphWith } from './graph';

const pageSize = 50;
/** Ids that stay when an event is moved; times in UTC; pages of a size. Said with every request, the links forget it. */
export const prefer = `outlook.timezone="UTC", IdType="ImmutableId", odata.maxpagesize=${pageSize}`;

interface Round {
  readonly value?: (Event & { readonly '@removed'?: object })[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.deltaLink'?: string;
}

/** Outlook: a round of delta over a window, and later rounds from the link the last one ended with. */
export const graphSource: Source = {
  async calendars(token) {
    const { value = [] } = await askGraph<{ value?: Calendar[] }>(() =>
      graphWith(token).api('/me/calendars').header('Prefer', prefer).get(),
    );
    return value.flatMap(({ id, name, isDefaultCalendar }): AccountCalendar[] => {
      const main = isDefaultCalendar === true;
      return id ? [{ id, name: name ?? id, main, chosen: main }] : [];
    });
  },

  async read({ token, calendarId, from, to, place, zone, email }: ReadAsk): Promise<PageOfEvents> {
    const graph = graphWith(token);
    const link = place.page ?? place.sync;
    const start = `/me/calendars/${encodeURIComponent(calendarId)}/calendarView/delta`;
    const window = { startDateTime: new Date(from).toISOString(), endDateTime: new Date(to).toISOString() };
    const round = await askGraph<Round>(() => {
      const request = link ? graph.api(link) : graph.api(start).query(window);
      return request.header('Prefer', prefer).get();
    });
    const items = round.value ?? [];
    const events = items.filter((item) => item['@removed'] === undefined && item.type !== 'seriesMaster');
    const masters = await mastersOf(graph, events, items);
    const page = round['@odata.nextLink'];
    return {
      events: events.flatMap((event) => {
        const master = masters.get(event.seriesMasterId ?? '');
        return graphEvent({ ...(master ? inherited(master) : {}), ...event }, calendarId, zone, email) ?? [];
      }),
      signs: await signsOf(graph, events),
      removed: items.flatMap((item) =>
        item['@removed'] !== undefined && item.id ? [{ id: item.id, cancelled: false }] : [],
      ),
      place: page ? { page } : { sync: round['@odata.deltaLink'] },
    };
  },
};

/**
 * Occurrences come with their times alone, and what they have in common stands in the series' master: on the same page,
 * or asked for by itself where it is not.
 */
async function mastersOf(
  graph: Client,
  events: readonly Event[],
  items: readonly Event[],
): Promise<Map<string, Event>> {
  const masters = new Map(
    items.flatMap((item) => (item.type === 'seriesMaster' && item.id ? [[item.id, item]] : [])),
  );
  const wanted = new Set(
    events.flatMap(({ subject, seriesMasterId }) =>
      subject === undefined && seriesMasterId && !masters.has(seriesMasterId) ? [seriesMasterId] : [],
    ),
  );
  for (const id of wanted) {
    const master = await askGraph<Event>(() =>
      graph
        .api(`/me/events/${encodeURIComponent(id)}`)
        .header('Prefer', prefer)
        .get(),
    );
    masters.set(id, master);
  }
  return masters;
}

/** So many events with Cairn's marks are looked into at a page: there are few, and each is a request. */
const mostSigned = 10;

/**
 * Cairn's own signs. A round of delta tells no properties, but the text in which the marks stand: those events alone are
 * asked for theirs. One that cannot be read is only not known from another device.
 */
async function signsOf(graph: Client, events: readonly Event[]): Promise<SignedEvent[]> {
  const marked = events.filter(({ body }) => blockIn(body?.content ?? '') !== undefined);
  const signs: SignedEvent[] = [];
  for (const { id } of marked.slice(0, mostSigned)) {
    if (!id) continue;
    const sign = await readGraphSign(graph, id).catch((error: unknown) => {
      if (isServiceError(error, 'not-found')) return undefined;
      throw error;
    });
    if (sign) signs.push({ id, sign });
  }
  return signs;
}

/** What an occurrence takes from its series: not its times, its id, nor the identity that belongs to the series. */
function inherited(master: Event): Event {
  const { id: _, start: __, end: ___, type: ____, iCalUId: _____, recurrence: ______, ...rest } = master;
  return rest;
}
