import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setStage, type YearStage } from './year-stage.ts';

/**
 * `npm run year -- --out DIR`: a year of one pair, played through the built extension in a real browser with its clock
 * moved on: first meeting, agreement, half-way, drift, restart, closing, keepsake, catch-up; once from either side, with
 * pictures of every page, light and dark, wide and narrow. Build first.
 */
const { values } = parseArgs({
  options: { out: { type: 'string', default: 'out/year' }, only: { type: 'string' } },
});

for (const role of ['mentor', 'mentee'] as const) {
  if (values.only && values.only !== role) continue;
  const stage = await setStage(role, join(values.out, role));
  try {
    const steps = await playYear(stage);
    console.log(`${role}: ${steps} pages of a year, in ${join(values.out, role)}`);
  } finally {
    await stage.close();
  }
}

async function playYear(stage: YearStage): Promise<number> {
  const { page, shows, press, choose, goTo, meet, open } = stage;
  let pages = 0;
  const picture = async (name: string): Promise<void> => {
    pages += 1;
    await stage.picture(name);
  };
  const idOf = (id: string): string => encodeURIComponent(`google:${id}`);
  const prepare = async (id: string, kind: string, because: RegExp): Promise<void> => {
    await open(`#/prepare/${idOf(id)}`);
    await shows(kind);
    await shows(because);
    await press('Attach agenda');
    await page.getByRole('button', { name: 'Take it off' }).waitFor({ timeout: 20_000 });
  };
  const capture = async (id: string, win?: string, before?: () => Promise<void>): Promise<void> => {
    await open(`#/capture/${idOf(id)}`);
    await choose(page.getByRole('radio', { name: 'It happened' }));
    if (win) await page.getByRole('textbox', { name: 'A win worth keeping' }).fill(win);
    await before?.();
    await press('Save only');
    if (win) await shows(`“${win}”`);
    else await stage.saved(id);
  };

  await goTo('2026-03-04T09:00:00');
  const pairId = await meet('y1', '2026-03-05');
  const at = (part = ''): string => `#/pairs/${encodeURIComponent(pairId)}${part}`;
  await open(`#/checkin/${idOf('y1')}`);
  await shows(/A few minutes are enough/);
  await picture('before');
  await prepare('y1', 'First meeting', /Your first meeting with Ada Byron/);
  await picture('first-agenda');
  await goTo('2026-03-05T15:20:00');
  await capture('y1', 'Said what I want', () => picture('look-back'));
  await picture('a-win');
  await open(`#/recap/${idOf('y1')}`);
  await shows(/Stays with you|lines/);
  await picture('first-letter');

  await open(at('/agreement'));
  await page.getByRole('button', { name: 'Begin with a sentence' }).first().click();
  await page.getByLabel('Begins on').fill('2026-03-05');
  await page.getByLabel('Ends on').fill('2026-09-03');
  await page.getByLabel('How often you mean to meet').selectOption('14');
  await press('Save as version 1');
  await shows(/Ada Byron needs no Cairn for this/);
  await picture('agreement');

  await meet('y2', '2026-03-19');
  await prepare('y2', 'Goals and plan', /no goal yet/);
  await open(at());
  await press('Add a goal');
  await page
    .getByLabel(/What (will|should) be different\?/)
    .first()
    .fill('Lead the review');
  const form = page.getByRole('form', { name: 'A new goal' });
  await choose(
    page.getByRole('group', { name: /Where do you see yourself/ }).getByRole('radio', { name: '3' }),
  );
  await choose(form.getByRole('radio', { name: 'The two of us' }));
  await picture('a-goal');
  await press('Keep the goal');
  await shows('Lead the review');
  await goTo('2026-03-19T15:20:00');
  await capture('y2');
  for (const [id, day, sure] of [
    ['y3', '2026-04-02', 4],
    ['y3b', '2026-04-16', 5],
    ['y3c', '2026-04-30', 5],
    ['y3d', '2026-05-14', 7],
  ] as const) {
    await meet(id, day);
    await goTo(`${day}T15:30:00`);
    await capture(id, id === 'y3' ? 'Asked the first question' : undefined, async () => {
      await press('Say more');
      await choose(
        page
          .getByRole('group', { name: /Lead the review/ })
          .getByRole('radio', { name: String(sure), exact: true }),
      );
    });
  }
  await goTo('2026-05-30T09:00:00');
  await meet('y4', '2026-06-04');
  await open('#/today');
  await shows(/you will be half-way/);
  await picture('today-half-way');
  await open(at());
  await shows('Lead the review');
  await picture('pair-half-way');
  await prepare('y4', 'Mid-point review', /You agreed to look back around now/);
  await open(at());
  await page.getByRole('button', { name: 'Put it differently' }).first().click();
  await page.getByLabel('In today’s words').fill('Lead two reviews');
  await press('Keep the goal');
  await shows('Lead two reviews');
  await goTo('2026-06-04T15:20:00');
  await capture('y4', 'Led half of it');

  await goTo('2026-07-20T10:00:00');
  await open('#/today');
  await shows(/6 weeks since you met/);
  await picture('today-drift');
  await page.getByRole('link', { name: 'Write two lines' }).first().click();
  await shows(/It has been 6 weeks since we talked/);
  await picture('two-lines');
  await meet('y5', '2026-07-30');
  await prepare('y5', 'Restart', /days since you and Ada Byron met/);
  await picture('restart');
  await goTo('2026-07-30T15:10:00');
  await capture('y5');

  await open(at());
  await press('Steps and more');
  await press('Reached');
  await goTo('2026-08-28T09:00:00');
  await meet('y6', '2026-09-03');
  await prepare('y6', 'Closing', /The last meeting you planned with Ada Byron/);
  await picture('closing');
  await goTo('2026-09-03T15:20:00');
  await capture('y6', 'Led both reviews');
  await open(`#/recap/${idOf('y6')}`);
  await shows('What we set out for, and reached:');
  await picture('closing-letter');
  await open(at('/ending'));
  await choose(page.getByRole('group', { name: /Lead two reviews/ }).getByRole('radio', { name: '9' }));
  await shows('At the start: 3. Now: 9.');
  await page.getByRole('radio', { name: /^Peers/ }).click();
  await page.getByLabel('A line now and then').selectOption('91');
  await shows('You and Ada Byron are peers now.');
  await picture('ending');
  await open(at('/keepsake'));
  await shows(/reached · from 3 to 9 out of ten/);
  await picture('keepsake');

  await goTo('2026-12-10T10:00:00');
  await open('#/today');
  await shows(/A while since you wrote to/);
  await picture('today-in-touch');
  await page.getByRole('link', { name: 'Write a line' }).first().click();
  await page.getByLabel('What came of something they told you?').fill('I still ask before I tell.');
  await press('Draft the letter');
  await shows('I still ask before I tell.');
  await picture('news');
  await meet('y7', '2026-12-17');
  await prepare('y7', 'Catch-up', /You and Ada Byron stay in touch/);
  await open(at());
  await shows(/You and Ada Byron are peers\./);
  await picture('a-year');
  await open('#/library');
  await shows('Regular session');
  await picture('library');
  return pages;
}
