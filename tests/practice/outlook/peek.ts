import type { PracticeEvent } from '../event-shape.ts';
import { build, h, type Spec } from '../page/make.ts';
import type { Drawing } from './cards.ts';
import { whenOf } from './label.ts';
import { peekPeople } from './people.ts';

/** The peek that a press on a card opens. Each one is made anew and hung up in a layer of its own; it takes a moment. */
export interface Peeks {
  readonly shows: PracticeEvent | undefined;
  open(event: PracticeEvent, beside: DOMRect): void;
  /** Draws the open event again, or closes where it is gone. */
  refresh(event: PracticeEvent | undefined): void;
  close(): void;
}

/** When the peek is there, and when its people are, in milliseconds after the press. */
const mounted = 180;
const peopled = 520;

export function openPeeks(drawing: Drawing): Peeks {
  let shown: PracticeEvent | undefined;
  let layer: HTMLElement | undefined;
  let turn = 0;
  const close = () => {
    turn += 1;
    shown = undefined;
    layer?.remove();
    layer = undefined;
  };
  const fill = (event: PracticeEvent, whole: boolean) => {
    layer?.querySelector('.peek')?.replaceChildren(...peekParts(event, whole, drawing).map(build));
  };
  document.addEventListener('pointerdown', ({ target }) => {
    const onCard = target instanceof Element && target.closest('[data-calitemid]');
    if (layer && !(target instanceof Node && layer.contains(target)) && !onCard) close();
  });
  return {
    get shows() {
      return shown;
    },
    open(event, beside) {
      close();
      shown = event;
      const mine = turn;
      setTimeout(() => {
        if (mine !== turn) return;
        layer = build(layerSpec());
        document.body.append(layer);
        fill(event, false);
        place(layer, beside);
      }, mounted);
      setTimeout(() => {
        if (mine === turn && shown) fill(shown, true);
      }, peopled);
    },
    refresh(event) {
      if (!event) return close();
      shown = event;
      fill(event, true);
    },
    close,
  };
}

function layerSpec(): Spec {
  return h(
    'div',
    { class: 'ms-Layer ms-Layer--fixed' },
    h(
      'div',
      { class: 'fui-FluentProvider', 'data-portal-node': 'true' },
      h('div', { 'data-app-section': 'CalendarItemPeek', class: 'peek' }),
    ),
  );
}

function peekParts(event: PracticeEvent, whole: boolean, drawing: Drawing): Spec[] {
  const { formats } = drawing;
  const { words } = formats;
  const parts = [
    h(
      'div',
      { class: 'peek-tools' },
      h('button', { 'data-do': 'edit', 'aria-label': words.edit }, '✎'),
      h('button', { 'data-do': 'close', 'aria-label': words.close }, '✕'),
    ),
    h('div', { class: 'peek-subject', role: 'heading', 'aria-level': 2 }, event.title),
    h(
      'div',
      { class: 'peek-actions' },
      h('button', { class: 'framed', 'data-do': 'view' }, words.viewEvent),
      event.conference !== undefined &&
        h('a', { name: 'JoinButton', href: event.conference, class: 'join' }, words.join),
    ),
    h('div', { class: 'peek-line' }, h('span', { 'aria-label': words.time }, whenOf(event, formats))),
    event.rhythm && h('div', { class: 'peek-line soft' }, words.series),
    h('div', { class: 'peek-line' }, event.place ?? words.noPlace),
    whole && h('div', { class: 'people' }, peekPeople(event, words)),
  ];
  return parts.filter((part) => typeof part === 'object');
}

/** Beside the card where there is room, always inside the window. */
function place(layer: HTMLElement, beside: DOMRect): void {
  const width = 400;
  const right = beside.right + 10;
  const left = right + width < innerWidth ? right : Math.max(8, beside.left - width - 10);
  const top = Math.min(Math.max(8, beside.top - 30), Math.max(8, innerHeight - 400));
  layer.querySelector<HTMLElement>('.peek')?.style.setProperty('translate', `${left}px ${top}px`);
}
