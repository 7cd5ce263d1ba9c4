/** How high an hour is drawn: 48 pixels, or 40 where the person likes it dense (seen 2019 to 2026-09). */
const usual = [48, 40];

export interface Box {
  readonly top: number;
  readonly height: number;
}

/** Where a chip stands in its day, from its own style: no layout is asked for. */
export function boxOf(style: string | null): Box | undefined {
  const top = /(?:^|[\s;])top:\s*(-?[\d.]+)px/.exec(style ?? '')?.[1];
  const height = /(?:^|[\s;])height:\s*([\d.]+)px/.exec(style ?? '')?.[1];
  return top === undefined || height === undefined ? undefined : { top: Number(top), height: Number(height) };
}

/** The minutes a box takes: a chip is drawn one pixel above and below what it stands for (2019 to 2026-09). */
export function minutesOf({ top, height }: Box, hour: number): readonly [from: number, to: number] {
  const at = (pixels: number): number =>
    Math.min(1_440, Math.max(0, onGrid((pixels / hour) * 60, 90 / hour)));
  return [at(top + 1), at(top + height + 3)];
}

/** Events begin at full five minutes, nearly always; a pixel is a minute or more. */
function onGrid(minutes: number, tolerance: number): number {
  const rounded = Math.round(minutes / 5) * 5;
  return Math.abs(rounded - minutes) <= tolerance ? rounded : Math.round(minutes);
}

/** A box whose words say when it begins. */
export interface ToldBox extends Box {
  readonly from: number | undefined;
}

/**
 * How high an hour is on this page: as most chips with words have it; else as the column says in its own style; else the
 * one usual height in which every chip begins and ends at a quarter of an hour.
 */
export function findHourHeight(
  boxes: readonly ToldBox[],
  columnHeight: number | undefined,
): number | undefined {
  const told = boxes.filter(({ from, top }) => from !== undefined && from > 60 && top > 0);
  const votes = (hour: number): number =>
    told.filter(({ top, from }) => Math.abs(top + 1 - ((from ?? 0) / 60) * hour) <= 1.5).length;
  const most = (hour: number): boolean => votes(hour) * 2 > told.length;
  const measured = (): number[] =>
    told.map(({ top, from }) => Math.round(((top + 1) * 120) / (from ?? 1)) / 2);
  const best = usual.find(most) ?? [...new Set(measured())].find(most);
  if (best !== undefined) return best;
  if (columnHeight !== undefined && columnHeight >= 480) return columnHeight / 24;
  const even = usual.filter((hour) =>
    boxes.every(({ top, height }) =>
      [top + 1, top + height + 3].every(
        (edge) => Math.abs(edge - (Math.round((edge * 4) / hour) * hour) / 4) < 1.01,
      ),
    ),
  );
  return boxes.length > 1 && even.length === 1 ? even[0] : undefined;
}
