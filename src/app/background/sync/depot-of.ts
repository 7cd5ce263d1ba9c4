import { webDav } from '@/accounts/storage/webdav';
import type { Depot } from '@/domain/sync/depot';
import type { DepotChoice } from '@/domain/sync/sync-state';
import { Refusal } from '@/platform/answer';
import type { Cairn } from '../cairn';

/** A place as it is asked, and the name a person knows it by. */
export function depotOf(_cairn: Cairn, choice: DepotChoice): Depot {
  switch (choice.kind) {
    case 'webdav':
      return webDav(choice);
    default:
      throw new Refusal({ kind: 'not-found', detail: choice.kind });
  }
}

export function nameOfDepot(choice: DepotChoice): string {
  switch (choice.kind) {
    case 'webdav':
      return new URL(choice.url).host;
    case 'folder':
      return choice.name;
    default:
      return choice.accountId;
  }
}
