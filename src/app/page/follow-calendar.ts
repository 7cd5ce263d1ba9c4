import type { Calendar, ReadPage } from '@/calendars/calendar';
import { insertBlock } from '@/calendars/insert';
import { redactedReport } from '@/calendars/redact';
import type { SeenEvent } from '@/domain/event';
import { ask } from '@/platform/ask';
import { onOrder } from '@/platform/pages';
import type { Mark, PageOrder } from '@/platform/protocol';
import { applyMarks, removeMarks } from './marks';
import { PanelHost, type PanelWords } from './panel-host';
import { watchPage } from './watch-page';

export interface FollowOptions {
  readonly words: PanelWords;
  /** Address of the panel page for a token. */
  panelAddress(token: string, dark: boolean): string;
  /** False once the extension was replaced or removed under this page. */
  alive(): boolean;
}

/**
 * Everything Cairn does in a calendar page: report what is shown, mark what is mentoring, stand beside the open event,
 * put an agenda into the open editor when told to. Ends with the signal, and leaves the page as it was.
 */
export function followCalendar(
  calendar: Calendar,
  page: Document,
  options: FollowOptions,
  signal: AbortSignal,
): void {
  const ended = new AbortController();
  signal.addEventListener('abort', () => ended.abort());
  const panel = new PanelHost(
    page,
    options.words,
    (token) => options.panelAddress(token, isDark(page)),
    () => void ask('popup.open', {}),
    ended.signal,
  );
  let latest: ReadPage | undefined;
  let marks = new Map<string, Mark>();
  let reported = '';
  let opened = '';
  let dismissed = '';

  async function report(read: ReadPage, settled: boolean): Promise<void> {
    const content = JSON.stringify([read.reading, settled]);
    if (content === reported) return;
    reported = content;
    const answer = await ask('page.report', { reading: read.reading, settled });
    if (!answer.ok) {
      reported = '';
      return;
    }
    marks = new Map(answer.value.marks.map(({ id, mark }) => [id, mark]));
    if (latest && !ended.signal.aborted) applyMarks(page, latest.chips, marks);
  }

  async function standBeside(read: ReadPage): Promise<void> {
    const { open, editing = false } = read.reading;
    if (!open || !read.openBox) {
      if (opened !== '') closePanel();
      return;
    }
    if (open.id === dismissed) return;
    const content = JSON.stringify([open, editing]);
    if (content !== opened) {
      const recycled = opened !== '' && idOf(opened) !== open.id;
      opened = content;
      // The dialog shows another event now: what stands there belongs to the last one.
      if (recycled) panel.close();
      const answer = await ask('panel.open', { event: open, editing, dark: isDark(page) });
      if (!answer.ok || opened !== content || ended.signal.aborted) return;
      const box = latest?.openBox;
      if (box) panel.show(answer.value.token, box);
      return;
    }
    if (panel.token) panel.show(panel.token, read.openBox);
  }

  function closePanel(): void {
    opened = '';
    dismissed = '';
    panel.close();
    void ask('panel.close', {});
  }

  const watching = watchPage(
    calendar,
    page,
    (read, settled) => {
      if (!options.alive()) return ended.abort();
      latest = read;
      applyMarks(page, read.chips, marks);
      void report(read, settled);
      void standBeside(read);
    },
    ended.signal,
  );

  const view = page.defaultView;
  const left = (): void => {
    if (options.alive()) void ask('page.gone', {});
  };
  const back = ({ persisted }: PageTransitionEvent): void => {
    // Back from the browser's memory of pages: everything that was told of it was forgotten meanwhile.
    if (!persisted) return;
    reported = '';
    opened = '';
    watching.readAgain();
  };
  view?.addEventListener('pagehide', left, { signal: ended.signal });
  view?.addEventListener('pageshow', back, { signal: ended.signal });
  onOrder((order) => {
    if (order.order === 'size') panel.reported(order.token, order.height);
    if (order.order === 'dismiss' && order.token === panel.token) {
      dismissed = latest?.reading.open?.id ?? '';
      panel.close();
    }
    if (order.order === 'again') {
      reported = '';
      watching.readAgain();
    }
    if (order.order === 'insert') return insertInto(calendar, page, order);
    if (order.order === 'report') return redactedReport(page, calendar, latest?.reading);
    return null;
  }, ended.signal);
  ended.signal.addEventListener('abort', () => removeMarks(page));
}

function idOf(content: string): string {
  return (JSON.parse(content) as [SeenEvent])[0].id;
}

function insertInto(calendar: Calendar, page: Document, order: PageOrder & { order: 'insert' }): string {
  const field = calendar.findDescription(page);
  return field ? insertBlock(field, order) : 'no-editor';
}

/** The panel follows the page's own ground, not the system's: a light calendar on a dark desktop gets a light panel. */
function isDark(page: Document): boolean {
  const colour = getComputedStyle(page.body).backgroundColor;
  const [red = 255, green = 255, blue = 255, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return alpha > 0 && 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
}
