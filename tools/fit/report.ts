import type { Case } from './cross-validate.ts';
import { figuresOf, verdictOf } from './figures.ts';
import type { Outcome } from './fit-events.ts';

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(share * 100).toFixed(1)} %`);
const headings = [
  '',
  'events',
  'precision',
  'recall with asked',
  'marked at once',
  'not, but asked',
  'hard, but marked',
  'may be: asked',
];

/** Rows as a table whose columns stand under each other. */
function tableOf(rows: readonly (readonly string[])[]): string[] {
  const widths = headings.map((heading, at) =>
    Math.max(3, heading.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

/** The figures by what they were measured on. No event of others is quoted: the report lies in the repository. */
export function report(outcome: Outcome): string {
  const { cases, bands, heldBack } = outcome;
  const leftOut = outcome.leftOut();
  const isPublished = ({ event }: Case): boolean => event.provenance !== 'own';
  const published = cases.filter(isPublished);
  const row = (name: string, some: readonly Case[]): string[] => {
    const figures = figuresOf(some, bands);
    return [
      name,
      String(figures.events),
      percent(figures.precision),
      percent(figures.recall),
      percent(figures.marked),
      percent(figures.asked),
      percent(figures.hardInMentoring),
      percent(figures.ambiguousUnsure),
    ];
  };
  const by = (name: 'provenance' | 'lang', some: readonly Case[]): string[] => {
    const values = [...new Set(some.map(({ event }) => event[name]))].sort();
    return tableOf(
      values.map((value) =>
        row(
          value,
          some.filter(({ event }) => event[name] === value),
        ),
      ),
    );
  };
  const own = cases.filter(({ event }) => event.provenance === 'own');
  return [
    '# How well meetings are recognised',
    '',
    'Made by `npm run fit -- --write`. Every event is judged by a model that saw no event of its family (the format of its',
    'title without the names; ten folds). Published events are not part of this repository; own examples are under',
    '`tests/detection/examples/`. The word lists were written by people who had read the published events: for them the',
    'figures flatter. Nearer to what is yet unseen is what was held back: examples under `tests/detection/held-back/`,',
    'which nothing is fitted to and no word was taken from.',
    '',
    `Bands: marked from ${bands.mentoring}, asked about from ${bands.unsure} (log-odds).`,
    '',
    ...tableOf([
      ['target', '', '≥ 98 %', '≥ 99 %', '', '≤ 5 %', '≤ 1 %', 'most'],
      row('published', published),
      row('own', own),
      row('all', cases),
      row('held back', heldBack),
    ]),
    '',
    '## Left out as a whole',
    '',
    'The weights fitted without any event of the same source (published or own, each source on its own), or of the same',
    'language; the bands as above. The word lists stay what they are.',
    '',
    ...tableOf([
      row('published, without its source', leftOut.provenance.filter(isPublished)),
      row(
        'own, by the published alone',
        leftOut.provenance.filter((each) => !isPublished(each)),
      ),
      row('published, without its language', leftOut.lang.filter(isPublished)),
      row(
        'own, without its language',
        leftOut.lang.filter((each) => !isPublished(each)),
      ),
    ]),
    '',
    '## Held back, by language',
    '',
    ...by('lang', heldBack),
    '',
    '## Published events, by where they come from',
    '',
    ...by('provenance', published),
    '',
    '## Published events, by language',
    '',
    ...by('lang', published),
    '',
    '## Own examples, by language',
    '',
    ...by('lang', own),
    '',
  ].join('\n');
}

const wanted = { mentoring: 'mentoring', ambiguous: 'unsure', not: 'other' } as const;

/** Every event that was not judged as labelled, with its odds and signs; for the screen. */
export function confusion({ cases, bands }: Outcome): string {
  return cases
    .filter((each) => verdictOf(each, bands) !== wanted[each.event.label])
    .map(
      (each) =>
        `${each.event.provenance} ${each.event.lang} ${each.event.label} → ${verdictOf(each, bands)} (${each.odds.toFixed(2)}) ${each.event.title}  [${[...each.signs.keys()].join(' ')}]`,
    )
    .join('\n');
}
