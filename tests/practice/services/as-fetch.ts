import type { Services } from './services.ts';

/** The origin a worker of the extension sends with every POST. */
export const extensionOrigin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

/**
 * The services as a `fetch`: what a worker of the extension would be answered, without a network. A request to any other
 * host is a network that is gone.
 */
export function asFetch(services: Services): typeof fetch {
  return async (input, init = {}) => {
    const request = new Request(input, { ...init, signal: null });
    const headers = new Headers(request.headers);
    if (request.method !== 'GET') headers.set('origin', extensionOrigin);
    const { signal } = init;
    const reply = await services.handle({
      method: request.method,
      url: new URL(request.url),
      headers,
      body: await request.text(),
    });
    if (reply === undefined || reply.lost === 'reset') throw new TypeError('Failed to fetch');
    if (reply.lost === 'slow') {
      // The clock of the test is not waited for: the end of patience comes at once.
      throw new DOMException('signal timed out', 'TimeoutError');
    }
    signal?.throwIfAborted();
    const body = reply.lost === 'cut' ? reply.body?.slice(0, reply.body.length / 2) : reply.body;
    const bodiless = reply.status === 204 || reply.status === 304;
    return new Response(bodiless ? null : (body ?? ''), {
      status: reply.status,
      headers: reply.headers ?? {},
    });
  };
}
