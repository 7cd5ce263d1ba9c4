import { eventIdOf, keyOf, logOf } from './chip-facts';

/**
 * A month of Google Calendar with as many chips as asked, of our own making: one row a week, a heading per day, stacked
 * chips with their hidden label, some of them tasks with a second node of the same id.
 */
export function monthOf(chips: number, start = Date.UTC(2026, 4, 4)): string {
  const perDay = Math.ceil(chips / 35);
  let made = 0;
  const rows = Array.from({ length: 5 }, (_, week) => {
    const days = Array.from({ length: 7 }, (_, column) => new Date(start + (week * 7 + column) * 86_400_000));
    const headings = days.map((day) => `<h2 data-datekey="${keyOf(day)}">${day.getUTCDate()}</h2>`).join('');
    const cells = days
      .map((day, column) => {
        const inDay = Array.from({ length: Math.min(perDay, chips - made) }, () => chip(made++, day, column));
        return `<div role="gridcell" tabindex="0"><h2 class="hidden">${inDay.length} events</h2><div role="presentation">${inDay.join('')}</div></div>`;
      })
      .join('');
    return `<div role="row"><div>${headings}</div><div>${cells}</div></div>`;
  });
  const last = new Date(start + 34 * 86_400_000);
  return `<div role="grid" data-is-column-view-context="false" data-start-date-key="${keyOf(new Date(start))}" data-end-date-key="${keyOf(last)}">${rows.join('')}</div>`;
}

const dates = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

function chip(number: number, day: Date, column: number): string {
  const isTask = number % 3 === 2;
  const occurrence = eventIdOf(number, day, (7 + (number % 3)) * 60);
  const id = isTask ? `tasks_bench${number}` : occurrence.id;
  const title = isTask ? `Task ${number}` : `Mentoring ${number} with Sam`;
  const label = isTask
    ? `task: ${title}, Not completed, ${dates.format(day)}, 9am`
    : `9am to 10am, ${title}, Mentor, No location, ${dates.format(day)}`;
  const log = isTask ? '185338; mutable:true' : logOf(occurrence.event);
  return (
    `<div data-eventchip="" data-opens-details="true" data-stacked-layout-chip-container="true" data-eventid="${id}" jslog="${log}" data-dragsource-type="6"` +
    ` style="left: ${(column * 14.29).toFixed(2)}%; width: 14.29%; top: ${number % 3}em"><div role="button" data-stacked-layout-chip="true" tabindex="0">` +
    (isTask ? `<div data-eventid="${id}"><button aria-label="Mark complete"></button></div>` : '') +
    `<span aria-hidden="true"><span>9am</span><span>${title}</span></span><span class="hidden">${label}</span></div></div>`
  );
}
