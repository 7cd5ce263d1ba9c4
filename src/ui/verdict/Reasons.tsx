import type { Reason } from '@/domain/verdict';
import { pebble } from '../pebble';
import { useSay } from '../say';

/** From this weight on (log-odds) a stone is as large as it gets. */
const heaviest = 3;

/** Why Cairn asks, in words; a stone beside each, the larger the weightier. Against: an outline, and it says so. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const say = useSay();
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons" aria-label={say('verdict_reasons')}>
      {reasons.map((reason, index) => {
        const words = say(reason.key, reason.vars);
        return (
          <li key={`${reason.key}:${index}`}>
            <ReasonStone weight={reason.weight} seed={index + 3} />
            <span>{reason.weight < 0 ? say('verdict_against', { reason: words }) : words}</span>
          </li>
        );
      })}
    </ul>
  );
}

function ReasonStone({ weight, seed }: { weight: number; seed: number }) {
  const share = Math.min(Math.abs(weight), heaviest) / heaviest;
  const [width, height] = [9 + share * 13, 6 + share * 7];
  const path = pebble({ x: 12 - width / 2, y: 8 - height / 2, width, height }, seed);
  return (
    <svg class="reason-stone" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
      <path class={weight < 0 ? 'stone coming' : `stone tone-${(seed % 2) * 4 + 1}`} d={path} />
    </svg>
  );
}
