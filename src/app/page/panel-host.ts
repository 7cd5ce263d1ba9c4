import { createPanelParts, type PanelParts } from './panel-parts';
import { panelWidth, placePanel } from './place-panel';

export interface PanelWords {
  readonly open: string;
  readonly title: string;
}

/** How long the frame may take to report itself before a button stands in for it. */
const reportWithinMs = 1_000;

/**
 * Cairn's panel beside an open event. It lives in a closed shadow root at the document element: outside the calendar's
 * own tree, so no re-render removes it, and out of the page's reach. Its content is a page of ours in a frame, which
 * the content script never sees.
 */
export class PanelHost {
  #parts: PanelParts | undefined;
  #token: string | undefined;
  #box: HTMLElement | undefined;
  #height = 320;
  #asked = false;
  #reporting: ReturnType<typeof setTimeout> | undefined;
  readonly #resized = new ResizeObserver(() => this.place());

  constructor(
    private readonly page: Document,
    private readonly words: PanelWords,
    private readonly addressOf: (token: string) => string,
    private readonly onOpenElsewhere: () => void,
    signal: AbortSignal,
  ) {
    page.defaultView?.addEventListener('resize', () => this.place(), { passive: true, signal });
    signal.addEventListener('abort', () => this.close());
  }

  get token(): string | undefined {
    return this.#token;
  }

  /** Shows the panel of this token beside the event's box; a panel that shows another event is replaced. */
  show(token: string, box: HTMLElement): void {
    if (token !== this.#token) {
      this.close();
      this.#token = token;
      this.#parts = createPanelParts(this.page, this.words, this.addressOf(token), {
        onTab: () => this.#expand(),
        onOpenElsewhere: this.onOpenElsewhere,
      });
      this.page.documentElement.append(this.#parts.host);
      this.#reporting = setTimeout(() => this.#parts?.standIn(), reportWithinMs);
    }
    // Outlook clears away elements it does not know: ours is put back where it was.
    if (this.#parts && !this.#parts.host.isConnected) this.page.documentElement.append(this.#parts.host);
    if (box !== this.#box) {
      this.#resized.disconnect();
      this.#resized.observe(box);
      this.#box = box;
    }
    this.place();
  }

  /** The frame is there and this high (CSS pixels). */
  reported(token: string, height: number): void {
    if (token !== this.#token) return;
    clearTimeout(this.#reporting);
    this.#height = height;
    this.#parts?.showFrame();
    this.place();
  }

  close(): void {
    clearTimeout(this.#reporting);
    this.#resized.disconnect();
    this.#parts?.host.remove();
    this.#parts = undefined;
    this.#token = undefined;
    this.#box = undefined;
    this.#height = 320;
    this.#asked = false;
  }

  /** Puts the panel beside the event's box as it stands now: the only layout read, and only while a panel is open. */
  place(): void {
    const view = this.page.defaultView;
    if (!this.#parts || !this.#box || !view) return;
    const { left, top, width, height } = this.#box.getBoundingClientRect();
    const rightToLeft = this.page.documentElement.dir === 'rtl' || this.page.body.dir === 'rtl';
    const size = { width: view.innerWidth, height: view.innerHeight };
    const place = placePanel({ left, top, width, height }, size, this.#height, rightToLeft);
    const asTab = place.as === 'tab' && !this.#asked;
    const at = place.as === 'tab' && this.#asked ? edgeOf(size.width, rightToLeft) : place.left;
    this.#parts.move({
      left: at,
      top: place.top,
      height: Math.min(this.#height, place.maxHeight - 2),
      asTab,
    });
  }

  #expand(): void {
    this.#asked = true;
    this.place();
  }
}

/** At the window's edge, once the person pressed the tab themselves. */
function edgeOf(width: number, rightToLeft: boolean): number {
  return rightToLeft ? 8 : Math.max(8, width - panelWidth - 8);
}
