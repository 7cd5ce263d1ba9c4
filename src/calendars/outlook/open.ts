import type { PageOwner, SeenEvent, View } from '../../domain/event';
import { itemIdIn } from './address';
import { type BoxFacts, readBox, shownIn } from './box';
import { madeId } from './events';
import { fateOf } from './fate';
import { readForm } from './form';
import { formOf, openBoxes } from './open-boxes';
import { findTied, tiedTimes } from './tie';

export interface Opened {
  readonly event: SeenEvent;
  readonly box: HTMLElement;
}

export interface OpenContext {
  readonly url: URL;
  readonly view: View;
  readonly me: PageOwner;
  readonly events: readonly SeenEvent[];
  readonly languages: readonly string[];
  /** Item id of the card the person activated last. */
  readonly activated: string | undefined;
}

/** The event that is open: in its editor, in its reading form or page, or in the peek beside its card. */
export function readOpen(page: Document, context: OpenContext): Opened | undefined {
  const form = formOf(page);
  if (form) {
    const event = readForm(form, context);
    if (event) return { event, box: form };
  }
  for (const box of openBoxes(page, context.view)) {
    const facts = readBox(box, context.me, context.languages);
    if (facts) return { event: eventIn(box, facts, context), box };
  }
  return undefined;
}

function eventIn(box: HTMLElement, facts: BoxFacts, context: OpenContext): SeenEvent {
  const { events, activated, url } = context;
  const named = box.closest('[data-calitemid]')?.getAttribute('data-calitemid') ?? itemIdIn(url);
  const inAddress = named === undefined ? undefined : events.find(({ id }) => id === named);
  const [tied, idVia] =
    named === undefined
      ? findTied(events, facts.title, facts.said, activated)
      : ([inAddress, 'address'] as const);
  const times = tiedTimes(tied, facts.said);
  const { start, end, allDay, via } = times;
  const { start: _start, end: _end, via: tiedVia = {}, ...known } = tied ?? {};
  return {
    calendar: 'outlook',
    kind: 'event',
    ...known,
    id: (tied?.id ?? named ?? madeId(facts.title, start)).slice(0, 2000),
    title: facts.title,
    ...(start ? { start } : {}),
    ...(end ? { end } : {}),
    allDay,
    ...shownIn(facts),
    ...fateOf(facts.title),
    via: {
      ...tiedVia,
      id: idVia,
      title: 'box',
      start: via,
      ...(facts.guests.people.length > 0 ? { people: 'box' } : {}),
    },
  };
}
