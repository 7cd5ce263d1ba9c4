import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Say } from '@/domain/say';

/** The words of the catalogue, for everything drawn below. Without a provider a key is shown as it is. */
export const SayContext = createContext<Say>((key) => key);

/** Says messages in the reader's language; see `Say`. */
export function useSay(): Say {
  return useContext(SayContext);
}
