import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bearing } from '@/accounts/google/clients';
import { gmailDrafts } from '@/accounts/google/drafts';
import { outlookDrafts } from '@/accounts/microsoft/drafts';
import { graphTexts } from '@/accounts/microsoft/event-text';
import { askGraph, graphWith } from '@/accounts/microsoft/graph';
import { asOutward } from '@/domain/outward';
import { asFetch } from '../practice/services/as-fetch';
import { hasContracts } from '../practice/services/discovery';
import { openServices, type Services } from '../practice/services/services';
import { googleMeeting, graphMeeting } from './events';

/** Packages as Node loads them, over their own transports: the stand-ins must do for them as well. */
const real = createRequire(import.meta.url);
const me = { email: 'nadia.brandt@harbour.example', name: 'Nadia Brandt' };
const everything = {
  google: ['calendar.events', 'calendar.calendarlist.readonly', 'gmail.compose'].map(
    (scope) => `https://www.googleapis.com/auth/${scope}`,
  ),
  microsoft: ['Calendars.ReadWrite', 'Mail.ReadWrite'],
};

let services: Services;
beforeEach(() => {
  services = openServices({ people: [me] });
  vi.stubGlobal('fetch', asFetch(services));
});
afterEach(() => vi.unstubAllGlobals());

const googleToken = () =>
  services.google.tokens.issue({ person: me, clientId: 'x', scopes: everything.google }, Date.now());
const graphToken = () =>
  services.microsoft.tokens.issue({ person: me, clientId: 'x', scopes: everything.microsoft }, Date.now());

describe('the official Node clients against the stand-ins', () => {
  test('Google Calendar and Gmail over gaxios', async () => {
    const { calendar } = real('@googleapis/calendar') as typeof import('@googleapis/calendar');
    const { gmail } = real('@googleapis/gmail') as typeof import('@googleapis/gmail');
    const options = { fetchImplementation: asFetch(services) };
    const token = bearing(googleToken());
    const calendars = calendar({ version: 'v3', ...options });
    services.googleCalendar.put(googleMeeting());
    const listed = await calendars.events.list({ calendarId: 'primary', singleEvents: true }, token);
    expect(listed.data.items?.[0]?.summary).toBe('Mentoring with Ada');
    const etag = listed.data.items?.[0]?.etag ?? '';
    await calendars.events.patch(
      { calendarId: 'primary', eventId: 'ev1', sendUpdates: 'none', requestBody: { description: 'x' } },
      { headers: { ...token.headers, 'if-match': etag } },
    );
    expect(
      (await calendars.events.get({ calendarId: 'primary', eventId: 'ev1' }, token)).data.description,
    ).toBe('x');
    const mailbox = gmail({ version: 'v1', ...options });
    const raw = Buffer.from(
      'Subject: a\r\nMessage-ID: <t@cairn.invalid>\r\nX-Cairn-Key: t\r\n\r\nhello',
    ).toString('base64url');
    const made = await mailbox.users.drafts.create(
      { userId: 'me', requestBody: { message: { raw } } },
      token,
    );
    // What one client made the other finds.
    expect(await gmailDrafts.find(googleToken(), 't')).toMatchObject({ id: made.data.id });
    expect(services.problems).toEqual([]);
  });

  test('Graph with its usual chain', async () => {
    const { Client } = real(
      '@microsoft/microsoft-graph-client',
    ) as typeof import('@microsoft/microsoft-graph-client');
    services.graphCalendar.put(graphMeeting());
    const client = Client.init({ authProvider: (done) => done(null, graphToken()) });
    const prefer = 'IdType="ImmutableId"';
    const event = await client.api('/me/events/AAk-1').header('Prefer', prefer).select('id,subject').get();
    expect(event.subject).toBe('Mentoring with Ada');
    const made = await client.api('/me/messages').header('Prefer', prefer).post({ subject: 'hello' });
    expect(services.graphMail.messages.get(made.id)?.subject).toBe('hello');
    expect(services.problems).toEqual([]);
  });

  test('makes three drafts of one there, where ours makes one', async () => {
    const gateway = { status: 504, body: '{}', headers: { 'retry-after': '0' } };
    const { Client } = real(
      '@microsoft/microsoft-graph-client',
    ) as typeof import('@microsoft/microsoft-graph-client');
    const usual = Client.init({ authProvider: (done) => done(null, graphToken()) });
    services.faults.add({ on: /messages$/, after: gateway, times: 2 });
    await usual.api('/me/messages').header('Prefer', 'IdType="ImmutableId"').post({ subject: 'theirs' });
    expect(services.graphMail.messages.size).toBe(3);
    services.faults.add({ on: /messages$/, after: gateway, times: 2 });
    const ours = askGraph(() =>
      graphWith(graphToken())
        .api('/me/messages')
        .header('Prefer', 'IdType="ImmutableId"')
        .post({ subject: 'ours' }),
    );
    await expect(ours).rejects.toMatchObject({ failure: { kind: 'service-slow' }, retryAfterMs: 0 });
    expect(services.graphMail.messages.size).toBe(4);
  }, 30_000);

  test('a token goes nowhere but to Graph, wherever a link leads', async () => {
    const seen: (string | null)[] = [];
    vi.stubGlobal('fetch', async (_: unknown, init: RequestInit) => {
      seen.push(new Headers(init.headers).get('authorization'));
      return new Response('{"value":[]}', { headers: { 'content-type': 'application/json' } });
    });
    await graphWith('secret').api('https://evil.example/v1.0/me/next').get();
    await graphWith('secret').api('https://graph.microsoft.com/v1.0/me/next').get();
    expect(seen).toEqual([null, 'Bearer secret']);
  });
});

