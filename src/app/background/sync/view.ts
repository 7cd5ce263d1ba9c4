import type { Pair } from '@/domain/pair';
import { samePairsIn } from '@/domain/sync/same-pair';
import type { SyncNote, SyncSetup } from '@/domain/sync/sync-state';
import type { SyncView } from '@/platform/protocol-sync';
import type { PersonalName } from '@/store/schema';
import { ringKept } from '@/sync/trust';
import { nameOfDepot } from './depot-of';
import type { Synced } from './synced';

/** How the exchange stands, with nothing in it that could open anything. */
export async function viewSync(cairn: Synced): Promise<SyncView> {
  const { store } = cairn;
  const setup = await store.get('syncSetups', 'this');
  const accounts = (await store.all('accounts')).map(({ id, email, provider, abilities }) => ({
    id,
    email,
    provider,
    able: abilities.includes('devices'),
  }));
  if (setup === undefined)
    return { state: 'off', devices: [], waits: 0, held: 0, notes: [], same: [], accounts };
  const [waiting, touched, held, notes] = await Promise.all([
    store.count('syncDocs', 'waits', 'yes'),
    store.touched(500),
    store.count('syncDocs', 'held', 'yes'),
    store.all('syncNotes'),
  ]);
  const { question, trouble, lastAt, due } = setup;
  return {
    state: setup.state,
    ...(question ? { question } : {}),
    depot: { kind: setup.depot.kind, name: await nameOfDepot(cairn, setup.depot) },
    devices: await devicesOf(cairn, setup),
    waits: waiting + touched.length,
    held,
    ...(trouble ? { trouble } : {}),
    ...(lastAt ? { lastAt } : {}),
    ...(setup.state === 'paused' ? {} : { nextAt: due }),
    notes: await Promise.all(
      notes
        .sort((one, other) => other.at - one.at)
        .slice(0, 50)
        .map(async (note) => ({ note, about: await aboutOf(cairn, note) })),
    ),
    same: samePairsIn(await store.all('pairs')).map(({ keep, other }) => ({
      keep: pairView(keep),
      other: pairView(other),
    })),
    accounts,
  };
}

const pairView = ({ id, name, emails: [email], createdAt }: Pair) => ({
  id,
  name,
  ...(email ? { email } : {}),
  since: createdAt,
});

async function devicesOf(cairn: Synced, setup: SyncSetup): Promise<SyncView['devices']> {
  const peers = new Map((await cairn.store.all('syncPeers')).map((peer) => [peer.id, peer]));
  const members = await ringKept(setup).then(
    (ring) => ring.members.devices.map(({ id }) => id),
    () => [],
  );
  const here = {
    id: setup.device,
    name: setup.deviceName,
    app: cairn.here.version,
    here: true,
    broken: false,
  };
  const others = members
    .filter((id) => id !== setup.device)
    .map((id) => {
      const peer = peers.get(id);
      return {
        id,
        name: peer?.name ?? '',
        app: peer?.app ?? '',
        here: false,
        ...(peer?.heardAt ? { heardAt: peer.heardAt } : {}),
        broken: peer?.broken !== undefined,
      };
    });
  return [here, ...others];
}

/** Whom or what a note is about, as a person knows it: the pair it belongs to, else the meeting's title. */
async function aboutOf({ store }: Synced, note: SyncNote): Promise<string> {
  const record = await store.get(note.store as PersonalName, note.key).catch(() => undefined);
  const { pairId, meetingId } = (record ?? {}) as { pairId?: string; meetingId?: string };
  const pair = await store.get('pairs', note.store === 'pairs' ? note.key : (pairId ?? ''));
  if (pair) return pair.name;
  const meeting = await store.get('meetings', note.store === 'meetings' ? note.key : (meetingId ?? ''));
  return meeting?.title ?? '';
}
