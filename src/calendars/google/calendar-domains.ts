/** `@m` and the like, as Google shortens a calendar's domain (seen on a saved page of 2025-12). */
const domains: Readonly<Record<string, string>> = {
  m: 'gmail.com',
  g: 'group.calendar.google.com',
  v: 'group.v.calendar.google.com',
  i: 'import.calendar.google.com',
  h: 'holiday.calendar.google.com',
};

/** The address of a calendar whose domain is one letter. */
export function fullCalendar(calendarId: string | undefined): string | undefined {
  return calendarId?.replace(/@([a-z])$/, (short, letter: string) => {
    const domain = domains[letter];
    return domain === undefined ? short : `@${domain}`;
  });
}
