/** Everything looked for in Outlook's pages, best first. Dates of sighting stand with what is less than certain. */
export const selectors = {
  /** The calendar is mounted. */
  module: ['[data-app-section="CalendarModule"]', '[data-app-section="CalendarModuleSurface"]'],
  surface: ['[data-app-section^="Surface_"]', '[data-app-section^="calendar-view-"]'],
  /** The strip above the hours, where all-day events live. */
  strip: ['[data-app-section^="calendar-view-header"]'],
  /** Wrapper of a card, 2022 to 2026. The last two carry no id: 2026, and whatever says its times in its name. */
  card: [
    '[data-calitemid]',
    '[data-app-section^="calendar-view-"] [role="button"][title], [data-app-section^="Surface_"] [role="button"][title]',
    '[role="button"][aria-label], button[aria-label]',
  ],
  column: ['[data-column-date]'],
  monthCell: ['[id^="monthDayCell_"]'],
  /** Handles and boxes around a selected card or empty slot. */
  handle: ['[class*="resizeHandle" i], [class*="resizer" i], [data-resize-handle]'],
  recurring: ['[data-icon-name*="ArrowRepeat"]'],
  private: ['[data-icon-name^="LockClosed"]'],
  peek: ['[data-app-section="CalendarItemPeek"]'],
  eventPage: ['[data-app-section="CalendarReadingPane"]', '[data-app-section="ReadingPane"]'],
  form: ['[data-app-section="Form_Content"]', '[id^="EVENT_CalendarCompose"]'],
  busy: [
    '[data-app-section^="Surface_"][aria-busy="true"]',
    '[data-app-section="CalendarModule"][aria-busy="true"]',
  ],
  /** Where peeks and dialogs are hung up, outside the calendar. */
  layer: ['.ms-Layer', '[id*="layer-host" i]', '[data-portal-node]', '.fui-FluentProvider > [data-tabster]'],
  me: ['#owa-me-control-container button[aria-label]', '#mectrl_currentAccount_primary'],
  accountManager: ['#mectrl_main_trigger'],
  myAddress: ['#mectrl_currentAccount_secondary'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What the first selector that finds anything finds, and which one it was; nothing where none does. */
export function findAll(root: ParentNode, ways: readonly string[]): readonly [HTMLElement[], number] {
  for (const [index, way] of ways.entries()) {
    const found = [...root.querySelectorAll<HTMLElement>(way)];
    if (found.length > 0) return [found, index];
  }
  return [[], -1];
}

export function findOne(root: ParentNode, ways: readonly string[]): HTMLElement | undefined {
  return findAll(root, ways)[0][0];
}

/** A zero-height dialog is always mounted (seen 2026): presence is no proof. */
export function isShown(element: HTMLElement): boolean {
  return element.checkVisibility() && element.getClientRects().length > 0;
}
