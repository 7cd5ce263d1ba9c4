import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { SeenEvent } from '@/domain/event';
import { BackupPlan, noPlan } from '@/domain/own-files/backup-plan';
import { defaultSettings, Settings } from '@/domain/settings';
import { VaultHeader, Wake } from '@/domain/vault';
import { Blindness } from '@/domain/views';

/** A stored value that is checked on the way in and out; what fails the check reads as its fallback. */
export interface Kept<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
  /** Read, change, write, one after the other however many ask at once. */
  change(step: (value: T) => T): Promise<T>;
}

/** A value by how it is read and written; who changes it waits for whoever was first. */
export function keptBy<T>(read: () => Promise<T>, write: (value: T) => Promise<void>): Kept<T> {
  let queue: Promise<unknown> = Promise.resolve();
  return {
    read,
    write,
    change(step) {
      const turn = queue.then(async () => {
        const next = step(await read());
        await write(next);
        return next;
      });
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}

function keep<S extends z.ZodMiniType>(
  key: `local:${string}` | `session:${string}`,
  schema: S,
  fallback: z.infer<S>,
): Kept<z.infer<S>> {
  const stored = storage.defineItem<unknown>(key, { version: 1 });
  return keptBy(
    async () => {
      const parsed = z.safeParse(schema, await stored.getValue());
      return parsed.success ? parsed.data : fallback;
    },
    async (value) => stored.setValue(z.parse(schema, value)),
  );
}

/** What the person set. */
export const keptSettings: Kept<Settings> = keep('local:settings', Settings, defaultSettings);

/** When backups are made and spoken of. */
export const keptBackup: Kept<BackupPlan> = keep('local:backup', BackupPlan, noPlan);

/** What was deleted by itself: when, why and how many records of each kind, without a word of them. */
const Gone = z.object({
  at: z.number(),
  why: z.enum(['end', 'months']),
  went: z.record(z.string(), z.number()),
});
export type Gone = z.infer<typeof Gone>;
export const keptGone: Kept<Gone[]> = keep('local:gone', z.array(Gone), []);

/** An event that is open in a calendar page, and the frame it is open in. The token is how its panel names it. */
export const OpenEvent = z.object({
  token: z.string(),
  tabId: z.number(),
  frameId: z.number(),
  host: z.string(),
  event: SeenEvent,
  editing: z.boolean(),
  dark: z.boolean(),
  at: z.number(),
});
export type OpenEvent = z.infer<typeof OpenEvent>;

/** One calendar page that is open in a tab. */
export const OpenPage = z.object({
  tabId: z.number(),
  frameId: z.number(),
  host: z.string(),
  zone: z.optional(z.string()),
  me: z.object({ email: z.optional(z.string()), name: z.optional(z.string()) }),
  blind: z.nullable(Blindness),
  at: z.number(),
});
export type OpenPage = z.infer<typeof OpenPage>;

/** What is open right now: gone with the browser, kept while the worker sleeps. */
export const keptOpenEvents: Kept<OpenEvent[]> = keep('session:openEvents', z.array(OpenEvent), []);
export const keptOpenPages: Kept<OpenPage[]> = keep('session:openPages', z.array(OpenPage), []);

/** The zone (IANA) of each mailbox Outlook's month told, by its address. */
const MailboxZones = z.record(z.string(), z.string());
export const keptMailboxZones: Kept<z.infer<typeof MailboxZones>> = keep(
  'local:mailboxZones',
  MailboxZones,
  {},
);

/** Where the popup goes when it opens next: set by a notification. */
const Destination = z.nullable(z.object({ view: z.string(), id: z.string(), at: z.number() }));
export const keptDestination: Kept<z.infer<typeof Destination>> = keep(
  'session:destination',
  Destination,
  null,
);

/** A pair that was removed a moment ago, as it was: in the session's memory alone, so that the press can be taken back. */
const Removed = z.nullable(
  z.object({
    pairId: z.string(),
    at: z.number(),
    taken: z.array(z.object({ name: z.string(), record: z.unknown() })),
  }),
);
export const keptRemoved: Kept<z.infer<typeof Removed>> = keep('session:removed', Removed, null);

/**
 * What may sign in. In the session's memory alone: it never reaches the disk, and is gone with the browser.
 * Microsoft's renewing token too: it ends a day after the sign-in anyway, so the disk would keep a secret for little.
 */
const KeptToken = z.object({
  access: z.string(),
  until: z.number(),
  scopes: z.array(z.string()),
  refresh: z.optional(z.string()),
});
export type KeptToken = z.infer<typeof KeptToken>;
const KeptTokens = z.record(z.string(), KeptToken);
export const keptTokens: Kept<z.infer<typeof KeptTokens>> = keep('session:tokens', KeptTokens, {});

/** Addresses of calendar feeds: whoever knows one can read the calendar. Apart from the store, so in no export. */
const FeedAddresses = z.record(z.string(), z.string());
export const keptFeedAddresses: Kept<z.infer<typeof FeedAddresses>> = keep(
  'local:feedAddresses',
  FeedAddresses,
  {},
);

/** Client ids the person pasted; they are no secrets. */
const Clients = z.object({ google: z.optional(z.string()), microsoft: z.optional(z.string()) });
export type Clients = z.infer<typeof Clients>;
export const keptClients: Kept<Clients> = keep('local:clients', Clients, {});

/**
 * Times that a calendar page showed as taken, without any word of what they are: for proposing a next meeting that is free.
 * Gone with the browser.
 */
const BusyTimes = z.array(z.object({ startAt: z.number(), endAt: z.number() }));
export const keptBusy: Kept<z.infer<typeof BusyTimes>> = keep('session:busy', BusyTimes, []);

/** The header of the vault: the first of its two copies. */
export const keptVault: Kept<VaultHeader | null> = keep('local:vault', z.nullable(VaultHeader), null);

/** The open key of the vault, and until when it may be used: in memory, for our own contexts, gone with the browser. */
const OpenKey = z.nullable(z.object({ root: z.string(), until: z.nullable(z.number()) }));
export const keptVaultKey: Kept<z.infer<typeof OpenKey>> = keep('session:vaultKey', OpenKey, null);

/** Minutes without Cairn being used, after which the vault closes; none: when the browser does. */
export const keptLockMinutes: Kept<number> = keep('local:lockMinutes', z.number(), 15);

/** Reminders of the coming days, for while the vault is closed: when, and of which kind. The rest of each is sealed. */
export const keptWakes: Kept<Wake[]> = keep('local:wakes', z.array(Wake), []);
