import { browser } from 'wxt/browser';
import type { Failure, Result } from '@/domain/failure';
import type { ReplyOf, RequestName, RequestOf } from './protocol';

/**
 * Asks the background. The request is checked there, and so is its own answer, so that nothing here needs the schemas.
 * Nobody answering (a worker that died, an extension that was replaced) comes back as a failure, never as a throw.
 */
export async function ask<N extends RequestName>(
  name: N,
  request: RequestOf<N>,
): Promise<Result<ReplyOf<N>>> {
  try {
    const answer: unknown = await browser.runtime.sendMessage({ name, request });
    if (isResult<ReplyOf<N>>(answer)) return answer;
    return lost('no answer');
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
