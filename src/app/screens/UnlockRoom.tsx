import { useEffect, useState } from 'preact/hooks';
import type { FailureKind } from '@/domain/failure';
import { ask } from '@/platform/ask';
import { openTab, ownPage } from '@/platform/pages';
import { forgetKeptHere } from '@/platform/said-once';
import { LockedNote } from '@/ui/vault/LockedNote';
import { UnlockView } from '@/ui/vault/UnlockView';
import { askDevice, hasDeviceKeys } from '../vault/device-key';

/** What stands in front of everything while the vault is closed. */
export function UnlockRoom({ framed, onOpen }: { framed: boolean; onOpen: () => void }) {
  const [half, setHalf] = useState(false);
  const [device, setDevice] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<FailureKind>();
  const [gone, setGone] = useState<number>();
  useEffect(() => {
    void ask('vault', {}).then((answer) => {
      if (!answer.ok) return;
      const { state, device: known } = answer.value;
      setHalf(state === 'half');
      if (known && hasDeviceKeys()) setDevice(known.credential);
      if (state === 'open' || state === 'none') onOpen();
    });
  }, []);
  if (framed) return <LockedNote onOpen={() => void openTab(ownPage('/popup.html'))} />;

  const open = async (how: Parameters<typeof ask<'vault.open'>>[1]): Promise<void> => {
    setBusy(true);
    setFailed(undefined);
    const answer = await ask('vault.open', how);
    setBusy(false);
    if (answer.ok) onOpen();
    else setFailed(answer.failure.kind);
  };
  const openByDevice = async (credential: string): Promise<void> => {
    const secret = await askDevice(credential);
    if (secret) await open({ by: 'device', secret, credential });
  };
  const forget = async (): Promise<void> => {
    const answer = await ask('vault.forget', {});
    if (!answer.ok) return setFailed(answer.failure.kind);
    forgetKeptHere();
    setGone(answer.value.records);
  };
  const back = async (): Promise<void> => {
    const answer = await ask('vault.back', {});
    if (answer.ok) onOpen();
    else setFailed(answer.failure.kind);
  };
  return (
    <UnlockView
      half={half}
      busy={busy}
      failed={failed}
      gone={gone}
      onOpen={(by, words) => void open({ by, words })}
      onDevice={device === undefined ? undefined : () => void openByDevice(device)}
      onBack={() => void back()}
      onForget={() => void forget()}
      onDone={onOpen}
    />
  );
}
