import * as z from 'zod/mini';
import { type Damage, formatIssues } from './reads';
import type { Rows } from './rows';
import {
  type Buried,
  records,
  rowOf,
  type SetAside,
  type StoredRecord,
  type StoreName,
  type Touched,
} from './schema';
import { StoreError } from './store-error';

export interface Writes<N extends StoreName> {
  /** Stores the record in place of the one with its id. */
  put<M extends N>(name: M, record: StoredRecord<M>): Promise<void>;
  /** Removes the record, if it is there, and remembers that it was removed. */
  remove(name: N, id: string): Promise<void>;
  /** Removes the record as if it had never been: for what was never the person's own. */
  erase(name: N, id: string): Promise<void>;
  /** When the record was removed, if it was and is remembered. */
  removedAt(name: N, id: string): Promise<number | undefined>;
}

/** The record that says that somebody follows, among the marks: of no store, so no mark's id. */
export const following = 'following';

/** Whether somebody follows what changes; not known before the first change asked. */
export interface Follow {
  on: boolean | 'unmarked' | undefined;
}

/** The writes of one transaction. */
export function writesOf<N extends StoreName>(rows: Rows, now: () => number, follow: Follow): Writes<N> {
  const graveOf = (name: N, id: string) => `${name}:${id}`;
  const touch = async (store: N, key: string, how: Touched['how']): Promise<void> => {
    if (follow.on === 'unmarked') return;
    follow.on ??= await rows.has('touched', following);
    const mark: Touched = { id: graveOf(store, key), store, key, how, turn: crypto.randomUUID() };
    if (follow.on) await rows.put('touched', mark);
  };
  return {
    async put(name, record) {
      const parsed = z.safeParse(records[name], record);
      if (!parsed.success) throw new StoreError('unexpected', `${name}: ${formatIssues(parsed.error)}`);
      const sound = parsed.data as StoredRecord<typeof name>;
      await Promise.all([
        rows.put(name, rowOf(name, sound)),
        rows.delete('buried', graveOf(name, sound.id)),
        touch(name, sound.id, 'put'),
      ]);
    },
    async erase(name, id) {
      await rows.delete(name, id);
      await touch(name, id, 'erased');
    },
    async removedAt(name, id) {
      const grave = (await rows.get('buried', graveOf(name, id))) as unknown as Buried | undefined;
      return grave?.at;
    },
    async remove(name, id) {
      if (!(await rows.has(name, id))) return;
      await rows.delete(name, id);
      const grave: Buried = { id: graveOf(name, id), store: name, key: id, at: now() };
      await rows.put('buried', grave);
      await touch(name, id, 'removed');
    },
  };
}

export async function setAside(rows: Rows, damage: Damage, at: number): Promise<void> {
  await rows.put('setAside', asideOf(damage, at));
  await rows.delete(damage.name, damage.row.id);
}

export function asideOf({ name, row, why }: Damage, at: number): SetAside {
  return { id: `${name}:${String(row.id)}:${at}`, store: name, key: row.id, raw: row, why, at };
}
