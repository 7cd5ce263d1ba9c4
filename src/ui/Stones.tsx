import { buildCairn } from './cairn-shape';
import { markStones } from './mark-shape';
import { pebble } from './pebble';

/**
 * A cairn of `count` stones: wins, meetings, steps. At most seven are drawn one by one; older ones become the heap at its
 * foot. `newest` lights the top one, `coming` adds stones still to be placed, `label` says all of it; without a label the
 * words beside the stones say it.
 */
export function StoneStack(props: {
  count: number;
  newest?: boolean | undefined;
  label?: string | undefined;
  coming?: number | undefined;
  seed?: number | undefined;
  width?: number | undefined;
  height?: number | undefined;
}) {
  const { count, width = 44, height = 56 } = props;
  const stones = buildCairn({
    count,
    coming: props.coming ?? 0,
    newest: props.newest ?? false,
    seed: props.seed ?? 2,
    width,
    height,
  });
  return (
    <svg
      class="stones"
      viewBox={`0 0 ${width} ${height}`}
      style={{ inlineSize: `${width}px`, blockSize: `${height}px` }}
      role={props.label === undefined ? 'presentation' : 'img'}
      aria-hidden={props.label === undefined}
      aria-label={props.label ?? ''}
    >
      {stones.map((stone) => (
        <path
          key={stone.path}
          d={stone.path}
          class={stone.state === 'coming' ? 'stone coming' : `stone ${stone.tone}`}
          transform={`rotate(${stone.tilt} ${stone.centre.join(' ')})`}
        />
      ))}
    </svg>
  );
}

/**
 * A row of stones, as in minutes of an hour or steps of a way. `of` are their sizes; the first `filled` are there, the one
 * at `now` is the one at hand.
 */
export function StoneRow(props: {
  filled: number;
  of: readonly number[] | number;
  label: string;
  now?: number | undefined;
}) {
  const sizes = typeof props.of === 'number' ? Array.from({ length: props.of }, () => 1) : props.of;
  const toneOf = (index: number): string =>
    index >= props.filled
      ? 'coming'
      : index === props.now
        ? 'tone-new'
        : (rowTones[index % rowTones.length] ?? 'tone-1');
  return (
    <span class="stone-row" role="img" aria-label={props.label}>
      {sizes.map((size, index) => (
        <svg
          key={`${index}`}
          class="stones"
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          style={{ flexGrow: Math.max(size, 0.2) }}
          aria-hidden="true"
        >
          <path
            class={`stone ${toneOf(index)}`}
            d={pebble({ x: 2, y: 8, width: 96, height: 84 }, index * 5 + 1)}
          />
        </svg>
      ))}
    </span>
  );
}

const rowTones = ['tone-1', 'tone-5', 'tone-2'] as const;

const markPaths = markStones.map(({ box, seed }) => pebble(box, seed));

/** Cairn's own mark, in its own three colours everywhere; an outline while everything is covered. */
export function Mark({ size, outline }: { size: number; outline?: boolean }) {
  return (
    <svg
      class={outline ? 'mark outline' : 'mark'}
      viewBox={outline ? '-1 0 22 23' : '0 0 20 22'}
      style={{ inlineSize: `${size}px` }}
      aria-hidden="true"
      focusable="false"
    >
      {markPaths.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
