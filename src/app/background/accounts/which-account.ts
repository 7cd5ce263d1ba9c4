import type { Account } from '@/domain/account';
import type { RequestOf } from '@/platform/protocol';
import { missing } from '../cairn';
import { getMeeting } from '../meetings';
import type { Connected } from './connected';

export interface Able {
  readonly account: Account | undefined;
  /** Where none is chosen among several. */
  readonly choices: readonly Account[];
}

export const nameOf = ({ id, email, provider }: Account) => ({ id, email, provider });

/** As a view says it: the account, or those to choose among. */
export const told = ({ account, choices }: Able) => ({
  ...(account ? { account: nameOf(account) } : {}),
  ...(!account && choices.length > 1 ? { choices: choices.map(nameOf) } : {}),
});

/** Which account writes for the pair of this meeting from now on. */
export async function chooseAccount(
  cairn: Connected,
  { meetingId, accountId }: RequestOf<'account.choose'>,
): Promise<void> {
  const { pairId } = await getMeeting(cairn, meetingId);
  await cairn.store.change(['pairs'], async (change) => {
    const pair = pairId ? await change.get('pairs', pairId) : undefined;
    if (!pair) throw missing('pair');
    await change.put('pairs', { ...pair, accountId, updatedAt: cairn.now() });
  });
  cairn.changed();
}
