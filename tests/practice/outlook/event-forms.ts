import type { PracticeEvent } from '../event-shape.ts';
import { startOf } from '../page/dates.ts';
import { at, build, fillWithHtml, h, type Spec } from '../page/make.ts';
import type { Drawing } from './cards.ts';
import { whenOf } from './label.ts';
import { name, shownName } from './people.ts';

/** The event's own page: everything in words, its text, and its people by what they answered. */
export function openReadForm(host: HTMLElement, event: PracticeEvent, drawing: Drawing): void {
  const form = build(dialog(readSpec(event, drawing)));
  fillWithHtml(at('[id^="UniqueMessageBody_"]', form), event.description);
  host.replaceChildren(form);
}

/** What the person does in the form. */
export interface FormActions {
  save(html: string): void;
}

/** The form to edit an event. It learns of a change from `input` events, as editors do, and saves what it learnt. */
export function openEditForm(
  host: HTMLElement,
  event: PracticeEvent,
  drawing: Drawing,
  actions: FormActions,
): void {
  const form = build(dialog(editSpec(event, drawing)));
  const box = at('[contenteditable="true"]', form);
  fillWithHtml(box, event.description);
  let held = box.innerHTML;
  box.addEventListener('input', () => {
    held = box.innerHTML;
  });
  at('[data-form="save"]', form).addEventListener('click', () => actions.save(held));
  host.replaceChildren(form);
}

function dialog(content: Spec): Spec {
  return h(
    'div',
    { class: 'ms-Layer ms-Layer--fixed' },
    h('div', { class: 'ms-Dialog-main', role: 'dialog', 'aria-modal': 'true' }, content),
  );
}

function readSpec(event: PracticeEvent, { formats }: Drawing): Spec {
  const { words } = formats;
  const answered = (['accepted', 'tentative', 'declined', 'none'] as const).flatMap((response) => {
    const people = event.people.filter((person) => !person.organizer && person.response === response);
    if (people.length === 0) return [];
    return [
      h('h3', {}, `${words.answers[response]} ${formats.number(people.length)}`),
      ...people.map((person) => row(name(person, words))),
    ];
  });
  const organizer = event.people.find((person) => person.organizer);
  return h(
    'div',
    { 'data-app-section': 'ReadingPane', class: 'form' },
    h(
      'div',
      { id: 'TopBar', class: 'form-bar' },
      h('button', { class: 'framed', 'data-do': 'edit' }, words.edit),
      h('button', { 'data-do': 'leave', 'aria-label': words.close }, '✕'),
    ),
    h('div', { class: 'form-title', role: 'heading', 'aria-level': 1 }, event.title),
    h(
      'div',
      { class: 'form-line' },
      h('i', { 'data-icon-name': 'ClockRegular' }),
      h('span', { 'aria-label': words.time }, whenOf(event, formats)),
    ),
    h('div', { class: 'form-line' }, event.place ?? words.noPlace),
    h(
      'div',
      { class: 'form-people' },
      organizer && h('h3', {}, words.organizer),
      organizer && row(name(organizer, words)),
      answered,
    ),
    h('div', { id: `UniqueMessageBody_${event.id}`, class: 'form-body' }),
  );
}

function row(person: Spec): Spec {
  return h('div', { class: 'person' }, person);
}

function editSpec(event: PracticeEvent, { formats }: Drawing): Spec {
  const { words } = formats;
  const form = 'EVENT_CalendarCompose_1';
  return h(
    'div',
    { id: form, 'data-app-section': 'Form_Content', class: 'form' },
    h(
      'div',
      { class: 'form-bar' },
      h('button', { class: 'strong', 'data-form': 'save' }, words.save),
      h('button', { 'data-do': 'leave', 'aria-label': words.close }, '✕'),
    ),
    h(
      'div',
      { id: `${form}_SUBJECT` },
      h('input', { value: event.title, placeholder: words.subject, 'aria-label': words.subject }),
    ),
    h(
      'div',
      { id: `${form}_TO`, class: 'pills', 'aria-label': words.guests },
      event.people
        .filter((person) => !person.self)
        .map((person) =>
          h(
            'span',
            { class: '_EType_RECIPIENT_ENTITY', 'aria-label': shownName(person), tabindex: 0 },
            shownName(person),
          ),
        ),
    ),
    h('div', { id: `${form}_DATETIME`, class: 'form-line' }, dateTime(event, formats)),
    h(
      'div',
      { id: `${form}_LOCATION` },
      h('input', {
        role: 'combobox',
        value: event.place ?? '',
        placeholder: words.place,
        'aria-label': words.place,
      }),
    ),
    h(
      'div',
      { id: `editorParent_1`, class: 'editor' },
      h('div', {
        role: 'textbox',
        contenteditable: 'true',
        'aria-multiline': 'true',
        'aria-label': words.description,
      }),
    ),
  );
}

function dateTime(event: PracticeEvent, formats: Drawing['formats']): (Spec | string)[] {
  const date = formats.short(startOf(event).toPlainDate());
  const time = (text: string) =>
    h('input', { role: 'combobox', size: 9, value: formats.time(Temporal.PlainDateTime.from(text)) });
  const field = h('input', { role: 'combobox', size: 16, value: date, 'aria-label': date });
  return event.allDay ? [field] : [field, time(event.start), time(event.end)];
}
