import { clockShape, plainOf } from './clock';
import { busyWays, findOne, moduleWays } from './selectors';

/** Whether a page on which no card was found shows events all the same: it is neither empty nor still loading. */
export function showsEvents(page: Document): boolean {
  const root = findOne(page, moduleWays) ?? page.querySelector('main, [role="main"]');
  return root !== null && !findOne(page, busyWays) && showsTimes(root);
}

/** Two times side by side, twice: an event is shown, whatever it is made of. */
function showsTimes(root: Element): boolean {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let found = 0;
  for (let node = walker.nextNode(), seen = 0; node && seen < 2_000; node = walker.nextNode(), seen += 1) {
    if ((plainOf(node.nodeValue ?? '').match(clockShape)?.length ?? 0) >= 2) found += 1;
    if (found >= 2) return true;
  }
  return false;
}
