import type { PracticeEvent } from '../event-shape.ts';
import { lastDayOf, startOf } from '../page/dates.ts';
import { at, build, fillWithHtml, h, type Spec } from '../page/make.ts';
import { guestTree } from './bubble-rows.ts';
import type { Drawing } from './chips.ts';

/** What the person does on the event's own page. */
export interface EditActions {
  save(html: string): void;
  leave(): void;
}

/** The event's own page. Its editor learns of a change from `input` events, as editors do, and saves what it learnt. */
export function openEditPage(
  host: HTMLElement,
  event: PracticeEvent,
  drawing: Drawing,
  actions: EditActions,
): void {
  const page = build(editSpec(event, drawing));
  const box = at('[role=textbox]', page);
  fillWithHtml(box, event.description);
  let held = box.innerHTML;
  box.addEventListener('input', () => {
    held = box.innerHTML;
  });
  at('#xSaveBu', page).addEventListener('click', () => actions.save(held));
  at('#xCancelBu', page).addEventListener('click', () => actions.leave());
  host.replaceChildren(page);
}

function editSpec(event: PracticeEvent, { formats }: Drawing): Spec {
  const { words } = formats;
  const first = startOf(event).toPlainDate();
  const last = lastDayOf(event);
  const time = (text: string) => formats.time(Temporal.PlainDateTime.from(text));
  return h(
    'div',
    { 'data-is-create': 'false', class: 'editor', role: 'dialog', 'aria-label': words.edit },
    h(
      'div',
      { class: 'editor-bar' },
      h('button', { id: 'xCancelBu', 'aria-label': words.close, class: 'sign' }, '✕'),
      h('input', {
        id: 'xTiIn',
        'aria-label': words.title,
        value: event.title,
        'data-initial-value': event.title,
      }),
      h('button', { id: 'xSaveBu', class: 'strong' }, words.save),
    ),
    h(
      'div',
      { class: 'editor-when' },
      dateField('xStDaIn', first, formats.date(first)),
      !event.allDay && timeField('xStTiIn', time(event.start)),
      h('span', {}, '–'),
      !event.allDay && timeField('xEnTiIn', time(event.end)),
      dateField('xEnDaIn', last, formats.date(last)),
      h('label', {}, h('input', { type: 'checkbox', id: 'xAlDaCbx', checked: event.allDay }), words.allDay),
    ),
    h(
      'div',
      { class: 'editor-columns' },
      h(
        'div',
        { class: 'editor-main' },
        h(
          'div',
          { id: 'xLocIn' },
          h('input', {
            role: 'combobox',
            'aria-label': words.location,
            placeholder: words.noLocation,
            value: event.place ?? '',
          }),
        ),
        event.conference && h('div', { id: 'xRTCIn' }, h('a', { href: event.conference }, words.join)),
        h('div', { id: 'xNtList', class: 'soft' }, words.reminder),
        h(
          'div',
          { id: 'xDescIn' },
          h('div', { role: 'toolbar', class: 'editor-tools', 'aria-hidden': 'true' }, 'B  I  U  • 1.'),
          h('div', {
            role: 'textbox',
            contenteditable: 'true',
            'aria-multiline': 'true',
            'aria-label': words.description.replace(':', ''),
          }),
        ),
      ),
      h(
        'div',
        { role: 'tabpanel', 'aria-label': words.guestList, class: 'editor-side' },
        h('h2', {}, words.guestList),
        h('div', { id: 'xGstLst' }, event.people.length > 0 && guestTree(event.people, words)),
      ),
    ),
  );
}

function dateField(id: string, date: Temporal.PlainDate, text: string): Spec {
  return h('input', {
    id,
    'data-date': date.toString().replaceAll('-', ''),
    'data-initial-value': text,
    value: text,
    size: 18,
  });
}

function timeField(id: string, text: string): Spec {
  return h('input', { id, 'data-initial-value': text, value: text, size: 9 });
}
