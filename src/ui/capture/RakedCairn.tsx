import '../theme/celebrate.css';
import { buildCairn } from '../cairn-shape';

const width = 352;
const height = 260;
const box = { width: 150, height: 208 } as const;
const rings = 9;

/**
 * The pair's cairn in raked sand. The newest stone falls a little and settles; where motion is not wanted it is simply
 * there. A drawing beside words that say the same.
 */
export function RakedCairn({ count, seed }: { count: number; seed: number }) {
  const stones = buildCairn({ count, coming: 0, newest: true, seed, ...box });
  const foot = stones[0]?.centre ?? [box.width / 2, box.height];
  const left = (width - box.width) / 2;
  const top = 8;
  return (
    <svg class="raked" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {Array.from({ length: rings }, (_, index) => (
        <ellipse
          key={index}
          class="rake"
          cx={left + foot[0]}
          cy={top + foot[1] + 8}
          rx={68 + index * 25}
          ry={14 + index * 13}
          style={{ opacity: 1 - index / rings, animationDelay: `${index * 40}ms` }}
        />
      ))}
      <g transform={`translate(${left} ${top})`}>
        {stones.map((stone) => (
          <g key={stone.path} class={stone.state === 'new' ? 'settling' : undefined}>
            <path
              d={stone.path}
              class={`stone ${stone.tone}`}
              transform={`rotate(${stone.tilt} ${stone.centre.join(' ')})`}
            />
          </g>
        ))}
      </g>
    </svg>
  );
}