describe.skipIf(!hasContracts)('the stand-ins hold requests against the contracts', () => {
  const google = async (method: string, path: string, body = ''): Promise<number | undefined> => {
    const headers = new Headers({ authorization: `Bearer ${googleToken()}`, 'if-match': '"1"' });
    return (await services.handle({ method, url: new URL(`https://${path}`), headers, body }))?.status;
  };
  const events = 'www.googleapis.com/calendar/v3/calendars/primary/events';

  test.each([
    ['an unknown parameter', 'GET', `${events}?singleEvent=true`, '', /unknown parameter singleEvent/],
    [
      'a word that is none of its values',
      'PATCH',
      `${events}/ev1?sendUpdates=nobody`,
      '{}',
      /none of its values/,
    ],
    [
      'a misspelt field',
      'PATCH',
      `${events}/ev1?sendUpdates=none`,
      '{"descripton":"x"}',
      /unknown field body\.descripton/,
    ],
    ['a wrong type', 'PATCH', `${events}/ev1?sendUpdates=none`, '{"description":1}', /is no string/],
    ['a method that is not', 'POST', `${events}/ev1/rename`, '', /no such method/],
    ['a number that is none', 'GET', `${events}?singleEvents=true&maxResults=many`, '', /no number/],
  ])('%s', async (_, method, path, body, problem) => {
    services.googleCalendar.put(googleMeeting());
    expect(await google(method, path, body)).toBe(400);
    expect(services.problems.join('\n')).toMatch(problem);
  });

  test('a scope that does not suffice is refused, not reported', async () => {
    everything.google = ['https://www.googleapis.com/auth/calendar.events.readonly'];
    services.googleCalendar.put(googleMeeting());
    expect(await google('PATCH', `${events}/ev1?sendUpdates=none`, '{}')).toBe(403);
    expect(services.problems).toEqual([]);
  });

  test('Graph’s types: a misspelt field, a wrong word, a column that is not', async () => {
    services.graphCalendar.put(graphMeeting());
    const graph = (body: object): Promise<unknown> =>
      askGraph(() =>
        graphWith(graphToken())
          .api('/me/events/AAk-1')
          .headers({ Prefer: 'IdType="ImmutableId"', 'If-Match': 'x' })
          .patch(body),
      );
    await expect(graph({ bodi: {} })).rejects.toThrow();
    await expect(graph({ body: { contentType: 'markdown', content: 'x' } })).rejects.toThrow();
    await askGraph(() =>
      graphWith(graphToken())
        .api('/me/events/AAk-1')
        .header('Prefer', 'IdType="ImmutableId"')
        .select('id,boddy')
        .get(),
    );
    expect(services.problems).toEqual([
      expect.stringContaining('unknown field event.bodi'),
      expect.stringContaining('event.body.contentType'),
      expect.stringContaining('$select: event has no boddy'),
    ]);
  });

  test('what the product asks for passes', async () => {
    services.graphCalendar.put(graphMeeting());
    const place = { calendarId: 'calendar-1', id: 'AAk-1' };
    const text = await graphTexts.read(graphToken(), place);
    await graphTexts.write(graphToken(), place, text);
    const mail = asOutward({ to: [{ email: 'a@example.org' }], subject: 's', text: 't', html: '<p>t</p>' });
    const lying = await outlookDrafts.create(graphToken(), { mail, mime: '', tag: 'tag-1', stamp: 'one' });
    expect(await outlookDrafts.find(graphToken(), 'tag-1')).toMatchObject({ id: lying.id, stamp: 'one' });
    expect(services.problems).toEqual([]);
  });
});
