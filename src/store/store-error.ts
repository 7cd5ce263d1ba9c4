import type { Failure, FailureKind } from '@/domain/failure';

/** What the store throws: `failure` says it in the words of the product (`store-full`, `store-broken`, `unexpected`). */
export class StoreError extends Error {
  readonly failure: Failure;

  constructor(kind: FailureKind, detail: string, cause?: unknown) {
    super(`${kind}: ${detail}`, { cause });
    this.name = 'StoreError';
    this.failure = { kind, detail };
  }
}

const ofName: Record<string, [FailureKind, string]> = {
  QuotaExceededError: ['store-full', 'quota'],
  VersionError: ['store-broken', 'newer'],
  // A value or key IndexedDB cannot hold, or a change that went on after waiting for something else: our own mistakes.
  DataError: ['unexpected', 'DataError'],
  DataCloneError: ['unexpected', 'DataCloneError'],
  TransactionInactiveError: ['unexpected', 'the change waited for something outside the store'],
};

/**
 * The database's error in the product's words; anything that is not the database's is handed back as it is.
 * @param ofTransaction the error of the whole transaction: requests cut off by it, and steps that come after, only say
 * `AbortError` or `InvalidStateError`; `null`
 * when it ended well, and then a step that still asks it for something waited for something else in between
 */
export function asStoreError(error: unknown, ofTransaction?: DOMException | null): unknown {
  const cutOff = nameOf(error) === 'AbortError' || nameOf(error) === 'InvalidStateError';
  const said = cutOff && ofTransaction ? ofTransaction : error;
  const name = nameOf(said);
  if (said instanceof StoreError || name === undefined) return said;
  const cameLate = name === 'InvalidStateError' && ofTransaction === null;
  const [kind, detail] = ofName[cameLate ? 'TransactionInactiveError' : name] ?? ['store-broken', name];
  return new StoreError(kind, detail, said);
}

/** The names of DOM errors; `undefined` for everything else. Asked by shape: the quota error is becoming a class of its own. */
function nameOf(error: unknown): string | undefined {
  return error instanceof DOMException ? error.name : undefined;
}
