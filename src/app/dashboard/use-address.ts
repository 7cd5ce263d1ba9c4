import { useEffect, useState } from 'preact/hooks';
import { hashOf, type Place, placeOf } from './address';

/** Where the person is, kept in the address: the back button of the browser leads back, a reload stays. */
export function useAddress(): readonly [place: Place, go: (place: Place, replace?: boolean) => void] {
  const [hash, setHash] = useState(() => location.hash);
  useEffect(() => {
    const look = (): void => setHash(location.hash);
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  const go = (place: Place, replace = false): void => {
    const next = hashOf(place);
    if (next === location.hash) return;
    if (replace) history.replaceState(null, '', next);
    else location.hash = next;
    setHash(next);
  };
  return [placeOf(hash), go];
}
