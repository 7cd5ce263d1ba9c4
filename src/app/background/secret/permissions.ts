import { afterStep, type Permission } from '@/domain/permissions/permission';
import { dateIn } from '@/domain/when';
import type { RequestOf } from '@/platform/protocol';
import { type Cairn, missing } from '../cairn';

/** The ledger of a pair, newest first. */
export async function viewPermissions(cairn: Cairn, pairId: string): Promise<Permission[]> {
  const all = await cairn.store.by('permissions', 'pairId', pairId);
  return all.sort((one, other) => other.createdAt - one.createdAt);
}

/** A question that is to be asked, or was asked of the person. */
export async function addPermission(
  cairn: Cairn,
  { pairId, direction, whom, about, lineIds }: RequestOf<'permission.add'>,
): Promise<Permission> {
  if (!(await cairn.store.get('pairs', pairId))) throw missing('pair');
  const now = cairn.now();
  const permission: Permission = {
    id: cairn.newId(),
    pairId,
    direction,
    whom: whom.trim(),
    about: about.trim(),
    lineIds,
    ...(direction === 'theirs' ? { askedOn: dateIn(now, cairn.zone) } : {}),
    createdAt: now,
    updatedAt: now,
  };
  await cairn.store.put('permissions', permission);
  cairn.changed();
  return permission;
}

/** Asked, answered, taken back: today, unless another day is said. */
export async function stepPermission(
  cairn: Cairn,
  { id, step, on }: RequestOf<'permission.step'>,
): Promise<Permission> {
  const now = cairn.now();
  const stepped = await cairn.store.change(['permissions'], async (change) => {
    const permission = await change.get('permissions', id);
    if (!permission) throw missing('permission');
    const next = { ...afterStep(permission, step, on ?? dateIn(now, cairn.zone)), updatedAt: now };
    await change.put('permissions', next);
    return next;
  });
  cairn.changed();
  return stepped;
}

export async function removePermission(cairn: Cairn, id: string): Promise<null> {
  await cairn.store.remove('permissions', id);
  cairn.changed();
  return null;
}
