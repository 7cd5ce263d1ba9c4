import type { Observed } from '../calendar';
import { eventPageWays, findAll, findOne, formWays, layerWays, moduleWays, peekWays } from './selectors';

const inside: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: [
    'title',
    'aria-label',
    'aria-busy',
    'data-calitemid',
    'data-column-date',
    'data-app-section',
    'id',
  ],
};
const childrenOnly: MutationObserverInit = { childList: true };

/**
 * The calendar itself; the nodes around it, which tell when it is hung up anew; the layers outside it, where peeks and
 * dialogs appear. In the mail, which has the same host and does not load anew on the way to the calendar, the title.
 */
export function watchedNodes(page: Document, inCalendar: boolean): Observed[] {
  const { body } = page;
  if (!inCalendar) {
    const title = page.querySelector('head > title');
    return [
      { node: body, options: childrenOnly },
      ...[...page.querySelectorAll('#MainModule')].map((node) => ({ node, options: childrenOnly })),
      ...(title ? [{ node: title, options: { childList: true, characterData: true, subtree: true } }] : []),
    ];
  }
  const module = findOne(page, moduleWays);
  if (!module) return [{ node: body, options: { childList: true, subtree: true } }];
  const around: Element[] = [];
  for (let at = module.parentElement; at && at !== body; at = at.parentElement) around.push(at);
  const layers = new Set<Element>(
    [...body.children].filter(
      (child) => !child.contains(module) && !/^(?:script|style|link|iframe|noscript)$/.test(child.localName),
    ),
  );
  const named = [...layerWays, ...peekWays, ...formWays, ...eventPageWays];
  for (const layer of findAll(page, [named.join(',')])[0]) {
    if (
      !module.contains(layer) &&
      !layer.contains(module) &&
      ![...layers].some((each) => each.contains(layer))
    )
      layers.add(layer);
  }
  return [
    { node: module, options: inside },
    ...[body, ...around].map((node) => ({ node, options: childrenOnly })),
    ...[...layers].map((node) => ({ node, options: { ...inside, characterData: true } })),
  ];
}
