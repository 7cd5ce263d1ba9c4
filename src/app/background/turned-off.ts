import { type Feature, isHostAllowed, isOff } from '@/domain/policy';
import { type Asker, type Handlers, Refusal } from '@/platform/answer';
import type { RequestOf } from '@/platform/protocol';
import type { Cairn } from './cairn';

/** Refuses what the organisation has turned off. */
async function refuseIfOff(cairn: Cairn, feature: Feature): Promise<void> {
  if (isOff(await cairn.policy(), feature)) throw new Refusal({ kind: 'turned-off', detail: feature });
}

/** Refuses a calendar the organisation does not want Cairn on: nothing of it is taken in, and nothing marked. */
export async function onAllowedHost(cairn: Cairn, { url }: Asker): Promise<void> {
  if (!isHostAllowed(await cairn.policy(), new URL(url).hostname))
    throw new Refusal({ kind: 'turned-off', detail: 'hosts' });
}

/** The ways in that a policy can close, each asking first. */
const closable = { 'account.connect': 'accounts', 'client.keep': 'accounts', 'feed.add': 'feeds' } as const;
type Closable = keyof typeof closable;

export function turnedOff(
  cairn: () => Promise<Cairn>,
  handlers: Pick<Handlers, Closable>,
): Pick<Handlers, Closable> {
  const guarded =
    <N extends Closable>(name: N) =>
    async (request: RequestOf<N>, asker: Asker) => {
      await refuseIfOff(await cairn(), closable[name]);
      return handlers[name](request, asker);
    };
  return {
    'account.connect': guarded('account.connect'),
    'client.keep': guarded('client.keep'),
    'feed.add': guarded('feed.add'),
  };
}
