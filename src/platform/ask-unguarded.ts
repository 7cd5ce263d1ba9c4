import { browser } from 'wxt/browser';
import type { Result } from '@/domain/failure';
import type { ReplyOf, RequestName, RequestOf } from './protocol';

/** Asks once, and takes the answer as it is: for scripts in calendars, which have nobody who could open a closed vault. */
export async function askUnguarded<N extends RequestName>(
  name: N,
  request: RequestOf<N>,
): Promise<Result<ReplyOf<N>>> {
  let detail = 'no answer';
  try {
    const answer: unknown = await browser.runtime.sendMessage({ name, request });
    if (isResult<ReplyOf<N>>(answer)) return answer;
  } catch (error) {
    detail = String(error);
  }
  return { ok: false, failure: { kind: 'unexpected', detail } };
}

function isResult<T>(value: unknown): value is Result<T> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
