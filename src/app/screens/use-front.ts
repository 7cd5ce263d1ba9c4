import { useEffect, useState } from 'preact/hooks';
import { onOtherTab, ownWindow } from '@/platform/side-panel';

export interface Front {
  /** Where the tab in front is looked for; the window used last where it is not said. */
  readonly window: { readonly windowId?: number };
  /** Counts up whenever another tab comes to the front. */
  readonly turn: number;
}

/** The tab in front of the window a page stands in, for a page that goes along with it. */
export function useFront(follows: boolean): Front {
  const [front, setFront] = useState<Front>({ window: {}, turn: 0 });
  useEffect(() => {
    if (!follows) return;
    let end: (() => void) | undefined;
    let left = false;
    void ownWindow().then((windowId) => {
      if (left || windowId === undefined) return;
      const window = { windowId };
      setFront({ window, turn: 0 });
      end = onOtherTab(windowId, () => setFront(({ turn }) => ({ window, turn: turn + 1 })));
    });
    return () => {
      left = true;
      end?.();
    };
  }, [follows]);
  return front;
}
