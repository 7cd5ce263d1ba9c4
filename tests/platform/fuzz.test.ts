import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { calendar, names, startEdge } from './edge';
import { protocol } from './whole-protocol';

/** How many cases for each request: `CAIRN_FUZZ=2000` for a long night. */
const runs = Number(process.env['CAIRN_FUZZ'] ?? 25);
const secret = 'Zzgeheimwort';
let reached: string[];

beforeEach(() => {
  reached = startEdge(() => ({ notOfTheSchema: secret }));
});

interface Def {
  readonly type: string;
  readonly shape?: Record<string, z.ZodMiniType>;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly entries?: Record<string, string>;
  readonly values?: readonly unknown[];
  readonly valueType?: z.ZodMiniType;
}

/** What mostly fits a schema; checks of lengths and forms are hit now and then. */
function fitting(schema: z.ZodMiniType): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Def;
  const inner = (): fc.Arbitrary<unknown> => (def.innerType ? fitting(def.innerType) : fc.anything());
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, of]) => [key, fitting(of)])),
      );
    case 'array':
      return fc.array(def.element ? fitting(def.element) : fc.anything(), { maxLength: 2 });
    case 'string':
      return fc.oneof(fc.string({ minLength: 1 }), fc.constant('a@example.org'), fc.constant('2026-05-14'));
    case 'number':
      return fc.integer({ min: 0 });
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'union':
      return fc.oneof(...(def.options ?? []).map(fitting));
    case 'record':
      return fc.dictionary(fc.string(), def.valueType ? fitting(def.valueType) : fc.anything(), {
        maxKeys: 2,
      });
    case 'optional':
    case 'nullable':
      return fc.oneof(inner(), fc.constant(def.type === 'optional' ? undefined : null));
    case 'null':
      return fc.constant(null);
    default:
      return def.innerType ? inner() : fc.jsonValue();
  }
}

const deep = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let at = 0; at < depth; at += 1) value = [value];
  return value;
};
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    '\uD800',
    '\uDC00x',
    null,
    undefined,
    '',
    [],
    {},
  ),
  fc.constant(deep(400)),
  fc.constant('x'.repeat(100_000)),
  fc.constant(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')),
  fc.anything({ maxDepth: 2 }),
);

/** One place of a value, found by chance, holds something else. */
function spoilt(value: unknown, ways: readonly number[], by: unknown): unknown {
  const [way = 0, ...rest] = ways;
  if (typeof value !== 'object' || value === null || ways.length === 0) return by;
  const keys = Object.keys(value);
  const key = keys[way % (keys.length + 1)] ?? '__proto__';
  const copy: object = Array.isArray(value) ? [...value] : { ...value };
  const next = spoilt((value as Record<string, unknown>)[key], rest, by);
  return Object.defineProperty(copy, key, { value: next, enumerable: true, configurable: true });
}

test(`every request under ${runs} spoilt forms from five senders: refused before it is handled, nothing thrown, no word told`, async () => {
  const id = fakeBrowser.runtime.id;
  const own = fakeBrowser.runtime.getURL('/popup.html' as never);
  const senders = [
    { id, url: own },
    { id, url: calendar, tab: { id: 7 } },
    { id, url: 'https://evil.example/', tab: { id: 8 } },
    { id: 'another', url: own },
    { url: own },
  ];
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  let cases = 0;
  let fitted = 0;
  for (const name of names) {
    const { from, request } = protocol[name];
    const sent = fc.tuple(
      fitting(request as z.ZodMiniType),
      fc.array(fc.nat(20), { maxLength: 4 }),
      odd,
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(sent, fc.constantFrom(...senders), async ([whole, ways, by, sound], sender) => {
        const raw = sound ? whole : spoilt(whole, ways, by);
        reached.length = 0;
        const reply = await new Promise<{ ok: boolean }>((told) => {
          void fakeBrowser.runtime.onMessage.trigger({ name, request: raw }, sender as never, told as never);
        });
        cases += 1;
        const entitled = sender === senders[from === 'own' ? 0 : 1];
        const fits = z.safeParse(request as z.ZodMiniType, raw).success;
        if (entitled && fits) fitted += 1;
        if (!entitled || !fits) expect([name, reached]).toEqual([name, []]);
        if (!entitled || !fits) expect(reply.ok).toBe(false);
        expect(JSON.stringify(reply)).not.toContain(secret);
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      }),
      { numRuns: runs },
    );
  }
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
  expect(cases).toBeGreaterThanOrEqual(names.length * runs);
  expect(fitted).toBeGreaterThan(names.length / 2);
  console.info(`${names.length} requests, ${cases} cases, ${fitted} of them sound.`);
}, 600_000);
