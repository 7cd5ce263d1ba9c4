import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bearDoc, openDoc, readDoc, stateOf, writeChanges } from '@/sync/record-doc';
import { recordOf, shapeOf } from '@/sync/shape';
import { editsOf, textOf, wordsOf } from '@/sync/words';
import { oneOfEach } from '../samples';

const json = fc
  .jsonValue({ maxDepth: 4 })
  .filter((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
  // As it is written: JSON knows no zero below zero.
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe('a record taken apart', () => {
  test('is the same when it is put together, whatever is in it', () => {
    fc.assert(
      fc.property(json, (record) => {
        expect(recordOf(shapeOf(record as object))).toEqual(record);
      }),
      { numRuns: 500 },
    );
  });

  test.each(Object.entries(oneOfEach))('goes through the engine as it was: %s', (_, record) => {
    expect(recordOf(readDoc(openDoc(stateOf(bearDoc(record)))))).toEqual(record);
  });

  test('is changed into any other by what differs', () => {
    fc.assert(
      fc.property(json, json, (one, other) => {
        const doc = openDoc(stateOf(bearDoc(one as object)));
        writeChanges(doc, {
          store: 'notes',
          client: 7,
          shown: one as object,
          now: { ...(other as object), changed: 1 },
        });
        expect(recordOf(readDoc(openDoc(stateOf(doc))))).toEqual({ ...(other as object), changed: 1 });
      }),
      { numRuns: 300 },
    );
  });

  test('that two devices had before they met is there once', () => {
    const state = stateOf(bearDoc(oneOfEach.reflections));
    expect(stateOf(bearDoc(structuredClone(oneOfEach.reflections)))).toBe(state);
  });
});

describe('words', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 60 });

  test('are the text, in any script', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(wordsOf(text).join('')).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    'Ask Ada, then write.',
    'お願いします、明日の会議',
    'ขอบคุณครับ',
    'GPTについて話す',
    'it’s a half-way house',
  ])('that one person wrote stay as they are: %s', (text) => {
    expect(textOf(wordsOf(text))).toBe(text);
  });

  test('of two people in one place stand below each other', () => {
    expect(textOf(['call', 'write'])).toBe('call\nwrite');
  });

  test('are changed into any others, and what stays is not written anew', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '.'), { maxLength: 20 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const now: string[] = [...before];
        for (const { at, away, put } of editsOf(before, after)) now.splice(at, away, ...put);
        expect(now).toEqual(after);
      }),
      { numRuns: 1000 },
    );
    expect(editsOf(['b'], ['a', ' ', 'b', ' ', 'c']).flatMap(({ put }) => put)).not.toContain('b');
  });
});
