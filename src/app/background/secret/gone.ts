import { type Gone, keptGone } from '@/platform/kept';
import type { Cairn } from '../cairn';

/** So many of the last are remembered: how many records of each kind, and no word of them. */
const remembered = 20;

/** Notes what was deleted by itself, for the person to look at. */
export async function noteGone(cairn: Cairn, why: Gone['why'], went: Gone['went']): Promise<void> {
  await keptGone.change((list) => [{ at: cairn.now(), why, went }, ...list].slice(0, remembered));
}
