import { type KeptKind, keptKinds } from '@/domain/privacy-facts';
import type { Cairn } from '../cairn';

/** How much is kept of each kind. */
export async function countKept(cairn: Cairn): Promise<Record<KeptKind, number>> {
  const all = await cairn.store.exportAll();
  const kinds = Object.entries(keptKinds) as [KeptKind, readonly (keyof typeof all)[]][];
  const counts = kinds.map(([kind, names]): [KeptKind, number] => [
    kind,
    names.reduce((sum, name) => sum + (all[name] as readonly unknown[]).length, 0),
  ]);
  return Object.fromEntries(counts) as Record<KeptKind, number>;
}
