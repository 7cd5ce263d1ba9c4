/*
 * Everything looked for in Outlook's pages, best first. Dates of sighting stand with what is less than certain. Each stands
 * by itself: a content script then carries no names for them.
 */

/** The calendar is mounted. */
export const moduleWays = [
  '[data-app-section="CalendarModule"]',
  '[data-app-section="CalendarModuleSurface"]',
] as const;
export const surfaceWays = [
  '[data-app-section^="Surface_"]',
  '[data-app-section^="calendar-view-"]',
] as const;
/** The strip above the hours, where all-day events live. */
export const stripWays = ['[data-app-section^="calendar-view-header"]'] as const;
/** Wrapper of a card, 2022 to 2026. The last two carry no id: 2026, and whatever says its times in its name. */
export const cardWays = [
  '[data-calitemid]',
  '[data-app-section^="calendar-view-"] [role="button"][title], [data-app-section^="Surface_"] [role="button"][title]',
  '[role="button"][aria-label], button[aria-label]',
] as const;
export const columnWays = ['[data-column-date]'] as const;
export const monthCellWays = ['[id^="monthDayCell_"]'] as const;
/** Handles and boxes around a selected card or empty slot. */
export const handleWays = ['[class*="resizeHandle" i], [class*="resizer" i], [data-resize-handle]'] as const;
export const recurringWays = ['[data-icon-name*="ArrowRepeat"]'] as const;
export const privateWays = ['[data-icon-name^="LockClosed"]'] as const;
export const peekWays = ['[data-app-section="CalendarItemPeek"]'] as const;
export const eventPageWays = [
  '[data-app-section="CalendarReadingPane"]',
  '[data-app-section="ReadingPane"]',
] as const;
export const formWays = ['[data-app-section="Form_Content"]', '[id^="EVENT_CalendarCompose"]'] as const;
export const busyWays = [
  '[data-app-section^="Surface_"][aria-busy="true"]',
  '[data-app-section="CalendarModule"][aria-busy="true"]',
] as const;
/** Where peeks and dialogs are hung up, outside the calendar. */
export const layerWays = [
  '.ms-Layer',
  '[id*="layer-host" i]',
  '[data-portal-node]',
  '.fui-FluentProvider > [data-tabster]',
] as const;
export const meWays = [
  '#owa-me-control-container button[aria-label]',
  '#mectrl_currentAccount_primary',
] as const;
export const accountManagerWays = ['#mectrl_main_trigger'] as const;
export const myAddressWays = ['#mectrl_currentAccount_secondary'] as const;

/** All of them, for the report a person can copy. */
export const selectors: Readonly<Record<string, readonly string[]>> = {
  module: moduleWays,
  surface: surfaceWays,
  strip: stripWays,
  card: cardWays,
  column: columnWays,
  monthCell: monthCellWays,
  handle: handleWays,
  recurring: recurringWays,
  private: privateWays,
  peek: peekWays,
  eventPage: eventPageWays,
  form: formWays,
  busy: busyWays,
  layer: layerWays,
  me: meWays,
  accountManager: accountManagerWays,
  myAddress: myAddressWays,
};

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
