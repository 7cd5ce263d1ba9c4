import type { Result } from '@/domain/failure';
import { askUnguarded } from './ask-unguarded';
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
  const answer = await askUnguarded(name, request);
  if (answer.ok || answer.failure.kind !== 'locked' || !guarded) return answer;
  await guarded.untilOpen();
  return ask(name, request);
}
