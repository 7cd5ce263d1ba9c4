import { googleDrive, type WithToken } from '@/accounts/storage/google-drive';
import { oneDrive } from '@/accounts/storage/onedrive';
import { webDav } from '@/accounts/storage/webdav';
import type { Depot } from '@/domain/sync/depot';
import type { DepotChoice } from '@/domain/sync/sync-state';
import { folderDepot } from '@/platform/folder';
import { getAccount } from '../accounts/connected';
import { withToken } from '../accounts/tokens';
import { withAccounts } from '../accounts/with-accounts';
import type { Cairn } from '../cairn';

/** A place as it is asked. A sign-in is renewed where it has to be, as for everything an account is used for. */
export function depotOf(cairn: Cairn, choice: DepotChoice): Depot {
  switch (choice.kind) {
    case 'webdav':
      return webDav(choice);
    case 'folder':
      return folderDepot();
    case 'google':
      return googleDrive(tokensOf(cairn, choice.accountId));
    case 'microsoft':
      return oneDrive(tokensOf(cairn, choice.accountId));
  }
}

function tokensOf(cairn: Cairn, accountId: string): WithToken {
  const connected = withAccounts(cairn);
  return async (run) => withToken(connected, await getAccount(cairn, accountId), run);
}

/** The name a person knows a place by. */
export async function nameOfDepot(cairn: Cairn, choice: DepotChoice): Promise<string> {
  switch (choice.kind) {
    case 'webdav':
      return new URL(choice.url).host;
    case 'folder':
      return choice.name;
    default:
      return (await cairn.store.get('accounts', choice.accountId))?.email ?? choice.accountId;
  }
}
