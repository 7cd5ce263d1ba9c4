import type { SeenEvent } from '../../domain/event';
import { addDays, dateOfDigits, localTime } from './date-key';
import { identify } from './event-id';
import type { Around } from './open-event';
import { openSelectors } from './open-selectors';
import { readPeople } from './people';
import { plainText } from './plain-text';
import { meetingAddress, textOfRich } from './rich-text';
import type { Span, Speech } from './said';
import { seenEvent } from './seen-event';
import { findOne } from './selectors';
import { findTimes } from './times';

/** The event on its own page: which one is in the address, the rest in the form's fields. */
export function readForm(form: HTMLElement, url: URL, around: Around): SeenEvent | undefined {
  const raw = /\/eventedit\/([^/?#]+)/.exec(url.pathname)?.[1] ?? form.getAttribute('data-eventid') ?? '';
  const id = identify(raw);
  if (id?.via !== 'eventid') return undefined;
  const seen = around.events.find((event) => event.id === id.id);
  const title = fieldText(findOne(form, openSelectors.formTitle));
  const span = whenOf(form, around.speech);
  const guests = findOne(form, openSelectors.formGuests);
  const people = guests && readPeople(guests, around.me);
  const place = fieldText(findOne(form, openSelectors.formPlace)) || undefined;
  const field =
    findOne(form, openSelectors.formDescription) ?? findOne(form, openSelectors.formReadOnlyDescription);
  const description = field ? textOfRich(field) || undefined : undefined;
  const video = findOne(form, openSelectors.formVideo)?.getAttribute('href') ?? '';
  const self = people?.find((person) => person.self);
  return seenEvent({ ...id, kind: seen?.kind ?? id.kind }, span, around.me.zone, {
    title: title || (seen?.title ?? ''),
    place,
    people,
    organizer: people?.find(({ organizer }) => organizer)?.email,
    description,
    declined: self?.response === 'declined' ? true : undefined,
    conference: meetingAddress([video, place, description].join(' ')),
    via: {
      id: 'address',
      title: title ? 'form' : 'chip',
      ...(span.start === undefined ? {} : { start: 'form' }),
      ...(span.end === undefined ? {} : { end: 'form' }),
      ...(people ? { people: 'form' } : {}),
    },
  });
}

/** Dates are in attributes, times in the page's words. A form that was changed and not saved says nothing about either. */
function whenOf(form: HTMLElement, { language, sure }: Speech): Span {
  const find = (name: string): Element | null => form.querySelector(`#${name}`);
  const fields = [find('xStDaIn'), find('xEnDaIn'), find('xStTiIn'), find('xEnTiIn')];
  if (fields.some(isChanged)) return {};
  const dateOf = (name: string): string | undefined =>
    dateOfDigits((find(`${name}In`) ?? find(`${name}Ro`))?.getAttribute('data-date') ?? '');
  const timeOf = (name: string): number | undefined => {
    const [time] = findTimes(fieldText(find(name)), language, true);
    return time && (sure || time.sure) ? time.minutes : undefined;
  };
  const first = dateOf('xStDa');
  const last = dateOf('xEnDa');
  if (first === undefined) return {};
  const isAllDay =
    !find('xStTiIn') ||
    (find('xAlDaCbx')?.matches(':checked, [aria-checked="true"], :has(:checked)') ?? false);
  if (isAllDay) return { start: first, end: addDays(last ?? first, 1), allDay: true };
  const from = timeOf('xStTiIn');
  const to = timeOf('xEnTiIn');
  const end = to === undefined || last === undefined ? undefined : localTime(last, to);
  return { start: from === undefined ? undefined : localTime(first, from), end, allDay: false };
}

function isChanged(field: Element | null): boolean {
  const input = inputOf(field);
  const initial = input?.getAttribute('data-initial-value');
  return (
    input !== null && initial != null && input.value !== '' && plainText(input.value) !== plainText(initial)
  );
}

function fieldText(field: Element | null | undefined): string {
  const input = inputOf(field ?? null);
  return plainText(
    input?.getAttribute('data-initial-value') ||
      input?.value ||
      field?.getAttribute('data-initial-value') ||
      '',
  );
}

function inputOf(field: Element | null): HTMLInputElement | null {
  return field?.localName === 'input' ? (field as HTMLInputElement) : (field?.querySelector('input') ?? null);
}
