import type { PracticeEvent, PracticePerson } from '../event-shape.ts';
import { lastDayOf, startOf } from '../page/dates.ts';
import { h, type Spec } from '../page/make.ts';
import type { Drawing } from './chips.ts';
import type { Formats } from './formats.ts';
import { calendarOf, rangeOf } from './label.ts';
import { initials } from './shell.ts';

/** What has arrived of an event: title and time are there at once. */
export interface Loaded {
  readonly details: boolean;
  readonly guests: boolean;
}

/** The rows of the bubble, in the order of the real one. */
export function bubbleRows(event: PracticeEvent, loaded: Loaded, drawing: Drawing): Spec[] {
  const { formats } = drawing;
  const title = titleRow(event, formats);
  if (!loaded.details) return [title, h('div', { class: 'skeleton' }, formats.words.loading)];
  const rows = [
    title,
    event.place !== undefined &&
      row(
        h(
          'div',
          { id: 'xDetDlgLoc', 'data-text': event.place },
          unseen(formats.words.location),
          h('span', {}, event.place),
        ),
      ),
    event.conference !== undefined && videoRow(event.conference, formats),
    loaded.guests && event.people.length > 0 && guestRow(event, formats),
    event.description !== '' &&
      row(
        h(
          'div',
          { id: 'xDetDlgDesc' },
          unseen(formats.words.description),
          h('span', { class: 'description-html' }),
        ),
      ),
    row(h('div', { id: 'xDetDlgNot' }, h('ol', {}, h('li', {}, formats.words.reminder)))),
    calendarRow(event, drawing),
    loaded.guests && event.people.some((person) => person.self) && answerBar(event, formats),
  ];
  return rows.filter((spec) => spec !== false);
}

function calendarRow(event: PracticeEvent, { formats, owner }: Drawing): Spec {
  const organizer = event.people.find((person) => person.organizer);
  const name = organizer?.name ?? calendarOf(event, formats, owner.name);
  return row(
    h(
      'div',
      { 'data-hovercard-id': organizer?.email ?? event.calendarId, id: 'xDetDlgCal' },
      unseen(`${formats.words.organizer}: ${name}`),
      h('span', { 'aria-hidden': 'true' }, name),
    ),
  );
}

function titleRow(event: PracticeEvent, formats: Formats): Spec {
  const day = startOf(event).toPlainDate();
  const last = lastDayOf(event);
  const dates = day.equals(last) ? formats.heading(day) : formats.dateRange(day, last);
  const weekday = formats.weekday(day, 'long');
  return h(
    'div',
    { class: 'title-row' },
    h('div', { class: 'swatch', style: `background-color: ${event.colour};` }),
    h(
      'div',
      { id: 'xDetDlgWhen' },
      h(
        'div',
        { 'data-text': event.title },
        h('span', { role: 'heading', 'aria-level': 1, id: 'rAECCd' }, event.title),
      ),
      h(
        'div',
        { class: 'when' },
        dates,
        !event.allDay && h('span', {}, '⋅'),
        !event.allDay && rangeOf(event, formats),
      ),
      event.rhythm && h('div', { class: 'when' }, formats.words[event.rhythm](weekday)),
    ),
  );
}

function videoRow(address: string, { words }: Formats): Spec {
  return row(
    h(
      'div',
      { id: 'xDetDlgVideo', 'data-details': address },
      h('a', { target: '_blank', rel: 'noreferrer noopener', href: address }, words.join),
      h('div', { class: 'soft' }, address.replace('https://', '')),
    ),
  );
}

function guestRow(event: PracticeEvent, { words, number }: Formats): Spec {
  const answered = (['accepted', 'tentative', 'declined', 'none'] as const).flatMap((response) => {
    const count = event.people.filter((person) => person.response === response).length;
    return count === 0 ? [] : [h('div', { class: 'soft' }, `${number(count)} ${words.answers[response]}`)];
  });
  return h(
    'div',
    { 'data-is-expanded': 'true' },
    row(
      h('div', { id: 'xDetDlgAtt' }, h('div', {}, h('div', {}, words.guests(event.people.length)), answered)),
    ),
    guestTree(event.people, words),
  );
}

/** The people, as the bubble and the event's own page list them. */
export function guestTree(people: readonly PracticePerson[], words: Formats['words']): Spec {
  const item = (person: PracticePerson) => {
    const shown = person.name || person.email;
    const answer = person.response === 'none' ? undefined : words.guestAnswers[person.response];
    const label = [shown, answer, person.organizer ? words.organizer : undefined]
      .filter(Boolean)
      .join(words.separator);
    return h(
      'div',
      {
        role: 'treeitem',
        'data-email': person.email,
        'data-id': person.email,
        'data-hovercard-id': person.email,
        'aria-label': label,
        id: person.organizer ? 'xDtlDlgOrg' : undefined,
        tabindex: person.organizer ? 0 : undefined,
      },
      h('div', { class: 'face', 'aria-hidden': 'true' }, initials(shown)),
      h(
        'div',
        {},
        h('span', {}, h('bdi', {}, shown)),
        person.organizer && h('div', { class: 'soft' }, words.organizer),
      ),
    );
  };
  return h('div', { role: 'tree', jsname: 'MsyPn', 'aria-label': words.guestList }, people.map(item));
}

function answerBar(event: PracticeEvent, { words }: Formats): Spec {
  const own = event.people.find((person) => person.self)?.response;
  const button = (id: string, label: string, chosen: boolean) =>
    h(
      'div',
      { class: chosen ? 'XsYse KKjvXb' : 'XsYse' },
      h('button', { id, class: chosen ? 'framed chosen' : 'framed' }, label),
    );
  const [yes, no, maybe] = words.goingAnswers;
  return h(
    'div',
    { class: 'answers' },
    h('span', { 'aria-hidden': 'true' }, words.going),
    button('xRsvpYesBu', yes, own === 'accepted'),
    button('xRsvpNoBu', no, own === 'declined'),
    button('xRsvpMaybeBu', maybe, own === 'tentative'),
  );
}

function row(content: Spec): Spec {
  return h('div', { class: 'detail' }, content);
}

function unseen(text: string): Spec {
  return h('span', { class: 'XuJrye' }, text);
}
