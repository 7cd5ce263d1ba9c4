import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { judge } from '../src/detection/judge.ts';
import { isDaily } from '../src/detection/rhythm.ts';
import { load } from './load.ts';

/**
 * `detect FILE.jsonl`: each line an event `{id, title, description?, attendees?, recurrence?, lang?}` (attendees a number
 * or a list), each answer a line `{id, verdict, score, reasons}`, in the same order.
 */
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: npm run --silent detect -- FILE.jsonl');
  process.exit(2);
}

const { module, end } = await load<{ judge: typeof judge }>('/src/detection/judge.ts');
let bad = 0;
try {
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    if (line.trim() === '') continue;
    const event = parseLine(line);
    if (event === undefined) {
      bad += 1;
      console.error(`Line ${number} is not an event with an id and a title.`);
      continue;
    }
    const { id, title, description, attendees, recurrence, duration_min: minutes } = event;
    const people = Array.isArray(attendees)
      ? attendees.length
      : typeof attendees === 'number'
        ? attendees
        : undefined;
    const verdict = module.judge({
      title,
      description: typeof description === 'string' ? description : undefined,
      people,
      minutes: typeof minutes === 'number' ? minutes : undefined,
      recurring: Array.isArray(recurrence) ? recurrence.length > 0 : Boolean(recurrence),
      daily: isDaily(Array.isArray(recurrence) ? recurrence.join(' ') : String(recurrence ?? '')),
      allDay: false,
    });
    console.log(
      JSON.stringify({ id, verdict: verdict.verdict, score: verdict.score, reasons: verdict.reasons }),
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  bad += 1;
} finally {
  await end();
}
process.exitCode = bad > 0 ? 1 : 0;

interface Line {
  readonly id: string | number;
  readonly title: string;
  readonly description?: unknown;
  readonly attendees?: unknown;
  readonly recurrence?: unknown;
  readonly duration_min?: unknown;
}

function parseLine(line: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('id' in value) || !('title' in value))
      return undefined;
    const { id, title } = value;
    if ((typeof id !== 'string' && typeof id !== 'number') || typeof title !== 'string') return undefined;
    return { ...value, id, title };
  } catch {
    return undefined;
  }
}
