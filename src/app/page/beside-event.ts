import type { ReadPage } from '@/calendars/calendar';
import { ask } from '@/platform/ask';
import { ownPage } from '@/platform/pages';
import { createSay } from '@/platform/words';
import { PanelHost } from './panel-host';

/** Holds the panel beside the event that is open, from its opening until it is closed or sent away. */
export class BesideEvent {
  readonly #panel: PanelHost;
  #opened: { readonly id: string; readonly content: string } | undefined;
  #dismissed = '';
  #latest: ReadPage | undefined;

  constructor(
    private readonly page: Document,
    private readonly signal: AbortSignal,
  ) {
    const say = createSay();
    this.#panel = new PanelHost(
      page,
      { open: say('page_open_in_cairn'), title: say('page_panel_title') },
      (token) => `${ownPage('/panel.html')}#${token}/${isDark(page) ? 'dark' : 'light'}`,
      () => void ask('popup.open', {}),
      signal,
    );
  }

  async follow(read: ReadPage): Promise<void> {
    this.#latest = read;
    const { open, editing = false } = read.reading;
    if (!open || !read.openBox) {
      if (this.#opened) this.#close();
      return;
    }
    if (open.id === this.#dismissed) return;
    const content = JSON.stringify([open, editing]);
    if (content === this.#opened?.content) {
      if (this.#panel.token) this.#panel.show(this.#panel.token, read.openBox);
      return;
    }
    // The dialog shows another event now: what stands there belongs to the last one.
    if (this.#opened && this.#opened.id !== open.id) this.#panel.close();
    this.#opened = { id: open.id, content };
    const answer = await ask('panel.open', { event: open, editing, dark: isDark(this.page) });
    if (!answer.ok || this.#opened?.content !== content || this.signal.aborted) return;
    const box = this.#latest.openBox;
    if (box) this.#panel.show(answer.value.token, box);
  }

  reported(token: string, height: number): void {
    this.#panel.reported(token, height);
  }

  /** The person sent the panel away: it stays away while this event is open. */
  dismiss(token: string): void {
    if (token !== this.#panel.token) return;
    this.#dismissed = this.#latest?.reading.open?.id ?? '';
    this.#panel.close();
  }

  /** Everything that was told of this page was forgotten. */
  startOver(): void {
    this.#opened = undefined;
  }

  #close(): void {
    this.#opened = undefined;
    this.#dismissed = '';
    this.#panel.close();
    void ask('panel.close', {});
  }
}

/** The panel follows the page's own ground, not the system's: a light calendar on a dark desktop gets a light panel. */
function isDark(page: Document): boolean {
  const colour = getComputedStyle(page.body).backgroundColor;
  const [red = 255, green = 255, blue = 255, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return alpha > 0 && 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
}
