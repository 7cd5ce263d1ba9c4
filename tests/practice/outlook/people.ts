import type { PracticeEvent, PracticePerson } from '../event-shape.ts';
import { h, type Spec } from '../page/make.ts';
import type { Words } from './words.ts';

/** Nobody's address is shown, but of a guest who has no name. */
export function shownName(person: PracticePerson): string {
  return person.name || person.email;
}

/** The people of a peek: a line each, one sentence for the one who invited, or only numbers for a large meeting. */
export function peekPeople(event: PracticeEvent, words: Words): Spec[] {
  const { people } = event;
  if (people.length === 0) return [];
  const own = people.find((person) => person.self);
  const organizer = people.find((person) => person.organizer);
  if (event.counted) return [...invitation(organizer, words), counts(people, words)];
  return own?.organizer ? [organizerLine(own, people, words)] : people.map((person) => line(person, words));
}

function invitation(organizer: PracticePerson | undefined, words: Words): Spec[] {
  if (!organizer) return [];
  return [
    h(
      'div',
      { class: 'person' },
      face(organizer, words),
      h('span', {}, name(organizer, words), words.invited),
    ),
  ];
}

function counts(people: readonly PracticePerson[], words: Words): Spec {
  const asked = people.filter((person) => !person.organizer);
  const accepted = asked.filter((person) => person.response === 'accepted').length;
  const none = asked.filter((person) => person.response === 'none').length;
  return h('div', { class: 'person soft' }, words.counts(accepted, none));
}

function organizerLine(own: PracticePerson, people: readonly PracticePerson[], words: Words): Spec {
  const others = people.filter((person) => !person.self);
  return h(
    'div',
    { class: 'person' },
    face(own, words),
    h(
      'span',
      {},
      words.youOrganizer,
      others.flatMap((person) => [
        words.separator,
        name(person, words),
        ` ${answerOf(person, words).toLocaleLowerCase()}`,
      ]),
    ),
  );
}

function line(person: PracticePerson, words: Words): Spec {
  const answer = person.organizer ? words.organizer : answerOf(person, words);
  return h(
    'div',
    { class: 'person' },
    face(person, words),
    h('span', {}, name(person, words), words.separator, h('span', { class: 'rsvp' }, answer)),
  );
}

function answerOf(person: PracticePerson, words: Words): string {
  return person.self && person.response === 'none' ? words.youNoAnswer : words.answers[person.response];
}

/** Everybody is there twice, as a picture and as a name; both open the same card. */
function face(person: PracticePerson, words: Words): Spec {
  const letters = shownName(person)
    .split(/\s+/)
    .map((part) => [...part][0] ?? '')
    .slice(0, 2)
    .join('');
  return h(
    'span',
    { ...cardButton(person, words), class: 'fui-Persona face' },
    h('span', { role: 'img', class: 'fui-Avatar', 'aria-label': shownName(person) }, letters),
  );
}

export function name(person: PracticePerson, words: Words): Spec {
  return h(
    'span',
    { ...cardButton(person, words), class: 'name' },
    h('span', { class: 'fui-Persona__primaryText' }, shownName(person)),
  );
}

function cardButton(person: PracticePerson, words: Words) {
  return {
    role: 'button',
    tabindex: 0,
    'aria-label': words.opensCard(shownName(person)),
    'data-lpc-hover-target-id': `lpc-${person.email.length}-${shownName(person).length}`,
  };
}
