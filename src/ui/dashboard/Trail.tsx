import type { TrailStone } from '@/domain/mentoring-views';
import { useDates } from '../dates';
import { pebble, seedOf } from '../pebble';
import { useSay } from '../say';

/** So many stones fit the line; of a longer way the ones around now are shown. */
const mostBehind = 9;
const mostAhead = 8;
const tones = ['tone-1', 'tone-5', 'tone-2'] as const;

/** The trail: one stone for each meeting, from the start of the line on. Filled took place, outlined is to come, amber is next. */
export function Trail({ stones, hrefOf }: { stones: readonly TrailStone[]; hrefOf: (id: string) => string }) {
  const say = useSay();
  const dates = useDates();
  const ahead = stones.filter(({ state }) => state === 'coming').slice(0, mostAhead);
  const behind = stones.filter(({ state }) => state !== 'coming').slice(-mostBehind);
  const shown = [...behind, ...ahead];
  if (shown.length === 0) return null;
  const next = ahead[0]?.id;
  const month = new Intl.DateTimeFormat(dates.language, { month: 'short' });
  const named = monthsAt(shown.map(({ startAt }) => month.format(startAt)));
  return (
    <nav class="trail" aria-label={say('trail_label')}>
      <ol>
        {shown.map(({ id, startAt, state, mark }, index) => {
          const said = mark
            ? say(mark === 'half-way' ? 'trail_half_way' : 'trail_ending', { date: dates.dayOf(startAt) })
            : '';
          const what = say(id === next ? 'trail_next' : `trail_${state}`, { date: dates.dayOf(startAt) });
          return (
            <li key={id} class={id === next ? 'is-next' : undefined}>
              <span class="trail-month meta" aria-hidden="true">
                {named[index]}
              </span>
              <a href={hrefOf(id)} title={what}>
                <span class="unseen">{said ? `${what}, ${said}` : what}</span>
                <svg viewBox="0 0 24 16" aria-hidden="true" focusable="false">
                  <path
                    class={`stone ${state === 'met' ? (tones[index % tones.length] ?? 'tone-1') : id === next ? 'next' : 'coming'}${state === 'not' ? ' not' : ''}`}
                    d={pebble({ x: 3, y: 2, width: 18, height: 12 }, seedOf(id))}
                  />
                </svg>
              </a>
              <span class="trail-mark meta" aria-hidden="true">
                {said}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Names of months where a new one begins, and no two closer than three stones: they would lie on each other. */
function monthsAt(months: readonly string[]): string[] {
  let last = -3;
  return months.map((month, index) => {
    if (index - last < 3 || months[index - 1] === month) return '';
    last = index;
    return month;
  });
}
