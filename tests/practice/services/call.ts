/** One request to a service, whichever way it came: over TLS at the real host name, or handed in by a test. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
  /** The same as it came, for what is no text. */
  readonly bytes?: Uint8Array;
}

/** What a service answers. `lost` is what becomes of the answer on its way. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** In place of `body`, for what is no text. */
  readonly bytes?: Uint8Array;
  readonly lost?: 'reset' | 'slow' | 'cut';
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});

export const page = (body: string, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><meta charset="utf-8"><title>Practice</title>${body}`,
});

export const redirect = (to: string): Reply => ({ status: 302, headers: { location: to } });

/** Google's way of saying no. */
export const googleError = (status: number, reason: string, headers: Record<string, string> = {}): Reply =>
  json({ error: { code: status, message: reason, errors: [{ domain: 'global', reason }] } }, status, headers);

/** Graph's. */
export const graphError = (status: number, code: string, headers: Record<string, string> = {}): Reply =>
  json({ error: { code, message: code, innerError: { date: '2026-05-14T12:00:00' } } }, status, headers);

/** The JSON of a request; `undefined` where there is none. */
export function bodyOf(call: Call): Record<string, unknown> | undefined {
  return call.body === '' ? undefined : (JSON.parse(call.body) as Record<string, unknown>);
}

/** `POST graph.microsoft.com/v1.0/me/messages`: what faults and tests name a request by. */
export const nameOf = ({ method, url }: Call): string => `${method} ${url.hostname}${url.pathname}`;

/** The token of a request. */
export const tokenOf = (call: Call): string =>
  (call.headers.get('authorization') ?? '').replace(/^Bearer /, '');
