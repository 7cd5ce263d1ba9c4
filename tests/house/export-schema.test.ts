import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { migrations } from '@/store/migrations/migrations';
import { personalNames, records } from '@/store/schema';
import { oneOfEach } from '../samples';
import { root } from './source';

/** The form of an export as JSON Schema: for whoever wants to read one without Cairn. */
const Export = z.object({
  cairn: z.literal(1),
  at: z.string(),
  schema: z.literal(migrations.length),
  ...Object.fromEntries(personalNames.map((name) => [name, z.array(records[name])])),
  buried: z.array(z.object({ id: z.string(), store: z.string(), key: z.string(), at: z.number() })),
  setAside: z.array(z.unknown()),
});

test('the published form of an export is the one of the store', () => {
  const path = join(root, 'docs/export-schema.json');
  const schema = `${JSON.stringify(z.toJSONSchema(Export, { io: 'input' }), null, 2)}\n`;
  if (process.env['CAIRN_WRITE']) writeFileSync(path, schema);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(schema));
});

test('an export of one of each fits the published form', () => {
  const file = {
    cairn: 1,
    at: '2026-05-14T12:00:00.000Z',
    schema: migrations.length,
    ...Object.fromEntries(personalNames.map((name) => [name, [oneOfEach[name]]])),
    buried: [],
    setAside: [],
  };
  expect(z.safeParse(Export, file).success).toBe(true);
});
