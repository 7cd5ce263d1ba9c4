import type { PracticeEvent } from '../event-shape.ts';
import { startOf } from '../page/dates.ts';
import { type Attributes, h, type Spec } from '../page/make.ts';
import type { Formats } from './formats.ts';
import { labelOf } from './label.ts';

/** What every view needs to draw. */
export interface Drawing {
  readonly formats: Formats;
  readonly owner: { readonly name: string; readonly email: string };
  readonly today: Temporal.PlainDate;
}

/** The attributes every chip of an event carries, whatever the view. */
export function chipAttributes(event: PracticeEvent, dragSource: number): Attributes {
  return {
    'data-eventchip': true,
    'data-opens-details': true,
    'data-eventid': event.pageId,
    jslog: logOf(event),
    'data-dragsource-type': dragSource,
  };
}

/** A timed chip in a day column. `box` is where it stands: `top: 335px; height: 190px; left: …`. */
export function timedChip(event: PracticeEvent, box: string, drawing: Drawing): Spec {
  const { formats, owner } = drawing;
  const struck = declined(event) || event.done;
  return h(
    'div',
    {
      role: 'button',
      tabindex: 0,
      ...chipAttributes(event, 2),
      class: `chip timed${struck ? ' struck' : ''}`,
      style: `${box} background-color: ${event.colour};`,
    },
    h(
      'div',
      { class: 'stripe', 'aria-hidden': 'true' },
      h('div', { style: `background-color: ${event.colour};` }),
    ),
    h('div', { class: 'XuJrye' }, labelOf(event, formats, owner.name)),
    h(
      'div',
      { 'aria-hidden': 'true', class: 'text' },
      h(
        'div',
        {},
        event.kind === 'task' && ticker(event),
        h(
          'div',
          { class: 'line' },
          h('span', {}, h('span', { class: struck ? 'title w9eXqe' : 'title' }, event.title)),
        ),
        h('div', { class: 'line' }, shortRange(event, formats)),
        h('div', { class: 'line' }, event.place),
      ),
    ),
    h('div', {
      'aria-hidden': 'true',
      class: 'handle',
      'data-eventid': event.pageId,
      'data-dragsource-type': 3,
    }),
  );
}

/** A chip of the month, and of the all-day row: the outer node carries the event, the inner one is the button. */
export function stackedChip(event: PracticeEvent, box: string, bar: boolean, drawing: Drawing): Spec {
  const { formats, owner } = drawing;
  const struck = declined(event) || event.done;
  const title = h('span', { class: struck ? 'title w9eXqe' : 'title' }, event.title);
  return h(
    'div',
    {
      ...chipAttributes(event, bar ? 9 : 6),
      'data-stacked-layout-chip-container': true,
      class: 'stacked',
      style: `${box} border-color: ${event.colour};`,
    },
    h(
      'div',
      {
        role: 'button',
        'data-stacked-layout-chip': 'true',
        tabindex: 0,
        class: bar ? 'bar' : 'dotted',
        style: bar ? `background-color: ${event.colour};` : '',
      },
      !bar && h('div', { class: 'dot' }, h('div', { style: `border-color: ${event.colour};` })),
      h(
        'span',
        { 'aria-hidden': 'true', class: 'text' },
        !bar && h('span', { class: 'time' }, formats.time(startOf(event))),
        event.kind === 'task' && ticker(event),
        title,
      ),
      h('span', { class: 'XuJrye' }, labelOf(event, formats, owner.name)),
    ),
  );
}

/** Where a bar goes on: an unseen chip of the same event, which holds the place free. */
export function continuation(event: PracticeEvent, box: string): Spec {
  return h('div', {
    ...chipAttributes(event, 9),
    class: 'stacked PU9jSd',
    style: `${box} visibility: hidden;`,
  });
}

/** The signed-in person said no. */
export function declined(event: PracticeEvent): boolean {
  return event.people.some((person) => person.self && person.response === 'declined');
}

function ticker(event: PracticeEvent): Spec {
  return h(
    'div',
    { class: 'ticker', 'data-eventid': event.pageId },
    h('button', { tabindex: -1, 'aria-hidden': 'true', 'aria-label': 'tick' }, event.done ? '✓' : '○'),
  );
}

function shortRange(event: PracticeEvent, formats: Formats): string {
  const times = [event.start, event.end].map((text) => formats.time(Temporal.PlainDateTime.from(text)));
  return times.join(' – ');
}

function logOf(event: PracticeEvent): string {
  const tracked = 'track:impression,click; mutable:true';
  if (event.kind === 'task-rollup') return `139091; ${tracked}`;
  const number = event.kind.startsWith('task') ? (event.done ? 185434 : 185338) : 35463;
  if (!event.eventId) return `${number}; ${tracked}`;
  const kind = event.kind === 'task-block' ? 19 : event.kind === 'holiday' ? 10 : 6;
  const about = JSON.stringify([event.eventId, ...Array(22).fill(null), kind]);
  if (kind === 19) return `${number};2:${about};${tracked}`;
  const access = kind === 10 ? 5 : event.calendarId.includes('@group.') ? 2 : 1;
  return `${number}; 2:${about};1:${JSON.stringify([event.calendarId, access])};${tracked}`;
}
