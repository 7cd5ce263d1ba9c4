import type { PracticeEvent, PracticeOwner } from '../event-shape.ts';
import { startOf } from '../page/dates.ts';
import { h, type Spec } from '../page/make.ts';
import type { Formats } from './formats.ts';
import { labelOf, rangeOf, titleOf } from './label.ts';

/** What every view needs to draw. */
export interface Drawing {
  readonly formats: Formats;
  readonly owner: PracticeOwner;
  readonly zone: string;
  readonly today: Temporal.PlainDate;
}

/** How a card looks: a block in the hours, a bar over days, a line in the month or in the agenda. */
export type CardShape = 'block' | 'bar' | 'line';

/** A card: a wrapper that knows the item, and in it the button that is named. */
export function card(
  event: PracticeEvent,
  index: number,
  shape: CardShape,
  box: string,
  { formats }: Drawing,
): Spec {
  return h(
    'div',
    {
      class: `calendar-SelectionStyles-resizeBoxParent wVx3k ${shape}`,
      'data-itemindex': index,
      'data-calitemid': event.pageId,
      style: `${box}; --colour: ${event.colour}`,
    },
    h(
      'div',
      {
        role: 'button',
        tabindex: 0,
        class: `oY4Rm ${event.people.some((person) => person.self && person.response === 'none') ? 'hatched' : ''}`,
        title: titleOf(event, formats),
        'aria-label': labelOf(event, formats),
      },
      h('div', { class: 'stripe' }),
      h(
        'div',
        { class: 'text' },
        shape === 'line' && !event.allDay && h('time', {}, formats.time(startOf(event))),
        h('span', { class: 'subject' }, event.title),
        shape === 'block' && h('div', { class: 'soft' }, rangeOf(event, formats)),
        shape === 'block' && event.place && h('div', { class: 'soft' }, event.place),
      ),
      icons(event, formats),
    ),
  );
}

/** A free slot somebody pressed: the same wrapper, named by its bare times, standing for no event. */
export function selectedSlot(from: Temporal.PlainDateTime, box: string, { formats }: Drawing): Spec {
  const label = formats.words.range(formats.time(from), formats.time(from.add({ minutes: 30 })));
  return h(
    'div',
    { class: 'calendar-SelectionStyles-resizeBoxParent wVx3k slot', style: box },
    h('div', { role: 'button', tabindex: 0, 'aria-label': label, title: label }),
    h('div', { class: 'resizeHandle-top' }),
    h('div', { class: 'resizeHandle-bottom' }),
  );
}

function icons(event: PracticeEvent, { words }: Formats): Spec {
  return h(
    'span',
    { class: 'icons' },
    event.rhythm &&
      h(
        'i',
        {
          'data-icon-name': event.moved ? 'ArrowRepeatAllOffRegular' : 'ArrowRepeatAllRegular',
          'aria-label': event.moved ? words.exception : words.recurring,
        },
        '↻',
      ),
    event.private &&
      h('i', { 'data-icon-name': 'LockClosedRegular', 'aria-label': words.private, class: 'lock' }),
  );
}

/** The real page's cards are more than thirty levels deep; what looks for them must not count. */
export function deep(levels: number, spec: Spec): Spec {
  return levels === 0 ? spec : h('div', { class: 'deep' }, deep(levels - 1, spec));
}
