import { tagOf } from '@/domain/languages';
import type { Pair } from '@/domain/pair';
import type { Cairn } from './cairn';

/**
 * The product as it speaks to the other of a pair: what is written for the two of them (an agenda, a recap, a letter, what
 * they agreed) is in the language set for the pair, whatever language the browser speaks.
 */
export async function speakingTo<C extends Cairn>(
  cairn: C,
  pair: Pick<Pair, 'language'> | undefined,
): Promise<C> {
  const { language } = pair ?? {};
  if (language === undefined || !cairn.sayIn) return cairn;
  try {
    return { ...cairn, say: await cairn.sayIn(language), language: tagOf(language) };
  } catch {
    // A catalogue that a later Cairn knows: what is written stays in the browser's own.
    return cairn;
  }
}

/** The same, where only the pair's id is at hand. */
export async function speakingToPair<C extends Cairn>(cairn: C, pairId: string | undefined): Promise<C> {
  return pairId === undefined ? cairn : speakingTo(cairn, await cairn.store.get('pairs', pairId));
}
