import { createRequire } from 'node:module';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { bearing, calendarApi, gmailApi } from '@/accounts/google/clients';
import { isServiceError } from '@/accounts/service-error';

/** The same packages as Node loads them: over the real `googleapis-common`. */
const real = createRequire(import.meta.url);

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
  readonly token: string | null;
  readonly credentials: string | undefined;
}

afterEach(() => vi.unstubAllGlobals());

const asked: Asked[] = [];
const answering =
  (answer: () => Response) =>
  async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const request = input instanceof Request ? input : undefined;
    asked.push({
      method: init.method ?? request?.method ?? 'GET',
      url: String(request?.url ?? input),
      body: init.body ? JSON.parse(String(init.body)) : undefined,
      token: new Headers(init.headers).get('authorization'),
      credentials: init.credentials,
    });
    return answer();
  };

const json = (body: object, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

type Apis = { calendar: ReturnType<typeof calendarApi>; gmail: ReturnType<typeof gmailApi> };
type Call = (apis: Apis, options: ReturnType<typeof bearing>) => Promise<unknown>;

/** Every method of the generated clients that the product uses, with awkward values. */
const calls: Readonly<Record<string, Call>> = {
  'calendarList.list': ({ calendar }, options) =>
    calendar.calendarList.list({ maxResults: 250, minAccessRole: 'reader', pageToken: 'a=b&c' }, options),
  'events.list': ({ calendar }, options) =>
    calendar.events.list(
      {
        calendarId: 'nadia+a/b@group.calendar.google.com',
        singleEvents: true,
        timeMin: '2026-05-01T00:00:00Z',
        timeMax: '2026-06-01T00:00:00+02:00',
        eventTypes: ['default', 'fromGmail'],
      },
      options,
    ),
  'events.list with a sync token': ({ calendar }, options) =>
    calendar.events.list({ calendarId: 'primary', syncToken: 'CPDAlvWDx70CEPDAlvWDx70CGAU=' }, options),
  'events.get': ({ calendar }, options) =>
    calendar.events.get({ calendarId: 'primary', eventId: 'a_b' }, options),
  'events.patch': ({ calendar }, options) =>
    calendar.events.patch(
      { calendarId: 'primary', eventId: 'a', sendUpdates: 'none', requestBody: { description: '“x”\n<b>' } },
      options,
    ),
  'drafts.create': ({ gmail }, options) =>
    gmail.users.drafts.create({ userId: 'me', requestBody: { message: { raw: 'YQ' } } }, options),
  'drafts.update': ({ gmail }, options) =>
    gmail.users.drafts.update({ userId: 'me', id: 'r-1', requestBody: { message: { raw: 'YQ' } } }, options),
  'drafts.get': ({ gmail }, options) =>
    gmail.users.drafts.get({ userId: 'me', id: 'r-1', format: 'full' }, options),
  'threads.get': ({ gmail }, options) =>
    gmail.users.threads.get(
      { userId: 'me', id: 't-1', format: 'metadata', metadataHeaders: ['Message-ID', 'Subject'] },
      options,
    ),
  'drafts.list': ({ gmail }, options) =>
    gmail.users.drafts.list({ userId: 'me', q: 'rfc822msgid:<a@b>', maxResults: 20 }, options),
};

const ours = (): Apis => ({ calendar: calendarApi(), gmail: gmailApi() });
function theirs(fetchImplementation: typeof fetch): Apis {
  const { calendar } = real('@googleapis/calendar') as typeof import('@googleapis/calendar');
  const { gmail } = real('@googleapis/gmail') as typeof import('@googleapis/gmail');
  const options = { fetchImplementation };
  return { calendar: calendar({ version: 'v3', ...options }), gmail: gmail({ version: 'v1', ...options }) };
}

/** The same address, whatever the order of the query and how it writes what need not be escaped. */
function plain({ url, method, body, token }: Asked): object {
  const { origin, pathname, searchParams } = new URL(url);
  const path = decodeURIComponent(pathname);
  return {
    method,
    body,
    token,
    to: origin + path,
    query: [...searchParams].map((each) => each.join('=')).sort(),
  };
}

describe('our transport asks what Google’s own asks', () => {
  test.each(Object.entries(calls))('%s', async (_, call) => {
    const fake = answering(() => json({ kind: 'x' })) as typeof fetch;
    vi.stubGlobal('fetch', fake);
    asked.length = 0;
    const [mine, other] = [
      (await call(ours(), bearing('secret'))) as { data: unknown; status: number },
      (await call(theirs(fake), bearing('secret'))) as { data: unknown; status: number },
    ];
    expect(asked).toHaveLength(2);
    expect(plain(asked[0] as Asked)).toEqual(plain(asked[1] as Asked));
    expect([mine.data, mine.status]).toEqual([other.data, other.status]);
  });
});

describe('the transport', () => {
  test('never sends cookies, and the token in the header alone', async () => {
    vi.stubGlobal(
      'fetch',
      answering(() => json({})),
    );
    asked.length = 0;
    for (const call of Object.values(calls)) await call(ours(), bearing('secret'));
    expect(asked).toHaveLength(Object.keys(calls).length);
    for (const each of asked) {
      expect(each.credentials).toBe('omit');
      expect(each.token).toBe('Bearer secret');
      expect(each.url).not.toContain('secret');
      expect(new URL(each.url).hostname).toMatch(/^(www|gmail)\.googleapis\.com$/);
    }
  });

  test('asks for what a method cannot do without, before anything is sent', async () => {
    vi.stubGlobal(
      'fetch',
      answering(() => json({})),
    );
    asked.length = 0;
    await expect(calendarApi().events.get({ calendarId: 'primary' })).rejects.toThrow('eventId');
    expect(asked).toEqual([]);
  });

  test.each([
    [401, {}, 'sign-in-again'],
    [403, { errors: [{ reason: 'rateLimitExceeded' }] }, 'service-busy'],
    [403, { errors: [{ reason: 'insufficientPermissions' }] }, 'scope-missing'],
    [
      403,
      { details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }], errors: [{ reason: 'x' }] },
      'scope-missing',
    ],
    [403, { errors: [{ reason: 'forbiddenForNonOrganizer' }] }, 'may-not-edit'],
    [404, {}, 'not-found'],
    [410, { errors: [{ reason: 'fullSyncRequired' }] }, 'start-over'],
    [412, {}, 'changed-elsewhere'],
    [429, {}, 'service-busy'],
    [503, {}, 'service-slow'],
  ])('says what a %i with %o is', async (status, error, kind) => {
    vi.stubGlobal(
      'fetch',
      answering(() => json({ error }, status, { 'retry-after': '45' })),
    );
    const caught = await calendarApi()
      .events.get({ calendarId: 'primary', eventId: 'x' })
      .catch((each) => each);
    expect(isServiceError(caught)).toBe(true);
    expect(caught).toMatchObject({ failure: { kind }, status, retryAfterMs: 45_000 });
  });

  test('reads a date in Retry-After', async () => {
    const at = new Date(Date.now() + 120_000).toUTCString();
    vi.stubGlobal(
      'fetch',
      answering(() => json({}, 503, { 'retry-after': at })),
    );
    const caught = await calendarApi()
      .events.get({ calendarId: 'primary', eventId: 'x' })
      .catch((each) => each);
    expect(caught.retryAfterMs).toBeGreaterThan(100_000);
    expect(caught.retryAfterMs).toBeLessThanOrEqual(120_000);
  });

  test('takes half an answer for none', async () => {
    vi.stubGlobal(
      'fetch',
      answering(() => new Response('{"items":[{"id":"a"', { status: 200 })),
    );
    await expect(calendarApi().events.list({ calendarId: 'primary' })).rejects.toMatchObject({
      failure: { kind: 'answer-broken' },
    });
  });

  test('says that the network is gone', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(calendarApi().events.list({ calendarId: 'primary' })).rejects.toMatchObject({
      failure: { kind: 'offline' },
      status: 0,
    });
  });
});
