import { send } from './send';
import { errorOf, ServiceError } from './service-error';

/** What a feed answered: nothing new, or its whole text with the mark to ask by next time. */
export type FeedAnswer = 'same' | { readonly text: string; readonly etag: string | undefined };

/**
 * Reads a feed, or learns that it is as it was. The address is a secret: it is in no error and in no log.
 * @throws {ServiceError} `feed-refused` where no calendar is (any more)
 */
export async function fetchFeed(address: string, etag: string | undefined): Promise<FeedAnswer> {
  const answer = await send(address, {
    headers: { accept: 'text/calendar', ...(etag ? { 'if-none-match': etag } : {}) },
    redirect: 'error',
  });
  if (answer.status === 304) return 'same';
  if ([401, 403, 404, 410].includes(answer.status))
    throw new ServiceError('feed-refused', { status: answer.status });
  if (answer.status !== 200) {
    throw errorOf(
      { status: answer.status, reason: '', retryAfter: answer.headers.get('retry-after') },
      Date.now(),
    );
  }
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(answer.text))
    throw new ServiceError('feed-refused', { detail: 'no calendar' });
  return { text: answer.text, etag: answer.headers.get('etag') ?? undefined };
}
