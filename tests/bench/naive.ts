/**
 * The way such extensions are usually written, to be measured against: one observer on the body that hears everything,
 * and at every call a scan of the whole document that asks each chip for its text as it is laid out.
 */
export function watchNaively(page: Document, onRead: (found: number) => void): () => void {
  const scan = (): void => {
    const found: string[] = [];
    for (const chip of page.querySelectorAll<HTMLElement>('[data-eventchip]')) {
      const id = chip.getAttribute('data-eventid') ?? '';
      // biome-ignore lint/performance/useDomNodeTextContent: the slow way is the point.
      const text = chip.innerText;
      if (/mentor/i.test(text)) found.push(`${id} ${text}`);
    }
    onRead(found.length);
  };
  const observer = new MutationObserver((changes) => {
    for (const _ of changes) scan();
  });
  observer.observe(page.body, { childList: true, subtree: true, attributes: true, characterData: true });
  scan();
  return () => observer.disconnect();
}
