import type ICAL from 'ical.js';
import type { Person, Response } from '../domain/event';

const responses: Readonly<Record<string, Response>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
};

/** Who is invited, as far as a feed says so: Google's secret address does, a published calendar mostly does not. */
export function feedPeople(component: ICAL.Component): Person[] {
  const organizing = component.getFirstProperty('organizer');
  const organizer = organizing ? addressOf(organizing) : undefined;
  return component.getAllProperties('attendee').map((property): Person => {
    const email = addressOf(property);
    const [name, kind, answer] = ['cn', 'cutype', 'partstat'].map((each) => property.getParameter(each));
    return {
      ...(email ? { email } : {}),
      ...(typeof name === 'string' && name !== email ? { name } : {}),
      ...(email !== undefined && email === organizer ? { organizer: true } : {}),
      ...(kind === 'ROOM' || kind === 'RESOURCE' || kind === 'GROUP' ? { group: true } : {}),
      response: responses[String(answer)] ?? 'none',
    };
  });
}

function addressOf(property: ICAL.Property): string | undefined {
  const value = String(property.getFirstValue() ?? '');
  return /^mailto:/i.test(value) ? value.slice(7).trim().toLowerCase() : undefined;
}
