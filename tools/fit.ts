import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { heldBack, ownExamples, publicEvents } from './fit/events.ts';
import { fitEvents, type Readers } from './fit/fit-events.ts';
import { confusion, report } from './fit/report.ts';
import { table } from './fit/table.ts';
import { load } from './load.ts';

/**
 * `fit`: the weights of detection from labelled events, cross-validated by family, with a report. With `--write` the table
 * and the report in the repository are replaced; otherwise it is said whether they still are what the events give.
 */
const tablePath = fileURLToPath(new URL('../src/detection/weights.ts', import.meta.url));
const reportPath = fileURLToPath(new URL('../docs/detection.md', import.meta.url));

const signs = await load<Pick<Readers, 'signsOf'>>('/src/detection/signs.ts');
const titles = await load<Pick<Readers, 'familyOf'>>('/src/detection/title-shape.ts');
const published = publicEvents();
const outcome = fitEvents(
  [...published, ...ownExamples()],
  { ...signs.module, ...titles.module },
  heldBack(),
);
await Promise.all([signs.end(), titles.end()]);

const text = table(outcome);
const told = report(outcome);
console.log(told);
console.log(confusion(outcome));
if (published.length === 0)
  console.log(
    'The published events are not beside the project: fitted to its own examples alone, not written.',
  );
else if (process.argv.includes('--write')) {
  writeFileSync(tablePath, text);
  writeFileSync(reportPath, told);
} else if (readFileSync(tablePath, 'utf8') !== text) {
  console.log('The checked-in table differs: `npm run fit -- --write` replaces it.');
  process.exitCode = 1;
}
