import { feedText, longestFeed } from './feed-text';
import { asWayError, sendOnly } from './send';
import { errorOf, ServiceError } from './service-error';

/** What a feed answered: nothing new, or its whole text with the mark to ask by next time. */
export type FeedAnswer = 'same' | { readonly text: string; readonly etag: string | undefined };

/**
 * Reads a feed, or learns that it is as it was. The address is a secret: it is in no error and in no log.
 * @throws {ServiceError} `feed-refused` where no calendar is (any more), `feed-too-large`
 */
export async function fetchFeed(address: string, etag: string | undefined): Promise<FeedAnswer> {
  const answer = await sendOnly(address, {
    headers: { accept: 'text/calendar', ...(etag ? { 'if-none-match': etag } : {}) },
    redirect: 'error',
  });
  const { status } = answer;
  if (status === 304) return 'same';
  if ([401, 403, 404, 410].includes(status)) throw new ServiceError('feed-refused', { status });
  if (status !== 200) {
    throw errorOf({ status, reason: '', retryAfter: answer.headers.get('retry-after') }, Date.now());
  }
  const text = feedText(await bytesOf(answer));
  if (!/^\s*BEGIN:VCALENDAR/i.test(text)) throw new ServiceError('feed-refused', { detail: 'no calendar' });
  return { text, etag: answer.headers.get('etag') ?? undefined };
}

/** The whole answer, given up as soon as it is more than a calendar can be: it need not say beforehand how long it is. */
async function bytesOf(answer: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (const reader = answer.body?.getReader(); reader; ) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      parts.push(value);
      if (length > longestFeed) {
        await reader.cancel();
        throw new ServiceError('feed-too-large');
      }
    }
  } catch (error) {
    throw asWayError(error);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
