import type { Person, SeenEvent } from '../../domain/event';
import { itemIdIn } from './address';
import { fallbacks } from './all-fallbacks';
import { madeId } from './events';
import { fateOf } from './fate';
import { readLabel } from './label';
import type { OpenContext } from './open';
import { openSelectors } from './open-selectors';
import { textOf } from './pieces';
import { findAll, findOne, isShown } from './selectors';
import { findTied, tiedTimes } from './tie';

const longestDescription = 4_000;

/** The event that is being edited; `undefined` for one that has no subject yet. */
export function readForm(form: HTMLElement, context: OpenContext): SeenEvent | undefined {
  const title = fieldText(findOne(form, openSelectors.subject));
  if (title === '') return undefined;
  const named = itemIdIn(context.url);
  const said = saidIn(form, context.languages);
  const [alike, idVia] = findTied(context.events, title, said, context.activated);
  const tied = named === undefined ? alike : context.events.find(({ id }) => id === named);
  const { start, end, allDay, via } = tiedTimes(tied, said);
  const { start: _start, end: _end, via: tiedVia = {}, ...known } = tied ?? {};
  const people = peopleIn(form);
  const field = descriptionOf(form);
  const description = field ? textOf(field).slice(0, longestDescription) : '';
  return {
    calendar: 'outlook',
    kind: 'event',
    ...known,
    id: tied?.id ?? named ?? madeId(title, start),
    title,
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    allDay,
    ...(people.length > 0 ? { people } : {}),
    ...(description === '' ? {} : { description }),
    ...fateOf(title),
    via: { ...tiedVia, id: named === undefined ? idVia : 'address', title: 'form', start: via },
  };
}

function fieldText(field: Element | undefined): string {
  const value = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
  return (value || (field && !(field instanceof HTMLInputElement) ? textOf(field) : ''))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The fields of day and time, in the order they stand: day, from, (day,) until. */
function saidIn(form: HTMLElement, languages: readonly string[]): ReturnType<typeof readLabel> {
  const box = findOne(form, openSelectors.dateTime);
  if (!box) return { tail: '' };
  const values = [...box.querySelectorAll('input, [role="combobox"], button')].map((field) =>
    fieldText(field),
  );
  const said = readLabel(
    [...new Set(values.filter((value) => /\d/.test(value)))].join(' '),
    undefined,
    languages,
    fallbacks,
  );
  return said.from ? said : readLabel(textOf(box), undefined, languages, fallbacks);
}

function peopleIn(form: HTMLElement): Person[] {
  const found = new Map<string, Person>();
  for (const pill of findAll(form, openSelectors.recipient)[0]) {
    const label = (pill.getAttribute('aria-label') ?? textOf(pill)).trim();
    const email = /[^\s<>()]+@[^\s<>()]+\.[^\s<>()]+/.exec(label)?.[0]?.toLowerCase();
    const name = label.replace(/[<(]?[^\s<>()]+@[^\s<>()]+[>)]?/, '').trim();
    if (label === '') continue;
    found.set(label.toLowerCase(), { ...(name === '' ? {} : { name }), ...(email ? { email } : {}) });
  }
  return [...found.values()];
}

/**
 * The field of the event's text: the largest of several lines that holds no guests and offers no list of places.
 */
export function descriptionOf(form: HTMLElement): HTMLElement | undefined {
  for (const way of openSelectors.description) {
    const fields = [...form.querySelectorAll<HTMLElement>(way)].filter(isDescription);
    if (fields.length > 0) return fields.sort((one, other) => heightOf(other) - heightOf(one))[0];
  }
  return undefined;
}

function isDescription(field: HTMLElement): boolean {
  if (!isShown(field) || field.querySelector(openSelectors.recipient[0])) return false;
  if (field.matches('[role="combobox"], [aria-autocomplete], [aria-haspopup], [aria-multiline="false"]'))
    return false;
  return field.parentElement?.closest('[contenteditable="true"]') == null;
}

function heightOf(field: HTMLElement): number {
  return field.getBoundingClientRect().height;
}
