import { browser } from 'wxt/browser';
import type { Failure, Result } from '@/domain/failure';
import type { ReplyOf, RequestName, RequestOf } from './protocol';

/** What a page of ours does about a vault that is closed. Scripts in calendars have none: they are told, and that is all. */
export interface AskingGuard {
  /** Nothing is asked before this. */
  readonly before: Promise<unknown>;
  /** Resolves when it is open again: then the same is asked once more, and nobody has to begin anew. */
  untilOpen(): Promise<void>;
}

let guard: AskingGuard | undefined;
export function guardAsking(by: AskingGuard): void {
  guard = by;
}

/**
 * Asks the background. The request is checked there, and so is its own answer, so that nothing here needs the schemas.
 * Nobody answering (a worker that died, an extension that was replaced) comes back as a failure, never as a throw.
 */
export async function ask<N extends RequestName>(
  name: N,
  request: RequestOf<N>,
): Promise<Result<ReplyOf<N>>> {
  const guarded = name.startsWith('vault') ? undefined : guard;
  await guarded?.before;
  try {
    const answer: unknown = await browser.runtime.sendMessage({ name, request });
    if (!isResult<ReplyOf<N>>(answer)) return lost('no answer');
    if (answer.ok || answer.failure.kind !== 'locked' || !guarded) return answer;
  } catch (error) {
    return lost(String(error));
  }
  await guarded.untilOpen();
  return ask(name, request);
}

function isResult<T>(value: unknown): value is Result<T> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

function lost(detail: string): { ok: false; failure: Failure } {
  return { ok: false, failure: { kind: 'unexpected', detail } };
}
