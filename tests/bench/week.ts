import { eventIdOf, keyOf, logOf } from './chip-facts';

/** A week of Google Calendar with as many timed chips as asked, of our own making: a column a day, a chip each few minutes. */
export function weekOf(chips: number, first = Date.UTC(2026, 4, 4)): string {
  const days = Array.from({ length: 7 }, (_, column) => new Date(first + column * 86_400_000));
  const perDay = Math.ceil(chips / 7);
  let made = 0;
  const columns = days.map((day, column) => {
    const inDay = Array.from({ length: Math.min(perDay, chips - made) }, (_, place) =>
      chip(made++, day, place),
    );
    return (
      `<div role="gridcell" data-datekey="${keyOf(day)}" data-column-index="${column}" data-dragsource-type="4" style="height: 1152px">` +
      `<h2 class="hidden">${inDay.length} events</h2><div role="presentation">${inDay.join('')}</div></div>`
    );
  });
  const last = days.at(-1) ?? new Date(first);
  return (
    `<div role="grid" data-is-column-view-context="true" data-start-date-key="${keyOf(new Date(first))}" data-end-date-key="${keyOf(last)}">` +
    `<div role="row">${days.map((day) => `<div role="columnheader"><h2 data-datekey="${keyOf(day)}">${day.getUTCDate()}</h2></div>`).join('')}</div>` +
    `<div role="presentation"><div role="row">${columns.join('')}</div></div></div>`
  );
}

/** Quarter hours from seven on: forty in a day is more than anybody has, and still fits. */
function chip(number: number, day: Date, place: number): string {
  const from = 7 * 60 + place * 15;
  const clock = (minutes: number): string =>
    `${((Math.floor(minutes / 60) + 11) % 12) + 1}:${String(minutes % 60).padStart(2, '0')}${minutes < 720 ? 'am' : 'pm'}`;
  const { id, event } = eventIdOf(number, day, from);
  const title = `Mentoring ${number} with Sam`;
  const label = `${clock(from)} to ${clock(from + 60)}, ${title}, Mentor, No location, May ${day.getUTCDate()}, 2026`;
  return (
    `<div role="button" data-eventchip="" data-opens-details="true" tabindex="0" data-eventid="${id}" jslog="${logOf(event)}" data-dragsource-type="2"` +
    ` style="top: ${(from * 48) / 60}px; height: 46px; left: calc(${(place % 4) * 25}% + 0px); width: calc(25% + 0px)">` +
    `<div aria-hidden="true"><div></div></div><div class="hidden">${label}</div>` +
    `<div aria-hidden="true"><div><div><span><span>${title}</span></span></div><div>${clock(from)} – ${clock(from + 60)}</div><div></div></div></div>` +
    `<div aria-hidden="true" data-eventid="${id}" data-dragsource-type="3"></div></div>`
  );
}
