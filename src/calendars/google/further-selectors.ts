/** What is looked for, best first, only where a page says less than usual. */
export const furtherSelectors = {
  label: ['[role="button"][aria-label]', 'div[aria-label], span[aria-label]'],
  dated: ['[data-datekey]', '[data-date-key]'],
  header: ['[role="columnheader"] [data-datekey]'],
  scheduleDay: ['[role="rowgroup"][data-datekey]'],
  ownLanguage: ['#xUserLocale'],
  bootstrap: ['script#initialdata[type="application/json"]'],
  activeView: ['[data-active-view]'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
