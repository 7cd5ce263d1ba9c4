import type { Observed } from '../calendar';
import type { Fallbacks } from './fallbacks';
import { formOf } from './open-boxes';
import { drawnIn } from './page';
import { dialogHostWays, dialogWays, findOne } from './selectors';

const content = { childList: true, subtree: true, attributeFilter: ['data-eventid'] };
const putAway = { attributeFilter: ['style', 'class', 'hidden', 'aria-hidden'] };

/**
 * The grid, the dialogs, two attributes of the body, and the place the grid host itself is exchanged in. A dialog that is
 * there is also watched for being put away, which changes nothing inside it. Only while the event's own page is on its
 * way, and nobody knows where it will be, the whole body is.
 */
export function observed(page: Document, fallbacks?: Fallbacks): Observed[] {
  const host = drawnIn(page, fallbacks);
  const form = formOf(page);
  const isAwaited = page.body.dataset['viewfamily'] === 'EVENT_EDIT' && !form;
  const wanted: readonly (readonly [Node | null | undefined, MutationObserverInit])[] = [
    [page.body, { attributeFilter: ['data-viewfamily', 'data-viewkey'] }],
    [isAwaited ? page.body : undefined, { childList: true, subtree: true }],
    [host?.parentElement, { childList: true }],
    [host, content],
    [findOne(page, dialogHostWays), content],
    [findOne(page, dialogWays), putAway],
    [form, content],
    [form?.parentElement, { childList: true }],
  ];
  // Observing a node a second time would replace what it was observed for.
  const byNode = new Map<Node, MutationObserverInit>();
  for (const [node, options] of wanted) {
    if (!node) continue;
    const there = byNode.get(node);
    const attributeFilter = [...(there?.attributeFilter ?? []), ...(options.attributeFilter ?? [])];
    byNode.set(node, { ...there, ...options, ...(attributeFilter.length > 0 ? { attributeFilter } : {}) });
  }
  return [...byNode].map(([node, options]) => ({ node, options }));
}
