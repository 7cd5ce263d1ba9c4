import { remembered } from '../remembered';

/** How high an hour is drawn: 48 pixels, or 40 where the person likes it dense (seen 2019 to 2026-09). */
export const usual = [48, 40];

export interface Box {
  readonly top: number;
  readonly height: number;
}

/** Where a chip stands in its day, from its own style: no layout is asked for. */
export const boxOf = remembered((style): Box | undefined => {
  const top = /(?:^|[\s;])top:\s*(-?[\d.]+)px/.exec(style)?.[1];
  const height = /(?:^|[\s;])height:\s*([\d.]+)px/.exec(style)?.[1];
  return top === undefined || height === undefined ? undefined : { top: Number(top), height: Number(height) };
});

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

/** Boxes with words that tell something of an hour's height. */
export function toldBoxes(boxes: readonly ToldBox[]): readonly ToldBox[] {
  return boxes.filter(({ from, top }) => from !== undefined && from > 60 && top > 0);
}

/** Whether an hour of this height fits most chips with words. */
export function fitsMost(told: readonly ToldBox[], hour: number): boolean {
  const votes = told.filter(({ top, from }) => Math.abs(top + 1 - ((from ?? 0) / 60) * hour) <= 1.5).length;
  return votes * 2 > told.length;
}

/** How high an hour is on this page: the usual height that most chips with words have. */
export function findHourHeight(told: readonly ToldBox[]): number | undefined {
  return usual.find((hour) => fitsMost(told, hour));
}
