import type { CalendarFigures, Compared, Passes } from './calendar.ts';

const pages: Readonly<Record<string, string>> = {
  month112: 'Google Calendar, month, 112 chips',
  week250: 'Google Calendar, week, 250 chips',
  month1000: 'Google Calendar, month, 1 000 chips',
  outlookMonth112: 'Outlook, month, 112 cards',
  outlookWeek250: 'Outlook, week, 250 cards',
  outlookMonth1000: 'Outlook, month, 1 000 cards',
};

/** What reading costs, as a page a person can read. The figures are those of one run. */
export function speedPage(figures: CalendarFigures, day: string): string {
  const { passes, storm, navigation50, idleHour, hidden } = figures;
  const rows = Object.entries(pages).flatMap(([key, name]) => {
    const each = passes[key];
    return each ? [passRow(name, each)] : [];
  });
  return `# What reading a calendar costs

Made by \`npm run bench -- --write\` on ${day}, in real Chromium, on pages of our own making. Milliseconds, middle of 100 passes,
the two ways of reading turn and turn about in one run.

## One full pass

*Bare* asks the page for the same nodes and decodes their ids and texts, and nothing else: the least any reader has to do.
*Anew*: every node was just drawn. *Again*: the same nodes once more, as when a bubble opened. The target is twice bare
in both calendars. Outlook is above it: every card is measured once, as second witness of its date, which alone is more than
bare; a card that was found to lie where its name says is not measured again. *First reading*: nothing is compiled or remembered yet; it is done in
pieces, and none may take 50 ms.

${table(
  [
    'page',
    'bare, anew',
    'Cairn, anew',
    'times bare',
    'bare, again',
    'Cairn, again',
    'times bare',
    'layout asked for, anew / again',
    'longest piece of the first reading',
  ],
  rows,
)}

## Beside nobody, and beside a reader as they are usually written

The naive reader hears everything on the body and at every change asks each chip for its text as it is laid out.

${table(
  ['a month of 112 chips', 'no reader', 'Cairn', 'naive'],
  [
    row('750 changes, as when a bubble opens: readings', storm, 'reads'),
    row('… milliseconds of script', storm, 'scriptMs'),
    row('… long tasks', storm, 'longTasks'),
    row('… layouts', storm, 'layouts'),
    row('50 weeks on: readings', navigation50, 'reads'),
    row('… milliseconds of script', navigation50, 'scriptMs'),
    row('… listeners left', navigation50, 'listenersLeft'),
    row('… nodes left', navigation50, 'nodesLeft'),
    row('… kB of heap more', navigation50, 'heapGrowthKB'),
    row('… kB of heap more after the next 50', navigation50, 'heapGrowthLaterKB'),
    row('an hour idle: readings, timers, frames', idleHour, 'all'),
    row('750 changes in a hidden tab: readings', hidden, 'reads'),
  ],
)}
`;
}

function passRow(name: string, each: Passes): string[] {
  return [
    name,
    each.bareMs.toFixed(2),
    each.shippedMs.toFixed(2),
    each.ratio.toFixed(1),
    each.bareAgainMs.toFixed(2),
    each.shippedAgainMs.toFixed(2),
    each.ratioAgain.toFixed(1),
    `${each.layoutReads} / ${each.layoutReadsAgain}`,
    `${each.firstLongestTaskMs.toFixed(0)} ms`,
  ];
}

function row(name: string, { none, shipped, naive }: Compared, figure: string): string[] {
  return [name, ...[none, shipped, naive].map((each) => String(each[figure] ?? '–'))];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
