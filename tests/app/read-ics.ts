import ICAL from 'ical.js';

/** What another program reads from a calendar file. */
export function readIcs(text: string): { summary: string; location: string; start: number }[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const { summary, location, startDate } = new ICAL.Event(component);
    return { summary, location, start: startDate.toUnixTime() * 1000 };
  });
}
