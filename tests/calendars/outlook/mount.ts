/** Where the parts of an Outlook page live: the calendar in its module, peeks and dialogs in layers outside it. */
const surfaceOf: Readonly<Record<string, string>> = {
  day: 'Surface_Day',
  workweek: 'Surface_WorkWeek',
  week: 'Surface_Week',
  month: 'Surface_Month',
};

const calendarParts = [
  '[data-calitemid]',
  '[data-column-date]',
  '[id^="monthDayCell_"]',
  '[data-app-section^="Surface_"]',
  '[data-app-section^="calendar-view-"]',
  '[data-app-section="CalendarSurfaceNavigationToolbar"]',
  '[role="button"][title*="\\a "]',
  '[class*="resizeBoxParent"]',
];
const formParts = ['[data-app-section="Form_Content"]', '[id^="EVENT_CalendarCompose"]'];
const shellParts = [
  '#owa-me-control-container',
  '#mectrl_main_trigger',
  '#O365_NavHeader',
  '#leftPaneContainer',
];
const peekParts = [
  '[data-app-section="CalendarItemPeek"]',
  '[aria-label="Time"]',
  '[data-lpc-hover-target-id]',
  '.fui-Avatar',
];

/** Puts a saved page, or a part of one, where such a part lives. Whole pages replace the document's content. */
export function mountOutlookPart(page: Document, html: string, address: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const { name, value } of parsed.documentElement.attributes)
    page.documentElement.setAttribute(name, value);
  for (const { name, value } of parsed.body.attributes) page.body.setAttribute(name, value);
  if (parsed.title !== '') page.title = parsed.title;
  for (const style of parsed.head.querySelectorAll('style')) page.head.append(page.importNode(style, true));
  for (const script of parsed.querySelectorAll('script')) script.remove();
  const nodes = [...parsed.body.childNodes].map((node) => page.importNode(node, true));
  page.body.replaceChildren();
  if (parsed.querySelector('[data-app-section="CalendarModule"]')) {
    page.body.append(...nodes);
    return;
  }

  const path = new URL(address).pathname.toLowerCase();
  const places = placesOn(page, surfaceOf[/\/view\/(\w+)/.exec(path)?.[1] ?? '']);
  for (const node of nodes) {
    if (!(node instanceof HTMLElement)) {
      if ((node.textContent ?? '').trim() !== '' && node.nodeType === Node.TEXT_NODE)
        places.calendar().append(node);
      continue;
    }
    if (holds(node, shellParts)) page.body.prepend(node);
    else if (holds(node, formParts)) places.dialog().append(node);
    else if (holds(node, ['[data-app-section="ReadingPane"]'])) places.dialog().append(node);
    else if (holds(node, calendarParts) || isCard(node)) places.calendar(node).append(node);
    else if (/\/item\//.test(path)) places.pane().append(node);
    else if (/compose/.test(path)) places.form().append(node);
    else if (holds(node, peekParts) || isTextual(node)) places.peek(node).append(node);
    else places.calendar(node).append(node);
  }
}

function placesOn(page: Document, surface: string | undefined) {
  const make = (section: string, into: Element): HTMLElement => {
    const made = page.createElement('div');
    if (section !== '') made.dataset['appSection'] = section;
    into.append(made);
    return made;
  };
  const main = page.createElement('main');
  const module = make('CalendarModule', page.body);
  module.append(main);
  const moduleSurface = make('CalendarModuleSurface', main);
  let grid: HTMLElement | undefined;
  let drawn: HTMLElement | undefined;
  const layer = (className: string): HTMLElement => {
    const made = make('', page.body);
    made.className = className;
    return made;
  };
  return {
    /** A part that brings its surface stands in the module; bare columns and cards stand in the surface of the view. */
    calendar(node?: HTMLElement): HTMLElement {
      if (node && holds(node, ['[data-app-section^="Surface_"]'])) return moduleSurface;
      if (node && holds(node, ['[data-app-section="CalendarSurfaceNavigationToolbar"]']))
        return moduleSurface;
      grid ??= surface === undefined ? moduleSurface : make(surface, moduleSurface);
      if (!node || holds(node, ['[data-app-section^="calendar-view-"]'])) return grid;
      if (surface === 'Surface_Month' || surface === undefined) return grid;
      drawn ??= make('calendar-view-0', grid);
      return drawn;
    },
    dialog: () => layer('ms-Layer ms-Dialog-main'),
    pane: () => make('ReadingPane', main),
    form: () => make('Form_Content', layer('ms-Layer ms-Dialog-main')),
    peek: (node: HTMLElement) =>
      holds(node, ['[data-app-section="CalendarItemPeek"]'])
        ? layer('ms-Layer')
        : make('CalendarItemPeek', layer('ms-Layer')),
  };
}

function holds(node: Element, selectors: readonly string[]): boolean {
  const selector = selectors.join(',');
  return node.matches(selector) || node.querySelector(selector) !== null;
}

/** A single card without its wrapper is a button whose name tells a time of the day and a year. */
function isCard(node: Element): boolean {
  const names = [node, ...node.querySelectorAll('[aria-label]')].map(
    (each) => each.getAttribute('aria-label') ?? '',
  );
  return (
    node.matches('[role="button"], [role="grid"], table') ||
    names.some((name) => /\p{Nd}{4}/u.test(name) && name.length > 24)
  );
}

function isTextual(node: Element): boolean {
  return /\p{Nd}{1,2}[:.]\p{Nd}{2}/u.test(node.textContent ?? '');
}
