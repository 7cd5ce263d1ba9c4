import { needsKey } from '@/domain/vault';
import { wakeAt } from '@/platform/alarms';
import { type Handlers, Refusal } from '@/platform/answer';
import { keptLockMinutes, keptRemoved, keptVaultKey } from '@/platform/kept';
import { showLockSign } from '@/platform/lock-sign';
import { clearNotices, showBadge } from '@/platform/notices';
import type { RequestOf } from '@/platform/protocol';
import type { vaultProtocol } from '@/platform/protocol-vault';
import { type Door, isLocked } from '@/store/door';
import { fromBytes, toBytes } from '@/store/vault/bytes';
import type { Opener } from '@/store/vault/wrap';
import type { Cairn } from '../cairn';
import { sealFeeds, unsealFeeds } from './feed-box';
import { places, untilFrom } from './places';

export type VaultHandlers = Pick<Handlers, keyof typeof vaultProtocol>;

/** The alarm that closes the vault. */
export const closeAlarm = 'vault';

/** What the person may do with the vault. */
export function vaultHandlers(door: Door, cairn: () => Promise<Cairn>): VaultHandlers {
  /** The time until it closes begins anew. */
  const stir = async (): Promise<void> => {
    const until = await untilFrom(Date.now());
    await keptVaultKey.change((kept) => kept && { ...kept, until });
    if (until !== null) await wakeAt(closeAlarm, until, Date.now());
  };
  const opened = async (): Promise<void> => {
    await stir();
    const product = await cairn();
    // The first question finishes what was cut off.
    await product.store.damaged();
    const header = await door.header();
    await showLockSign(header ? false : undefined);
    if (header) await sealFeeds(await door.keeper());
    product.changed();
  };
  const changed = async (): Promise<void> => (await cairn()).changed();
  /** The passphrase is asked once more before what cannot be taken back. */
  const insist = async (words: string): Promise<void> => {
    if (!(await (await door.keeper()).opens({ by: 'passphrase', words })))
      throw new Refusal({ kind: 'passphrase-wrong' });
  };
  return {
    async vault() {
      const header = await door.header();
      const minutes = await keptLockMinutes.read();
      if (!header || !needsKey(header)) return { state: 'none', minutes, device: null };
      const credential = header.wraps.find(({ by }) => by === 'device')?.credential;
      const open = !(await isLocked(places));
      const closed = header.state === 'filling' ? 'half' : 'locked';
      await showLockSign(!open);
      return {
        state: open ? 'open' : closed,
        minutes,
        device: credential === undefined ? null : { credential },
      };
    },
    async 'vault.on'({ words }) {
      const code = await (await door.keeper()).turnOn(words);
      await opened();
      return { code };
    },
    async 'vault.off'({ words }) {
      await insist(words);
      const keeper = await door.keeper();
      await unsealFeeds(keeper);
      try {
        await keeper.turnOff();
      } catch (error) {
        await sealFeeds(keeper);
        throw error;
      }
      await changed();
      return null;
    },
    async 'vault.open'(opener) {
      await (await door.keeper()).open(openerOf(opener));
      await opened();
      return null;
    },
    async 'vault.close'() {
      if (!(await door.header())) return null;
      await (await door.keeper()).close();
      // What is remembered for taking a removal back is a whole relationship in plain words.
      await keptRemoved.write(null);
      await showLockSign(true);
      await clearNotices();
      await showBadge('');
      await changed();
      return null;
    },
    async 'vault.words'({ now, next }) {
      const keeper = await door.keeper();
      const opens =
        (await keeper.opens({ by: 'passphrase', words: now })) ||
        (await keeper.opens({ by: 'code', words: now }));
      if (!opens) throw new Refusal({ kind: 'passphrase-wrong' });
      await keeper.setPassphrase(next);
      return null;
    },
    async 'vault.code'({ words }) {
      await insist(words);
      return { code: await (await door.keeper()).renewCode() };
    },
    async 'vault.minutes'({ minutes }) {
      await keptLockMinutes.write(Math.max(0, Math.round(minutes)));
      await stir();
      return null;
    },
    async 'vault.stir'() {
      await stir();
      return null;
    },
    async 'vault.device'({ device }) {
      const secret = device && toBytes(device.secret);
      if (device && secret?.length !== 32) throw new Refusal({ kind: 'unexpected', detail: 'device' });
      const opener =
        device && secret ? { by: 'device' as const, secret, credential: device.credential } : undefined;
      await (await door.keeper()).setDevice(opener);
      return null;
    },
    async 'vault.back'() {
      await (await door.keeper()).takeBack();
      await changed();
      return null;
    },
    async 'vault.forget'() {
      const records = await (await door.keeper()).forgetEverything();
      await changed();
      return { records };
    },
    async 'vault.typing'() {
      if (!(await door.header())) return { key: null };
      return { key: fromBytes(await (await door.keeper()).keyFor('typing')) };
    },
  };
}

function openerOf(opener: RequestOf<'vault.open'>): Opener {
  if (opener.by !== 'device') return opener;
  const secret = toBytes(opener.secret);
  if (secret?.length !== 32) throw new Refusal({ kind: 'passphrase-wrong' });
  return { by: 'device', secret, credential: opener.credential };
}
