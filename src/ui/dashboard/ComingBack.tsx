import type { Win } from '@/domain/win';
import { useDates } from '../dates';
import { pebble, seedOf } from '../pebble';

/** Wins from along the way, brought back where one looks back. */
export function ComingBack({ wins }: { wins: readonly Win[] }) {
  const dates = useDates();
  if (wins.length === 0) return null;
  return (
    <ul class="coming-back">
      {wins.map(({ id, text, at }) => (
        <li key={id} class="win">
          <svg class="win-stone" viewBox="0 0 36 16" aria-hidden="true" focusable="false">
            <path class="stone tone-5" d={pebble({ x: 1, y: 1, width: 34, height: 14 }, seedOf(id))} />
          </svg>
          <p>
            <span class="voice-line" dir="auto">
              {text}
            </span>{' '}
            <span class="meta">{dates.dayOf(at)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
