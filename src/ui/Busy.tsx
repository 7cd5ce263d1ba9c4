import { pebble } from './pebble';

/** Three stones brighten in turn, from the lowest: the only thing that ever loops. */
export function BusyStones() {
  return (
    <svg class="busy-stones" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={pebble({ x: 1, y: 11, width: 14, height: 4.4 }, 3)} />
      <path d={pebble({ x: 2.6, y: 6, width: 11, height: 4.2 }, 5)} />
      <path d={pebble({ x: 4.4, y: 1.2, width: 7.4, height: 4 }, 8)} />
    </svg>
  );
}

/** Something is on its way: the stones, and words that say what. */
export function Busy({ label }: { label: string }) {
  return (
    <p class="busy" role="status">
      <BusyStones />
      <span>{label}</span>
    </p>
  );
}
