import type { Failure, FailureKind } from '../domain/failure';

/**
 * What a service (or the way to it) answered instead of what was asked for. `failure` says it in the product's words;
 * `status` is 0 where no answer came at all.
 */
export class ServiceError extends Error {
  readonly failure: Failure;
  readonly status: number;
  /** The service asked to be left alone for so long. */
  readonly retryAfterMs: number | undefined;

  constructor(kind: FailureKind, how: { status?: number; detail?: string; retryAfterMs?: number } = {}) {
    super(how.detail ? `${kind}: ${how.detail}` : kind);
    // The Graph client keeps nothing of a foreign error but its name: that is how the kind comes through it.
    this.name = kind;
    this.failure = how.detail === undefined ? { kind } : { kind, detail: how.detail };
    this.status = how.status ?? 0;
    this.retryAfterMs = how.retryAfterMs;
  }
}

/** Failures that pass by themselves: the step is worth another try, later. */
const passing: ReadonlySet<FailureKind> = new Set([
  'offline',
  'service-slow',
  'service-busy',
  'changed-elsewhere',
]);

/** Whether waiting may help; anything else needs the person. */
export function passes(error: unknown): error is ServiceError {
  return error instanceof ServiceError && passing.has(error.failure.kind);
}

/** The error in the product's words, whoever threw it. What nobody foresaw stays what it is. */
export function isServiceError(error: unknown, ...kinds: FailureKind[]): error is ServiceError {
  return error instanceof ServiceError && (kinds.length === 0 || kinds.includes(error.failure.kind));
}

/** A service's own word for what it refused: Google's `errors[0].reason` or `status`, Graph's `code`. */
export interface Refused {
  readonly status: number;
  readonly reason: string;
  readonly retryAfter: string | null;
}

const ofReason: Readonly<Record<string, FailureKind>> = {
  rateLimitExceeded: 'service-busy',
  userRateLimitExceeded: 'service-busy',
  quotaExceeded: 'service-busy',
  ApplicationThrottled: 'service-busy',
  insufficientPermissions: 'scope-missing',
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'scope-missing',
  ErrorAccessDenied: 'scope-missing',
  forbiddenForNonOrganizer: 'may-not-edit',
  forbidden: 'scope-missing',
  domainPolicy: 'admin-approval',
  Authorization_RequestDenied: 'admin-approval',
  accessNotConfigured: 'client-refused',
  fullSyncRequired: 'start-over',
  updatedMinTooLongAgo: 'start-over',
  syncStateNotFound: 'start-over',
  SyncStateNotFound: 'start-over',
  resyncRequired: 'start-over',
};

const ofStatus: Readonly<Record<number, FailureKind>> = {
  401: 'sign-in-again',
  403: 'scope-missing',
  404: 'not-found',
  408: 'service-slow',
  409: 'changed-elsewhere',
  410: 'start-over',
  412: 'changed-elsewhere',
  429: 'service-busy',
};

/** @param now epoch milliseconds, for a `Retry-After` that is a date */
export function errorOf({ status, reason, retryAfter }: Refused, now: number): ServiceError {
  const kind = ofReason[reason] ?? ofStatus[status] ?? (status >= 500 ? 'service-slow' : 'unexpected');
  const wait = waitOf(retryAfter, now);
  return new ServiceError(kind, {
    status,
    ...(reason === '' ? {} : { detail: reason.slice(0, 100) }),
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  });
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3); what is neither says nothing. */
function waitOf(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
