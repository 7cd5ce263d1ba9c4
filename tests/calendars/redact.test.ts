import { expect, test } from 'vitest';
import { google } from '@/calendars/google';
import { outlook } from '@/calendars/outlook';
import { redactedReport } from '@/calendars/redact';
import type { PageReading } from '@/domain/event';

/** As in the search of every other way out: whatever carries a mark says something of somebody. */
const mark = /Qx[A-Z]\d{4}zJ/;
let count = 0;
const secret = (): string => `QxM${String(count++).padStart(4, '0')}zJ Ada Byron ada@example.org 2026-05-14`;

/** A page in which everything a page may say of people is a mark: texts, names, ids, classes, addresses, dates, styles. */
function fill(): void {
  const main = document.createElement('div');
  main.id = 'YPCqFe';
  main.setAttribute('role', 'main');
  for (let nth = 0; nth < 20; nth += 1) {
    const chip = document.createElement('div');
    for (const name of [
      'data-eventchip',
      'data-eventid',
      'data-datekey',
      'data-calitemid',
      'aria-label',
      'title',
      'id',
      'class',
      'style',
      'href',
      'data-any',
      'value',
      'alt',
    ])
      chip.setAttribute(name, secret());
    // Also in those whose value is told where it is a word of the page's own.
    for (const name of ['role', 'jsname', 'data-viewkey']) chip.setAttribute(name, secret());
    chip.append(
      secret(),
      document.createComment(secret()),
      Object.assign(document.createElement('span'), { textContent: secret() }),
    );
    main.append(chip);
  }
  const frame = document.createElement('main');
  frame.setAttribute('data-app-section', 'calendar');
  frame.append(main);
  document.body.replaceChildren(frame);
  document.title = secret();
}

const reading: PageReading = {
  calendar: 'google',
  view: 'week',
  me: { email: secret(), name: secret() },
  events: [
    {
      calendar: 'google',
      id: secret(),
      title: secret(),
      start: '2026-05-14T14:00:00',
      end: '2026-05-14T15:00:00',
      allDay: false,
      kind: 'event',
      people: [{ name: secret(), email: secret() }],
      place: secret(),
      via: { title: 'label' },
    },
  ],
  covers: ['2026-05-14'],
  skipped: { unread: 2 },
  blind: null,
};

test.each([google, outlook])('a report of a page holds its build and not a word of it: $id', (calendar) => {
  fill();
  const report = redactedReport(document, calendar, reading);
  expect(report).toContain('events: 1');
  // What Outlook's reader watches is the body itself: of that the counts alone are told.
  if (calendar.id === 'google') expect(report).toMatch(/div\[/);
  expect(report).not.toMatch(mark);
  expect(report).not.toMatch(/Ada|example\.org|2026/);
});
