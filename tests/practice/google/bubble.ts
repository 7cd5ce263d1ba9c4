import type { PracticeEvent } from '../event-shape.ts';
import { at, build, fillWithHtml, h, patch, type Spec } from '../page/make.ts';
import { bubbleRows, type Loaded } from './bubble-rows.ts';
import type { Drawing } from './chips.ts';

/** The bubble that a click on a chip opens. There is one, used again for every event, and hidden when it is closed. */
export interface Bubble {
  readonly shows: PracticeEvent | undefined;
  open(event: PracticeEvent, beside: DOMRect): void;
  /** Draws the open event again, or closes where it is gone. */
  refresh(event: PracticeEvent | undefined): void;
  close(): void;
}

/** When the parts of an event arrive, in milliseconds after the skeleton; rows are drawn anew each time. */
const arrivals: readonly (readonly [number, Loaded])[] = [
  [120, { details: true, guests: false }],
  [400, { details: true, guests: true }],
  [480, { details: true, guests: true }],
  [640, { details: true, guests: true }],
];

const dialogAttributes = {
  role: 'dialog',
  'data-chips-dialog': 'true',
  'aria-labelledby': 'rAECCd',
  'data-layout-mode': 'bubble',
  'aria-modal': 'true',
  tabindex: -1,
  class: 'bubble',
};

/** Makes the bubble of `host`, the page's dialog host. */
export function openBubbles(host: HTMLElement, drawing: Drawing): Bubble {
  const dialog = build(h('div', dialogAttributes));
  let shown: PracticeEvent | undefined;
  let loaded: Loaded = { details: false, guests: false };
  let turn = 0;

  const draw = (event: PracticeEvent, anew: boolean) => {
    if (!dialog.isConnected) host.append(dialog);
    if (anew) dialog.querySelector('.hMdQi')?.replaceChildren();
    patch(dialog, dialogSpec(event, loaded, drawing).children);
    const details = at('#xDetDlg', dialog);
    const description = details.querySelector<HTMLElement>('.description-html');
    if (description) fillWithHtml(description, event.description);
  };
  const close = () => {
    turn += 1;
    shown = undefined;
    dialog.style.display = 'none';
  };
  const open = (event: PracticeEvent, beside: DOMRect) => {
    turn += 1;
    const mine = turn;
    shown = event;
    loaded = { details: false, guests: false };
    draw(event, false);
    place(dialog, beside);
    dialog.focus({ preventScroll: true });
    for (const [after, state] of arrivals) {
      setTimeout(() => {
        if (mine !== turn || !shown) return;
        loaded = state;
        draw(shown, true);
      }, after);
    }
  };
  const refresh = (event: PracticeEvent | undefined) => {
    if (!event) return close();
    shown = event;
    draw(event, false);
  };
  document.addEventListener('pointerdown', ({ target }) => {
    const inside = target instanceof Node && dialog.contains(target);
    const onChip = target instanceof Element && target.closest('[data-eventchip]');
    if (shown && !inside && !onChip) close();
  });
  return {
    get shows() {
      return shown;
    },
    open,
    refresh,
    close,
  };
}

function dialogSpec(event: PracticeEvent, loaded: Loaded, drawing: Drawing): Spec {
  const stop = () => h('div', { tabindex: 0, 'aria-hidden': 'true' });
  return h(
    'div',
    dialogAttributes,
    stop(),
    h('span', { jsslot: true }, h('div', detailAttributes(event), detailParts(event, loaded, drawing))),
    stop(),
  );
}

function detailAttributes(event: PracticeEvent) {
  const about = [event.eventId, event.calendarId, 0, null, event.people.length];
  return {
    id: 'xDetDlg',
    'data-eventid': event.pageId,
    jslog: `35389; 2:${JSON.stringify(about)};track:impression`,
  };
}

function detailParts(event: PracticeEvent, loaded: Loaded, drawing: Drawing): Spec[] {
  const { words } = drawing.formats;
  const button = (what: string, label: string, sign: string, id?: string) =>
    h('button', { 'data-do': what, 'aria-label': label, title: label, id, class: 'sign' }, sign);
  const menu = h('div', { 'data-is-hoisted': 'true', 'data-eventid': event.pageId, hidden: true });
  return [
    h(
      'div',
      { class: 'tools' },
      button('edit', words.edit, '✎'),
      button('delete', words.remove, '⌫', 'xDetDlgDelBu'),
      h('div', {}, button('options', words.options, '⋮'), menu),
      button('close', words.close, '✕', 'xDetDlgCloseBu'),
    ),
    h('div', { jsname: 'sV9x3c', class: 'hMdQi' }, bubbleRows(event, loaded, drawing)),
  ];
}

/** Beside the chip where there is room, always inside the window. */
function place(dialog: HTMLElement, beside: DOMRect): void {
  const width = 420;
  const right = beside.right + 8;
  const left = right + width < innerWidth ? right : Math.max(8, beside.left - width - 8);
  const top = Math.min(Math.max(8, beside.top - 40), Math.max(8, innerHeight - 470));
  dialog.style.cssText = `display: block; width: ${width}px; left: ${left}px; top: ${top}px; opacity: 1; transform: none;`;
}
