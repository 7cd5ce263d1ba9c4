import { useEffect, useState } from 'preact/hooks';
import { servicePlaces } from '@/accounts/places';
import { webDavFolder } from '@/accounts/storage/webdav-address';
import type { Failure, Result } from '@/domain/failure';
import { failureKey } from '@/domain/failure-key';
import type { DepotChoice } from '@/domain/sync/sync-state';
import { ask } from '@/platform/ask';
import { ownName } from '@/platform/device-name';
import { allowFolder, canChooseFolder, chooseFolder } from '@/platform/folder';
import { openTab, ownPage } from '@/platform/pages';
import { askPermission } from '@/platform/permissions';
import type { SyncView } from '@/platform/protocol-sync';
import { signInPermissions } from '@/platform/sign-in';
import { ChoosePlace, type TypedServer } from '@/ui/devices/ChoosePlace';
import { DeviceList } from '@/ui/devices/DeviceList';
import { JoinForm } from '@/ui/devices/JoinForm';
import { LeaveSync } from '@/ui/devices/LeaveSync';
import { SamePairs } from '@/ui/devices/SamePairs';
import { SyncNotes } from '@/ui/devices/SyncNotes';
import { SyncStatus } from '@/ui/devices/SyncStatus';
import { useSay } from '@/ui/say';
import type { Way } from './Rooms';
import { useAnswer } from './use-answer';
import { useNow } from './use-now';
import { Frame, Waiting } from './Waiting';

/** A place that was looked at. */
interface Found {
  readonly depot: DepotChoice;
  readonly name: string;
  readonly joining: boolean;
}

/** A person's other devices: the way to have them exchange, how that stands, and the way out. */
export function DevicesRoom({ way }: { way: Way }) {
  const say = useSay();
  const at = useNow();
  const answered = useAnswer('sync', {});
  const vault = useAnswer('vault', {});
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure>();
  const [found, setFound] = useState<Found>();
  const [code, setCode] = useState<{ code: string; until: number }>();
  useEffect(() => {
    if (answered.state === 'there') answered.again();
  }, [at]);
  const title = say('devices_title');
  if (answered.state !== 'there') return <Waiting answered={answered} title={title} way={way} />;
  const view = answered.value;

  const during = async <T,>(run: () => Promise<Result<T>>): Promise<T | undefined> => {
    setBusy(true);
    const answer = await run();
    setBusy(false);
    setFailed(answer.ok ? undefined : answer.failure);
    return answer.ok ? answer.value : undefined;
  };
  const take = async (run: () => Promise<Result<SyncView>>): Promise<void> => {
    const next = await during(run);
    if (next) answered.set(next);
  };
  const look = async (depot: DepotChoice, name: string): Promise<void> => {
    const seen = await during(() => ask('sync.look', { depot }));
    if (seen?.there === 'foreign') setFailed({ kind: 'place-foreign' });
    else if (seen) setFound({ depot, name, joining: seen.there === 'ring' });
  };
  /** The browser's leave is asked for within the press, for this one server. */
  const toServer = async ({ url: typed, user, password }: TypedServer): Promise<void> => {
    const url = webDavFolder(typed);
    if (url === undefined) return setFailed({ kind: 'place-not-found' });
    if (!(await askPermission({ origins: [`${new URL(url).origin}/*`] })))
      return setFailed({ kind: 'permission-missing' });
    await look({ kind: 'webdav', url, user, password }, new URL(url).host);
  };
  const toAccount = async (provider: 'google' | 'microsoft'): Promise<void> => {
    const origins = servicePlaces[provider].devices;
    if (!(await askPermission({ permissions: signInPermissions, origins })))
      return setFailed({ kind: 'permission-missing' });
    const known = view.accounts.find((account) => account.provider === provider && account.able);
    if (known) return look({ kind: provider, accountId: known.id }, known.email);
    const accounts = await during(() => ask('account.connect', { provider, abilities: ['devices'] }));
    const account = accounts?.accounts.find(
      (each) => each.provider === provider && each.abilities.includes('devices'),
    );
    if (account) await look({ kind: provider, accountId: account.id }, account.email);
  };
  const toFolder = async (): Promise<void> => {
    const name = await chooseFolder();
    if (name !== undefined) await look({ kind: 'folder', name }, name);
  };
  const allow = async (): Promise<void> => {
    if (view.depot?.kind === 'folder') await allowFolder();
    else if (view.depot?.kind === 'webdav')
      await askPermission({ origins: [`https://${view.depot.name}/*`] });
    await take(() => ask('sync.now', {}));
  };
  const noClient = failed?.kind === 'client-missing';
  const problem = noClient ? say('devices_client') : failed && say(failureKey(failed.kind));
  const leave = (deleteCopy: boolean): void => void take(() => ask('sync.leave', { deleteCopy }));

  if (view.state === 'off')
    return (
      <Frame title={title} way={way}>
        <p class="soft">{say('devices_lead')}</p>
        {found ? (
          <JoinForm
            joining={found.joining}
            place={found.name}
            deviceName={ownName()}
            busy={busy}
            problem={problem}
            onStart={(how) => void take(() => ask('sync.start', { depot: found.depot, ...how }))}
            onBack={() => {
              setFound(undefined);
              setFailed(undefined);
            }}
          />
        ) : (
          <ChoosePlace
            kinds={['webdav', 'google', 'microsoft', ...(canChooseFolder() ? (['folder'] as const) : [])]}
            busy={busy}
            problem={problem}
            onServer={(server) => void toServer(server)}
            onAccount={(provider) => void toAccount(provider)}
            onFolder={() => void toFolder()}
            onAccounts={noClient ? () => void openTab(ownPage('/popup.html#accounts')) : undefined}
          />
        )}
      </Frame>
    );
  return (
    <Frame title={title} way={way}>
      <SyncStatus
        view={failed ? { ...view, trouble: failed.kind } : view}
        locks={vault.state === 'there' && vault.value.state !== 'none'}
        at={at}
        busy={busy}
        onNow={() => void take(() => ask('sync.now', {}))}
        onPause={(paused) => void take(() => ask('sync.pause', { paused }))}
        onRestore={() => void take(() => ask('sync.restore', {}))}
        onTurnOff={() => leave(false)}
        onAllow={() => void allow()}
      />
      <SamePairs
        same={view.same}
        busy={busy}
        onJoin={(two) => void take(() => ask('sync.join', two))}
        onApart={(two) => void take(() => ask('sync.apart', two))}
      />
      <SyncNotes notes={view.notes} at={at} onSeen={(id) => void take(() => ask('sync.seen', { id }))} />
      <DeviceList
        devices={view.devices}
        at={at}
        busy={busy}
        code={code}
        onCode={() => void during(() => ask('sync.code', {})).then(setCode)}
        onRemove={(device, passphrase) => void take(() => ask('sync.remove', { device, passphrase }))}
      />
      <LeaveSync busy={busy} onLeave={leave} />
    </Frame>
  );
}
