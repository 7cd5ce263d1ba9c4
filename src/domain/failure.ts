import * as z from 'zod/mini';

/** Everything that can go wrong and has words of its own (`failure_…` in the catalogue). */
export const FailureKind = z.enum([
  'not-found',
  'not-allowed',
  'turned-off',
  'store-full',
  'store-broken',
  // Of the vault: it is closed, the words do not open it, what is known of it is lost.
  'locked',
  'passphrase-wrong',
  'vault-damaged',
  'file-broken',
  'file-too-large',
  'file-empty',
  'file-foreign',
  'file-newer',
  // The file for the other, made by this very Cairn.
  'file-own',
  // The passphrase or the key is another one, or the file was changed.
  'file-stays-shut',
  // A backup that is made by itself could not be.
  'backup-stopped',
  'no-recipient',
  'bad-address',
  // Something in it belongs to another person.
  'held',
  // The address may be somebody else's.
  'recipient-other',
  'recipient-lookalike',
  'recipient-stranger',
  // Of the accounts and the services behind them.
  'offline',
  'service-slow',
  'service-busy',
  'answer-broken',
  'start-over',
  'sign-in-again',
  'sign-in-cancelled',
  'sign-in-broken',
  'other-account',
  'admin-approval',
  'scope-missing',
  'permission-missing',
  'client-missing',
  'client-refused',
  'clock-wrong',
  'may-not-edit',
  'changed-elsewhere',
  'draft-changed',
  'meeting-link-lost',
  'feed-address',
  'feed-refused',
  'feed-too-large',
  // Of the place a person's devices meet at.
  'place-refused',
  'place-full',
  'place-not-found',
  'place-foreign',
  'folder-closed',
  'wrong-passphrase',
  'wrong-code',
  'unexpected',
]);
export type FailureKind = z.infer<typeof FailureKind>;

export const Failure = z.object({ kind: FailureKind, detail: z.optional(z.string()) });
export type Failure = z.infer<typeof Failure>;

/** The answer of everything that may fail for a reason a person can be told. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });
export const failure = (kind: FailureKind, detail?: string): Result<never> => ({
  ok: false,
  failure: detail === undefined ? { kind } : { kind, detail },
});
