/** An hour with Ada Byron at two, as Google Calendar shows it. */
export const withAda = (id: string, day: string, zone: string) => ({
  calendar: 'google' as const,
  id,
  title: 'Mentoring with Ada Byron',
  start: `${day}T14:00:00`,
  end: `${day}T15:00:00`,
  zone,
  allDay: false,
  kind: 'event' as const,
  people: [
    { name: 'Me', email: 'me@example.org', self: true },
    { name: 'Ada Byron', email: 'ada@example.org' },
  ],
  via: {},
});
