import { deleteDB, openDB } from 'idb';

/**
 * Empty databases, made before the sealed one and deleted after the plain one. Chromium keeps all databases in one tree of
 * files (LevelDB) and tidies only the range of one that is deleted: the plain rows had just been moved to its lowest level,
 * which is written anew when the next range is tidied. The old file goes as soon as nobody reads from it, at the latest when
 * the database is opened in the next session (Chromium 156, seen in its log, 2026-11).
 */
const sweepNames = (name: string): string[] => [1, 2].map((nth) => `${name}-sweep-${nth}`);

export async function prepareTidying(name: string): Promise<void> {
  for (const each of sweepNames(name)) (await openDB(each, 1)).close();
}

/** Lets the browser write its files anew, without what was deleted. */
export async function tidy(name: string): Promise<void> {
  for (const each of sweepNames(name)) await deleteDB(each);
}
