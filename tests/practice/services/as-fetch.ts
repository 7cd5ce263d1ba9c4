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
    const bytes = new Uint8Array(await request.arrayBuffer());
    const reply = await services.handle({
      method: request.method,
      url: new URL(request.url),
      headers,
      body: new TextDecoder().decode(bytes),
      bytes,
    });
    if (reply === undefined || reply.lost === 'reset') throw new TypeError('Failed to fetch');
    if (reply.lost === 'slow') {
      // The clock of the test is not waited for: the end of patience comes at once.
      throw new DOMException('signal timed out', 'TimeoutError');
    }
    signal?.throwIfAborted();
    const whole = reply.bytes ?? reply.body;
    const body = reply.lost === 'cut' ? whole?.slice(0, whole.length / 2) : whole;
    const bodiless = reply.status === 204 || reply.status === 304 || request.method === 'HEAD';
    return new Response(bodiless ? null : ((body ?? '') as BodyInit), {
      status: reply.status,
      headers: reply.headers ?? {},
    });
  };
}
