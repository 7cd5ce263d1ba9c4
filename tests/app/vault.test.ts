import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Cairn } from '@/app/background/cairn';
import { remind } from '@/app/background/remind';
import { sealedFeeds } from '@/app/background/vault/feed-box';
import { type VaultHandlers, vaultHandlers } from '@/app/background/vault/handlers';
import { type LockedRound, lockedRound } from '@/app/background/vault/locked-round';
import { places } from '@/app/background/vault/places';
import { instantOf } from '@/domain/when';
import { keptFeedAddresses, keptRemoved, keptWakes } from '@/platform/kept';
import { readLockSign } from '@/platform/lock-sign';
import { createTypingBox, isBox } from '@/platform/typing-box';
import { type Door, openDoor } from '@/store/door';
import { openKeeper } from '@/store/vault/keeper';
import { meeting, pair } from '../samples';
import { cheap } from '../store/vault/test-vault';
import { say } from '../words';
import { openTestCairn, zone } from './test-cairn';

const notices = vi.hoisted(() => ({ shown: [] as string[], badge: '?' }));
vi.mock('@/platform/notices', () => ({
  notify: async (id: string, title: string, message: string) =>
    void notices.shown.push(`${id} | ${title} | ${message}`),
  showBadge: async (sign: string) => {
    notices.badge = sign;
  },
  clearNotices: async () => void notices.shown.splice(0),
}));

const words = 'four grey stones in a row';
const asker = { url: '' };
let count = 0;
let door: Door;
let cairn: Cairn & { at(local: string): void };
let verbs: VaultHandlers;
let closed: LockedRound;

beforeEach(async () => {
  fakeBrowser.reset();
  notices.shown.length = 0;
  vi.useFakeTimers({ toFake: ['Date'] });
  at('2026-05-13T09:00:00');
  door = openDoor({
    name: `app-vault-${count++}`,
    places,
    loadKeeper: async (house) => openKeeper(house, cheap),
  });
  cairn = { ...(await openTestCairn()), store: door.store, now: () => Date.now() };
  verbs = vaultHandlers(door, async () => cairn);
  closed = lockedRound(door);
  return () => {
    door.store.close();
    vi.useRealTimers();
  };
});

const at = (local: string): void => void vi.setSystemTime(instantOf(local, zone));

/** A meeting with Ada tomorrow at two, known as mentoring. */
async function meetAda(): Promise<void> {
  const startAt = instantOf('2026-05-14T14:00:00', zone);
  await cairn.store.put('pairs', pair('p1', { name: 'Ada Byron' }));
  const when = {
    start: '2026-05-14T14:00:00',
    end: '2026-05-14T15:00:00',
    startAt,
    endAt: startAt + 3_600_000,
  };
  await cairn.store.put('meetings', meeting('m1', { ...when, title: 'Mentoring with Ada', pairId: 'p1' }));
}

describe('reminders while it is locked', () => {
  beforeEach(async () => {
    await verbs['vault.on']({ words }, asker);
    await meetAda();
    await remind(cairn);
    await closed.handOver(cairn);
    await verbs['vault.close']({}, asker);
  });

  test('come when they are due, once, and name nobody', async () => {
    await closed.remindClosed(say);
    expect(notices.shown).toEqual([]);
    at('2026-05-13T14:00:05');
    await closed.remindClosed(say);
    await closed.remindClosed(say);
    expect(notices.shown).toEqual([
      'closed:prepare | A meeting is coming up | Cairn is locked. Unlock it to see with whom, and to prepare.',
    ]);
    at('2026-05-14T15:10:05');
    await closed.remindClosed(say);
    expect(notices.shown.at(-1)).toContain('closed:capture | A meeting has ended');
    expect(JSON.stringify([notices.shown, await keptWakes.read()])).not.toMatch(/Ada Byron|\bm1\b|\bp1\b/);
  });

  test('are not said once more when it is open again; what comes later is', async () => {
    at('2026-05-13T14:00:05');
    await closed.remindClosed(say);
    await verbs['vault.open']({ by: 'passphrase', words }, asker);
    await verbs['vault.minutes']({ minutes: 0 }, asker);
    await closed.takeOver(cairn);
    notices.shown.length = 0;
    await remind(cairn);
    expect(notices.shown).toEqual([]);
    at('2026-05-14T15:10:05');
    await remind(cairn);
    expect(notices.shown).toHaveLength(1);
    expect(notices.shown[0]).toContain('Ada');
  });

  test('those that would come too late are left', async () => {
    at('2026-05-14T14:00:05');
    await closed.remindClosed(say);
    expect(notices.shown).toEqual([]);
  });
});

