import { browser } from 'wxt/browser';
import type { Failure, Result } from '@/domain/failure';
import type { ReplyOf, RequestName, RequestOf } from './protocol';

/** Asks once, and takes the answer as it is: for scripts in calendars, which have nobody who could open a closed vault. */
export async function askUnguarded<N extends RequestName>(
  name: N,
  request: RequestOf<N>,
): Promise<Result<ReplyOf<N>>> {
  try {
    const answer: unknown = await browser.runtime.sendMessage({ name, request });
    return isResult<ReplyOf<N>>(answer) ? answer : lost('no answer');
  } catch (error) {
    return lost(String(error));
  }
}

function isResult<T>(value: unknown): value is Result<T> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

function lost(detail: string): { ok: false; failure: Failure } {
  return { ok: false, failure: { kind: 'unexpected', detail } };
}
