import { passes, ServiceError } from '@/accounts/service-error';
import type { Failure, FailureKind } from '@/domain/failure';
import { type AccountJobKind, isOfAccount, type Job } from '@/domain/job';
import { failureOf } from '@/platform/answer';
import { type Connected, changeAccount } from './connected';
import { writeEventNote } from './event-note';
import { readFeedStep } from './feeds';
import { leaveDraftStep } from './mailbox-draft';
import { readCalendars } from './read-ahead';

export type Step = (cairn: Connected, job: Job) => Promise<Next>;

/** How a step ended well: for good, or to be taken again at a time. */
export type Next = 'done' | { readonly again: number };

const steps: Readonly<Record<AccountJobKind, Step>> = {
  'read-calendar': readCalendars,
  'read-feed': readFeedStep,
  'mailbox-draft': leaveDraftStep,
  'event-note': writeEventNote,
};

/** First pause after a failure that passes, and the longest; what a service asks for itself is kept even beyond that. */
const firstPauseMs = 30_000;
const longestPauseMs = 3_600_000;
/** The worker is woken after this if it dies in the middle of a step. */
const watchMs = 60_000;

/** What stands in the way of a whole account, not of one step. */
const ofAccount: ReadonlySet<FailureKind> = new Set([
  'sign-in-again',
  'admin-approval',
  'scope-missing',
  'client-refused',
  'client-missing',
  'clock-wrong',
  'other-account',
  'permission-missing',
]);

const turns = new WeakMap<Connected, Promise<void>>();

/**
 * Takes every step that is due, oldest first, one after the other: two rounds at once never take the same. The alarm is
 * set before the first, so that a worker that dies in the middle is woken to look what became of it.
 */
export function runAccountJobs(cairn: Connected): Promise<void> {
  const turn = (turns.get(cairn) ?? Promise.resolve()).catch(() => undefined).then(() => runDue(cairn));
  turns.set(cairn, turn);
  return turn;
}

async function runDue(cairn: Connected): Promise<void> {
  const waiting = (await cairn.store.by('jobs', 'state', 'waiting')).filter(isOfAccount);
  const due = waiting
    .filter((job) => job.due <= cairn.now())
    .sort((one, other) => (one.since ?? one.due) - (other.since ?? other.due));
  if (due.length > 0) await cairn.browser.wakeAt(cairn.now() + watchMs);
  for (const { id } of due) await runOne(cairn, id);
  const left = (await cairn.store.by('jobs', 'state', 'waiting')).filter(isOfAccount);
  if (left.length > 0) await cairn.browser.wakeAt(Math.min(...left.map((job) => job.due)));
}

async function runOne(cairn: Connected, id: string): Promise<void> {
  const job = await cairn.store.get('jobs', id);
  if (job?.state !== 'waiting' || !isOfAccount(job)) return;
  try {
    const next = await steps[job.kind](cairn, job);
    await settle(cairn, job, ({ failure: _, ...kept }) =>
      next === 'done'
        ? { ...kept, state: 'done', tries: 0 }
        : { ...kept, state: 'waiting', tries: 0, due: next.again },
    );
    if (job.accountId && job.failure) await changeAccount(cairn, job.accountId, clear);
  } catch (error) {
    const failure = await failureNow(cairn, job, error);
    await settle(cairn, job, (kept) =>
      afterFailure(kept, failure.kind === 'permission-missing' ? undefined : error, failure, cairn.now()),
    );
    if (job.accountId && ofAccount.has(failure.kind)) {
      await changeAccount(cairn, job.accountId, (account) => ({ ...account, trouble: failure.kind }));
    }
  }
  cairn.changed();
}

/** A way that is barred by the browser looks like no way at all: told apart by asking whether it is allowed. */
async function failureNow(cairn: Connected, job: Job, error: unknown): Promise<Failure> {
  const failure = failureOf(error);
  const account =
    failure.kind === 'offline' && job.accountId
      ? await cairn.store.get('accounts', job.accountId)
      : undefined;
  return account && !(await cairn.browser.mayReach(account)) ? { kind: 'permission-missing' } : failure;
}

const clear = <A extends { trouble?: unknown }>({ trouble: _, ...account }: A): Omit<A, 'trouble'> => account;

/** Writes down how it went, unless the person cancelled it or wanted it anew in the meantime. */
async function settle(cairn: Connected, job: Job, step: (job: Job) => Job): Promise<void> {
  await cairn.store.change(['jobs'], async (change) => {
    const now = await change.get('jobs', job.id);
    if (now?.state === 'waiting' && now.since === job.since) await change.put('jobs', step(now));
  });
}

function afterFailure(job: Job, error: unknown, failure: Failure, now: number): Job {
  const kept = { ...job, failure: failure.kind, tries: job.tries + 1 };
  // An unforeseen failure is tried again as well: it may have been ours, and then the next version mends it.
  const unforeseen = failure.kind === 'unexpected' || failure.kind === 'answer-broken';
  if (!passes(error) && !(unforeseen && kept.tries < 5)) return { ...kept, state: 'failed' };
  const asked = error instanceof ServiceError ? (error.retryAfterMs ?? 0) : 0;
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(job.tries, 10));
  return { ...kept, due: now + Math.max(asked, pause) };
}

/** Writes down a step to be taken now; the same step already waiting is wanted anew. */
export function freshJob(cairn: Connected, job: Pick<Job, 'id' | 'kind' | 'meetingId' | 'accountId'>): Job {
  return { ...job, due: cairn.now(), since: cairn.now(), tries: 0, state: 'waiting' };
}

/** The person wants it tried now, whatever pause it is in. */
export async function tryAgain(cairn: Connected, jobId: string): Promise<void> {
  await cairn.store.change(['jobs'], async (change) => {
    const job = await change.get('jobs', jobId);
    if (job && (job.state === 'waiting' || job.state === 'failed')) {
      const { failure: _, ...kept } = job;
      await change.put('jobs', { ...kept, state: 'waiting', due: cairn.now() });
    }
  });
  await runAccountJobs(cairn);
}

/** The person does not want it any more. What was written already stays where it is. */
export async function cancelJob(cairn: Connected, jobId: string): Promise<void> {
  await cairn.store.change(['jobs'], async (change) => {
    const job = await change.get('jobs', jobId);
    if (job) await change.put('jobs', { ...job, state: 'cancelled' });
  });
  cairn.changed();
}

/** After signing in again, everything of the account that waited for it goes on. */
export async function resume(cairn: Connected, accountId: string): Promise<void> {
  await cairn.store.change(['jobs'], async (change) => {
    for (const job of await change.by('jobs', 'accountId', accountId)) {
      if (job.state !== 'failed' || !job.failure || !ofAccount.has(job.failure as FailureKind)) continue;
      const { failure: _, ...kept } = job;
      await change.put('jobs', { ...kept, state: 'waiting', due: cairn.now() });
    }
  });
}

/** A sign-in that ended may be whole again without the person having come to Cairn: it is tried in silence after this. */
const trySilentlyMs = 3_600_000;

/** Goes on where the person has signed in to the service again meanwhile, in a page of its own. */
export async function trySilently(cairn: Connected): Promise<void> {
  for (const { id, trouble, updatedAt } of await cairn.store.all('accounts')) {
    if (trouble !== 'sign-in-again' || cairn.now() - updatedAt < trySilentlyMs) continue;
    await changeAccount(cairn, id, (account) => account);
    await resume(cairn, id);
  }
}
