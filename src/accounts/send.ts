import { ServiceError } from './service-error';

/** Both browsers end the background after 30 s without an answer (measured): giving up before says why, and leaves time to write it down. */
const longestMs = 25_000;
/** Nothing a calendar or mailbox answers to what is asked here is larger. */
const longestAnswer = 25_000_000;

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * The one place that asks the network. Never with cookies: a worker's request would carry those of the signed-in page
 * (tried with Chromium 156). The answer is read whole, within the same time.
 * @throws {ServiceError} `offline` or `service-slow`; an answer of any status is an answer
 */
export async function send(url: string, init: RequestInit = {}): Promise<Answered> {
  const response = await sendOnly(url, init);
  try {
    const text = await response.text();
    if (text.length > longestAnswer) throw new ServiceError('answer-broken', { detail: 'too large' });
    return { status: response.status, headers: response.headers, text };
  } catch (error) {
    throw asWayError(error);
  }
}

/** As `send`, with the answer as bytes. */
export async function sendBytes(
  url: string,
  init: RequestInit = {},
): Promise<{ readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array }> {
  const response = await sendOnly(url, init);
  try {
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > longestAnswer) throw new ServiceError('answer-broken', { detail: 'too large' });
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    throw asWayError(error);
  }
}

/** As `send`, with the answer's body still to be read. */
export async function sendOnly(url: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(url, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(longestMs),
    });
  } catch (error) {
    throw asWayError(error);
  }
}

/** What broke on the way: too slow, cut off, no network. Nobody can tell whether the service did what it was asked. */
export function asWayError(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  const name = error instanceof Error ? error.name : '';
  return name === 'TimeoutError' || name === 'AbortError'
    ? new ServiceError('service-slow', { detail: 'no answer in time' })
    : new ServiceError('offline', { detail: error instanceof Error ? error.message.slice(0, 100) : '' });
}

/** The answer as JSON. @throws {ServiceError} `answer-broken`: cut off, or a sign-in page of a network in between */
export function readJson(text: string, status: number): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceError('answer-broken', { status, detail: 'not JSON' });
  }
}
