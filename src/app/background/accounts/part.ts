import type { Handlers } from '@/platform/answer';
import { checked } from '@/platform/checked';
import { accountProtocol } from '@/platform/protocol-accounts';
import type { Cairn } from '../cairn';
import type { Connected } from './connected';
import { forgetAccounts } from './forget';
import { accountHandlers } from './handlers';
import { runAccountJobs, trySilently } from './jobs';
import { withAccounts } from './with-accounts';
import { followRecap, followTakenBack, leaveByItself } from './write';

/** Connected accounts as the rest of the background knows them: loaded once there is one, or somebody asks. */
export interface AccountsPart {
  readonly handlers: Pick<Handlers, keyof typeof accountProtocol>;
  /** Leaves what is to be left and takes every step that is due. */
  round(): Promise<void>;
  /** The recap of a meeting was changed: its draft follows. */
  followRecap(meetingId: string): Promise<void>;
  /** Forgets everything that could sign in. */
  forget(): Promise<void>;
}

export function openAccounts(cairn: () => Promise<Cairn>): AccountsPart {
  let opened: Promise<Connected> | undefined;
  let of: Cairn | undefined;
  const connected = async (): Promise<Connected> => {
    const product = await cairn();
    if (of !== product) opened = undefined;
    of = product;
    opened ??= Promise.resolve(withAccounts(product));
    return opened;
  };
  return {
    handlers: checked(accountProtocol, accountHandlers(connected)),
    async round() {
      const product = await connected();
      await followTakenBack(product);
      await leaveByItself(product);
      await trySilently(product);
      await runAccountJobs(product);
    },
    followRecap: async (meetingId) => void (await followRecap(await connected(), meetingId)),
    forget: async () => forgetAccounts(await connected()),
  };
}
