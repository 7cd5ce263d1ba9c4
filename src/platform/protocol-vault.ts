import * as z from 'zod/mini';

const own = 'own' as const;
const Done = z.null();
const Nothing = z.object({});
const Words = z.string().check(z.minLength(1), z.maxLength(1000));

/** What opens the vault. A device's own key answers with a secret of 32 bytes, as text. */
const Opener = z.union([
  z.object({ by: z.enum(['passphrase', 'code']), words: Words }),
  z.object({ by: z.literal('device'), secret: Words, credential: Words }),
]);

const VaultView = z.object({
  /** `half`: a sealing was cut off, and goes on once it is unlocked; or it is taken back. */
  state: z.enum(['none', 'locked', 'half', 'open']),
  minutes: z.number(),
  /** The device's own key that opens it too. */
  device: z.nullable(z.object({ credential: z.string() })),
});

/** The passphrase in front of everything that is kept. Part of `protocol`. A frame in another's page may ask none of it. */
export const vaultProtocol = {
  vault: { from: own, request: Nothing, reply: VaultView },
  /** Seals everything; answers the code that is to be printed, once. */
  'vault.on': { from: own, request: z.object({ words: Words }), reply: z.object({ code: z.string() }) },
  /** Opens everything for good; the passphrase is asked once more. */
  'vault.off': { from: own, request: z.object({ words: Words }), reply: Done },
  'vault.open': { from: own, request: Opener, reply: Done },
  'vault.close': { from: own, request: Nothing, reply: Done },
  /** Other words in place of those of now, or of those that are forgotten: then `now` is the printed code. */
  'vault.words': { from: own, request: z.object({ now: Words, next: Words }), reply: Done },
  /** Another printed code; the one before opens nothing any more. */
  'vault.code': { from: own, request: z.object({ words: Words }), reply: z.object({ code: z.string() }) },
  'vault.minutes': { from: own, request: z.object({ minutes: z.number() }), reply: Done },
  /** Somebody uses Cairn. */
  'vault.stir': { from: own, request: Nothing, reply: Done },
  'vault.device': {
    from: own,
    request: z.object({ device: z.nullable(z.object({ secret: Words, credential: Words })) }),
    reply: Done,
  },
  'vault.back': { from: own, request: Nothing, reply: Done },
  /** Everything goes, unread. Answers how many records went. */
  'vault.forget': { from: own, request: Nothing, reply: z.object({ records: z.number() }) },
  /** The key that words being typed are closed with, in the page. */
  'vault.typing': { from: own, request: Nothing, reply: z.object({ key: z.nullable(z.string()) }) },
} as const;
