import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDaily } from '../../src/detection/rhythm.ts';

export type Label = 'mentoring' | 'not' | 'ambiguous';

/** A labelled event, as the fit and its report need it. */
export interface Labelled {
  readonly title: string;
  readonly description?: string | undefined;
  readonly people?: number | undefined;
  readonly minutes?: number | undefined;
  readonly recurring: boolean;
  readonly daily?: boolean | undefined;
  readonly online?: boolean | undefined;
  readonly allDay: boolean;
  readonly label: Label;
  readonly hard: boolean;
  readonly lang: string;
  readonly provenance: string;
  /** The format of a platform that made the title: all of one format stand on one side of a split. */
  readonly template?: string | undefined;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const ownFolder = join(root, 'tests/detection/examples');
const heldBackFolder = join(root, 'tests/detection/held-back');
const publicFile = join(root, '../shared/events/public.jsonl');

const labels: Readonly<Record<string, Label>> = { '+': 'mentoring', '-': 'not', '?': 'ambiguous' };

/** The project's own examples: one file a language, one event a line: `+ title`, `- title`, `? title`, facts as JSON after two spaces. */
export const ownExamples = (): Labelled[] => examplesIn(ownFolder);

/** Examples of the same kinds that nothing is fitted to, and no word list was written from: they tell what is yet unseen. */
export const heldBack = (): Labelled[] => examplesIn(heldBackFolder);

function examplesIn(folder: string): Labelled[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => /^[+?-] /.test(line))
        .map((line) => ownExample(line, name.replace('.txt', ''))),
    );
}

function ownExample(line: string, lang: string): Labelled {
  const [, sign = '', title = '', json = '{}'] = /^([+?-]) (.*?)(?: {2,}(\{.*\}))?$/.exec(line) ?? [];
  const facts = JSON.parse(json) as Partial<Labelled>;
  const label = labels[sign] ?? 'not';
  return {
    recurring: false,
    allDay: false,
    ...facts,
    title,
    label,
    hard: label === 'not',
    lang,
    provenance: 'own',
  };
}

/** The published labelled events, where they lie beside the project; elsewhere none. */
export function publicEvents(): Labelled[] {
  if (!existsSync(publicFile)) return [];
  return readFileSync(publicFile, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const row = JSON.parse(line) as Record<string, unknown>;
      const text = (name: string): string | undefined =>
        typeof row[name] === 'string' ? row[name] : undefined;
      return {
        title: text('title') ?? '',
        description: text('description'),
        people: typeof row['attendees'] === 'number' && row['attendees'] > 1 ? row['attendees'] : undefined,
        recurring: row['recurrence'] !== undefined,
        daily: isDaily(String(row['recurrence'] ?? '')),
        allDay: false,
        label: row['label'] as Label,
        hard: row['hard'] === true,
        lang: text('lang') ?? '',
        provenance: text('provenance') ?? '',
        template: text('template'),
      };
    });
}