describe('beside the database', () => {
  test('nothing lies in plain words while there is a vault, and everything is back after', async () => {
    await keptFeedAddresses.write({ f1: 'https://calendar.example/secret-address.ics' });
    await meetAda();
    const all = async (): Promise<string> => JSON.stringify(await fakeBrowser.storage.local.get(null));
    expect(await all()).toContain('secret-address');
    await verbs['vault.on']({ words }, asker);
    const feeds = sealedFeeds(async () => door.keeper());
    await remind(cairn);
    await closed.handOver(cairn);
    expect(await all()).not.toMatch(/secret-address|Ada|m1/);
    expect(await feeds.read()).toEqual({ f1: 'https://calendar.example/secret-address.ics' });
    await feeds.change((known) => ({ ...known, f2: 'https://calendar.example/other-secret.ics' }));
    expect(await all()).not.toMatch(/secret/);
    expect(Object.keys(await feeds.read())).toEqual(['f1', 'f2']);
    await verbs['vault.off']({ words }, asker);
    expect(Object.keys(await keptFeedAddresses.read())).toEqual(['f1', 'f2']);
    expect(await cairn.store.all('pairs')).toHaveLength(1);
  });

  test('locking takes away what is shown, and what was remembered of a removal', async () => {
    await verbs['vault.on']({ words }, asker);
    await keptRemoved.write({ pairId: 'p1', at: Date.now(), taken: [{ name: 'pairs', record: pair('p1') }] });
    notices.shown.push('capture:m1 | How was it with Ada? | ');
    expect(await readLockSign()).toBe(false);
    await verbs['vault.close']({}, asker);
    expect(await keptRemoved.read()).toBeNull();
    expect(notices).toEqual({ shown: [], badge: '' });
    expect(await readLockSign()).toBe(true);
    expect(await verbs.vault({}, asker)).toMatchObject({ state: 'locked' });
  });

  test('words being typed are closed with a key of the vault, and open after it was locked', async () => {
    await verbs['vault.on']({ words }, asker);
    const typing = async () => (await verbs['vault.typing']({}, asker)).key ?? '';
    const box = await createTypingBox(await typing());
    const typed = box.close('half a word');
    expect(isBox(typed)).toBe(true);
    expect(typed).not.toContain('half');
    await verbs['vault.close']({}, asker);
    await expect(verbs['vault.typing']({}, asker)).rejects.toMatchObject({ failure: { kind: 'locked' } });
    await verbs['vault.open']({ by: 'passphrase', words }, asker);
    expect((await createTypingBox(await typing())).open(typed)).toBe('half a word');
  });
});

describe('the vault’s verbs', () => {
  test('ask for the passphrase before what cannot be taken back', async () => {
    await verbs['vault.on']({ words }, asker);
    const wrong = { failure: { kind: 'passphrase-wrong' } };
    await expect(verbs['vault.off']({ words: 'other' }, asker)).rejects.toMatchObject(wrong);
    await expect(verbs['vault.code']({ words: 'other' }, asker)).rejects.toMatchObject(wrong);
    await expect(verbs['vault.words']({ now: 'other', next: 'mine now' }, asker)).rejects.toMatchObject(
      wrong,
    );
    expect(await verbs.vault({}, asker)).toMatchObject({ state: 'open', minutes: 15 });
  });

  test('a forgotten passphrase is replaced with the printed code', async () => {
    const { code } = await verbs['vault.on']({ words }, asker);
    await verbs['vault.close']({}, asker);
    await verbs['vault.open']({ by: 'code', words: code }, asker);
    await verbs['vault.words']({ now: code, next: 'other words of mine' }, asker);
    await verbs['vault.close']({}, asker);
    await verbs['vault.open']({ by: 'passphrase', words: 'other words of mine' }, asker);
    expect(await verbs.vault({}, asker)).toMatchObject({ state: 'open' });
  });

  test('lock after the minutes in which nobody stirred', async () => {
    await verbs['vault.on']({ words }, asker);
    at('2026-05-13T09:10:00');
    await verbs['vault.stir']({}, asker);
    at('2026-05-13T09:24:59');
    expect(await cairn.store.all('pairs')).toEqual([]);
    at('2026-05-13T09:25:20');
    await expect(cairn.store.all('pairs')).rejects.toMatchObject({ failure: { kind: 'locked' } });
    expect(await verbs.vault({}, asker)).toMatchObject({ state: 'locked' });
  });

  test('delete everything unread, and say how much went', async () => {
    await verbs['vault.on']({ words }, asker);
    await meetAda();
    await verbs['vault.close']({}, asker);
    expect((await verbs['vault.forget']({}, asker)).records).toBeGreaterThanOrEqual(2);
    expect(await verbs.vault({}, asker)).toMatchObject({ state: 'none' });
    expect(await cairn.store.all('pairs')).toEqual([]);
    expect(await readLockSign()).toBeUndefined();
  });
});
