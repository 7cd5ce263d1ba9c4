/**
 * Everything looked for in Google Calendar's pages, best first. Attribute names and ids have held since 2017; class names
 * rotate and appear only where nothing else tells (last seen 2025-12 to 2026-09).
 */
export const selectors = {
  gridHost: ['#YPCqFe'],
  dialogHost: ['#yDmH0d'],
  grid: ['[role="grid"][data-start-date-key]', '[role="grid"]'],
  /** Single attributes each: a browser finds those about six times faster than a list of selectors. */
  chip: ['[data-eventid]', '[data-eventchip]:not([data-eventid])'],
  /** What looks like a chip and has lost what says which event it is. */
  stranger: ['[data-stacked-layout-chip]', '[role="gridcell"] [role="button"]'],
  /** "2 more": what it hides is not in the page. */
  overflow: ['[data-opens-day-overview="true"]'],
  cell: ['[role="gridcell"]'],
  row: ['[role="row"]'],
  dialog: ['[role="dialog"][data-chips-dialog="true"]', '[role="dialog"][aria-labelledby="rAECCd"]'],
  bubble: ['#xDetDlg', '[data-chips-dialog="true"] [data-eventid]'],
  form: ['#xTiIn', '#xDescIn', '#xGstLst', '#xStDaIn'],
  ownEmail: ['#xUserEmail'],
  ownName: ['#xUserName'],
  ownZone: ['#xUserInfo #xTimezone'],
  account: ['a[aria-label*="@"]'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

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
