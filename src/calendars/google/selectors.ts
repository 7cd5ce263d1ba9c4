/*
 * Everything looked for in Google Calendar's pages, best first. Attribute names and ids have held since 2017; class names
 * rotate and appear only where nothing else tells (last seen 2025-12 to 2026-09). Each stands by itself: a content script
 * then carries no names for them.
 */

export const gridHostWays = ['#YPCqFe'] as const;
export const dialogHostWays = ['#yDmH0d'] as const;
export const gridWays = ['[role="grid"][data-start-date-key]', '[role="grid"]'] as const;
/** Single attributes each: a browser finds those about six times faster than a list of selectors. */
export const chipWays = ['[data-eventid]', '[data-eventchip]:not([data-eventid])'] as const;
/** What looks like a chip and has lost what says which event it is. */
export const strangerWays = ['[data-stacked-layout-chip]', '[role="gridcell"] [role="button"]'] as const;
/** "2 more": what it hides is not in the page. */
export const overflowWays = ['[data-opens-day-overview="true"]'] as const;
export const cellWays = ['[role="gridcell"]'] as const;
export const rowWays = ['[role="row"]'] as const;
export const dialogWays = [
  '[role="dialog"][data-chips-dialog="true"]',
  '[role="dialog"][aria-labelledby="rAECCd"]',
] as const;
export const bubbleWays = ['#xDetDlg', '[data-chips-dialog="true"] [data-eventid]'] as const;
export const formWays = ['#xTiIn', '#xDescIn', '#xGstLst', '#xStDaIn'] as const;
export const ownEmailWays = ['#xUserEmail'] as const;
export const ownNameWays = ['#xUserName'] as const;
export const ownZoneWays = ['#xUserInfo #xTimezone'] as const;
export const accountWays = ['a[aria-label*="@"]'] as const;

/** All of them, for the report a person can copy. */
export const selectors: Readonly<Record<string, readonly string[]>> = {
  gridHost: gridHostWays,
  dialogHost: dialogHostWays,
  grid: gridWays,
  chip: chipWays,
  stranger: strangerWays,
  overflow: overflowWays,
  cell: cellWays,
  row: rowWays,
  dialog: dialogWays,
  bubble: bubbleWays,
  form: formWays,
  ownEmail: ownEmailWays,
  ownName: ownNameWays,
  ownZone: ownZoneWays,
  account: accountWays,
};

/** The first element that the best selector which finds anything finds. */
export function findOne(root: ParentNode, ways: readonly string[]): HTMLElement | undefined {
  for (const way of ways) {
    const found = root.querySelector<HTMLElement>(way);
    if (found) return found;
  }
  return undefined;
}

/** What the best selector that finds anything finds. */
export function findAll(root: ParentNode, ways: readonly string[]): HTMLElement[] {
  for (const way of ways) {
    const found = root.querySelectorAll<HTMLElement>(way);
    if (found.length > 0) return [...found];
  }
  return [];
}
