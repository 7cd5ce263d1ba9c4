export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  /** `tab`: no room on either side, so only a tab at the window's edge is shown until the person asks for more. */
  readonly as: 'panel' | 'tab';
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

export const panelWidth = 336;
const gap = 8;
const margin = 16;
const tabSize = 44;

/**
 * Where the panel stands: beside the event's own box, at its top, on the side the reading direction goes on, else on
 * the other; never over the event. All in CSS pixels of the viewport.
 */
export function placePanel(
  event: Box,
  view: { width: number; height: number },
  height: number,
  rightToLeft: boolean,
): Place {
  const maxHeight = view.height - 2 * margin;
  const shown = Math.min(height, maxHeight);
  const top = Math.max(margin, Math.min(event.top, view.height - margin - shown));
  const after = event.left + event.width + gap;
  const before = event.left - gap - panelWidth;
  const fitsAfter = after + panelWidth <= view.width - gap;
  const fitsBefore = before >= gap;
  const sides = rightToLeft
    ? [fitsBefore && before, fitsAfter && after]
    : [fitsAfter && after, fitsBefore && before];
  const left = sides.find((side) => side !== false);
  if (left !== undefined) return { as: 'panel', left, top, maxHeight };
  const edge = rightToLeft ? 0 : view.width - tabSize;
  return { as: 'tab', left: edge, top: Math.min(top, view.height - margin - tabSize), maxHeight };
}
