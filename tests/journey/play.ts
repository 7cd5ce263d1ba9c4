import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { launchChromium } from '../browsers/chromium.ts';
import { startPractice } from '../practice/server.ts';
import { noonZone } from '../practice/times.ts';
import { beRecognised, confirm, prepare } from './before.ts';
import { capture } from './capture.ts';
import { googleCast, outlookCast } from './cast.ts';
import { followUp } from './follow-up.ts';
import { JourneyRecord } from './record.ts';
import { beReminded, noticesBefore, setReminders } from './remind.ts';
import type { Part, Stage } from './stage.ts';
import { seeWhereTheyStand } from './where-they-stand.ts';

/**
 * Plays the whole journey on both calendars with the built extension in a real browser, through what a person presses:
 * recognised, confirmed, prepared, reminded (by real alarms, after the worker was killed), captured, followed up.
 * Writes `journey.json`, a picture a step and two recap files to `--out DIR`; ends with 1 when a step is not as expected.
 */
const args = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
};
const folder = resolve(option('out') ?? 'out/journey');
/** 2 for pictures to be shown. */
const sharpness = Number(option('sharpness') ?? 1);
/** One calendar alone, while working on its part. */
const only = option('only');
/** The meetings end this long after the start, so that all that comes before an end has its time. */
const endsInSeconds = 100;

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const startedAt = new Date();
const practice = await startPractice({ endsInSeconds, zone: noonZone() });
const cairn = await launchChromium({ port: practice.port, zone: practice.zone, sharpness });
cairn.context.setDefaultTimeout(10_000);
const record = new JourneyRecord(folder);
const noticed = new Map<string, Date>();
const watching = setInterval(() => {
  const note = (ids: string[]): void => {
    for (const id of ids) if (!noticed.has(id)) noticed.set(id, new Date());
  };
  cairn.notices().then(note, () => undefined);
}, 400);
const stage: Stage = { cairn, practice, record, folder, noticed };
const parts: Part[] = [];
try {
  for (const cast of [googleCast, outlookCast].filter(({ hands }) => !only || hands.calendar === only)) {
    const part = { cast, page: await cairn.context.newPage() };
    parts.push(part);
    await beRecognised(stage, part);
    await confirm(stage, part);
    await prepare(stage, part);
    await cast.hands.closeEvent(part.page);
  }
  await setReminders(stage);
  await noticesBefore(stage, parts);
  const meeting = practice.events.find(({ id }) => id === googleCast.eventId);
  await beReminded(
    stage,
    parts,
    new Date(
      Temporal.PlainDateTime.from(meeting?.end ?? '').toZonedDateTime(practice.zone).epochMilliseconds,
    ),
  );
  for (const part of parts) await capture(stage, part);
  for (const part of parts) await followUp(stage, part);
  await seeWhereTheyStand(stage, parts);
} finally {
  clearInterval(watching);
  await record.write({
    startedAt,
    seconds: Math.round((Date.now() - startedAt.getTime()) / 1000),
    browser: cairn.context.browser()?.version() ?? '',
  });
  await cairn.close();
  await practice.close();
}
const failed = record.steps.filter(({ ok }) => !ok);
console.log(
  `${record.steps.length - failed.length} of ${record.steps.length} steps as expected; see ${folder}/journey.json`,
);
process.exit(failed.length === 0 ? 0 : 1);
