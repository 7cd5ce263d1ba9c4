import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** In the page: what the walk has met. */
    walked?: Set<Element>;
    last?: Element;
  }
}

/**
 * Walks a room with Tab, from its beginning until it comes round, and says what cannot be reached that way, and where the
 * focus is not seen. Of a group of radio buttons one is enough: arrows lead to the others.
 */
export async function unreached(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    window.walked = new Set();
    (document.activeElement as HTMLElement | null)?.blur();
    return reachable().length;

    function reachable(): Element[] {
      return [
        ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
      ];
    }
  });
  const unseen = new Set<string>();
  for (let pressed = 0; pressed < 2 * wanted + 20; pressed += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return { round: false, unseen: undefined };
      // A date has stops of its own within, and the browser shows where it is in there.
      if (element === window.last) return { round: false, unseen: undefined };
      const [first] = window.walked ?? [];
      const round = element === first && (window.walked?.size ?? 0) > 1;
      window.last = element;
      window.walked?.add(element);
      // A field without a box of its own shows it on what stands around it.
      const shown = [element, element.parentElement, element.closest('label, fieldset, .field, .box')].some(
        (each) => {
          if (!each) return false;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        },
      );
      const line = getComputedStyle(element).borderBlockEndColor;
      const underlined = element instanceof HTMLTextAreaElement && line !== 'rgba(0, 0, 0, 0)';
      return { round, unseen: shown || underlined ? undefined : element.outerHTML.slice(0, 80) };
    });
    if (at.unseen) unseen.add(`the focus is not seen on ${at.unseen}`);
    if (at.round) break;
  }
  const left = await page.evaluate(() => {
    const walked = window.walked ?? new Set<Element>();
    const groups = new Set(
      [...walked].map((each) => each instanceof HTMLInputElement && each.type === 'radio' && each.name),
    );
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
      .filter((each) => {
        if (walked.has(each) || each.matches(':disabled, [tabindex="-1"]')) return false;
        if (each instanceof HTMLInputElement && each.type === 'radio' && groups.has(each.name)) return false;
        return each.checkVisibility({ visibilityProperty: true }) && !each.closest('[inert]');
      })
      .map((each) => `Tab does not lead to ${each.outerHTML.slice(0, 80)}`);
  });
  return [...unseen, ...left];
}
