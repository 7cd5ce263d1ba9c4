import type { SeenChip } from './chips';
import { boxOf, fitsMost, type ToldBox, toldBoxes, usual } from './hours';

/**
 * How high an hour is that is not as high as usual: as most chips with words have it; else as the column says in its own
 * style; else the one usual height in which every chip begins and ends at a quarter of an hour.
 */
export function measuredHour(boxes: readonly ToldBox[], chips: readonly SeenChip[]): number | undefined {
  if (boxes.length === 0) return undefined;
  const column = chips.find(({ box }) => box)?.place.cell;
  const told = toldBoxes(boxes);
  const measured = told.map(({ top, from }) => Math.round(((top + 1) * 120) / (from ?? 1)) / 2);
  const best = [...new Set(measured)].find((hour) => fitsMost(told, hour));
  if (best !== undefined) return best;
  const high = boxOf(`top: 0px; ${column?.getAttribute('style') ?? ''}`)?.height;
  if (high !== undefined && high >= 480) return high / 24;
  const even = usual.filter((hour) =>
    boxes.every(({ top, height }) =>
      [top + 1, top + height + 3].every(
        (edge) => Math.abs(edge - (Math.round((edge * 4) / hour) * hour) / 4) < 1.01,
      ),
    ),
  );
  return boxes.length > 1 && even.length === 1 ? even[0] : undefined;
}
