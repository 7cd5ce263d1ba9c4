import type { Audience } from '@/domain/audience';
import { useDates } from '../dates';
import { FewFirst } from '../lists/FewFirst';
import { pebble, seedOf } from '../pebble';
import { Sheet } from '../Sheet';
import { useSay } from '../say';

/** The wins in their own words, newest first, each with the stone it is in the cairn. */
export function WinList({
  wins,
}: {
  wins: readonly {
    readonly id: string;
    readonly text: string;
    readonly audience: Audience;
    readonly at: number;
  }[];
}) {
  const say = useSay();
  const dates = useDates();
  if (wins.length === 0) return null;
  const newestFirst = [...wins].sort((one, other) => other.at - one.at);
  return (
    <Sheet title={say('pair_wins')}>
      <FewFirst items={newestFirst} few={5}>
        {({ id, text, audience, at }, index) => (
          <li key={id} class="win" data-audience={audience}>
            <svg class="win-stone" viewBox="0 0 36 16" aria-hidden="true" focusable="false">
              <path
                class={`stone ${index === 0 ? 'tone-new' : 'tone-5'}`}
                d={pebble({ x: 1, y: 1, width: 34, height: 14 }, seedOf(id))}
              />
            </svg>
            <div>
              <p class="voice-line" dir="auto">
                {text}
              </p>
              <p class="meta">{dates.dayOf(at)}</p>
            </div>
          </li>
        )}
      </FewFirst>
    </Sheet>
  );
}
