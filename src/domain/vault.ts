import * as z from 'zod/mini';

/** How hard a passphrase is made to guess. Written beside what it locks, so that it can be raised later. */
export const ScryptCost = z.object({ n: z.number(), r: z.number(), p: z.number() });
export type ScryptCost = z.infer<typeof ScryptCost>;

/** The data key, closed by a key that the person has: of their passphrase, of the printed code, of a device's own. */
export const Wrap = z.object({
  by: z.enum(['passphrase', 'code', 'device']),
  salt: z.string(),
  box: z.string(),
  cost: z.optional(ScryptCost),
  /** Of a device: which of its keys is asked. */
  credential: z.optional(z.string()),
});
export type Wrap = z.infer<typeof Wrap>;

/**
 * Where the truth lies: `filling`, the plain database, which is being copied into the sealed one; `on` and `emptying`, the
 * sealed one; `off`, the plain one, and what is left of the sealed one is to go; `forgetting`, neither: all of it is to go.
 */
export const VaultState = z.enum(['filling', 'on', 'emptying', 'off', 'forgetting']);
export type VaultState = z.infer<typeof VaultState>;

/** What is known of a vault without its key. Kept twice; the one of the higher turn holds. */
export const VaultHeader = z.object({
  version: z.literal(1),
  turn: z.number(),
  state: VaultState,
  wraps: z.array(Wrap),
  /** The version of the schema its rows are of. */
  schema: z.number(),
  /** What was left behind elsewhere is still to be deleted. */
  sweep: z.optional(z.boolean()),
});
export type VaultHeader = z.infer<typeof VaultHeader>;

/** Whether words are needed to get at what is kept. A vault that is being filled is one already: its person wants it closed. */
export const needsKey = ({ state }: VaultHeader): boolean =>
  state === 'on' || state === 'filling' || state === 'emptying';

/** A reminder that can be given while the vault is closed. */
export const Wake = z.object({
  kind: z.enum(['prepare', 'capture']),
  at: z.number(),
  /** From here on it is too late to say it. */
  until: z.number(),
  /** Whose it is, sealed. */
  box: z.string(),
  /** It was given: when the vault is open again, it is not given once more. */
  told: z.optional(z.boolean()),
});
export type Wake = z.infer<typeof Wake>;
