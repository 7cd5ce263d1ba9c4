import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPartner, isSigned, noSign, readSign, writeSign } from '@/domain/event-sign';
import { agendaLineNote, agendaNote, noteLines } from '@/domain/invitation';
import { agendaOf, topic } from '../samples';
import { say } from '../words';

const ada = { email: 'ada@example.org' };

describe('the sign', () => {
  test('is made of the note that stands in the event, within what a service keeps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 300 }),
        fc.option(fc.string({ maxLength: 200 }), { nil: undefined }),
        (questions, pairId) => {
          const note = agendaNote(agendaOf(...questions.map((each) => topic(each))), [], say);
          const value = writeSign(note, { form: 'full', pairId, partner: ada.email });
          expect(value.length).toBeLessThanOrEqual(1024);
          expect(value).toMatch(/^[\x21-\x7e]*$/);
          const read = readSign(value);
          if (!read) throw new Error(value);
          expect(isPartner(read, 'ADA@example.org')).toBe(true);
          const lines = noteLines(note);
          expect(read.lines.length).toBeGreaterThanOrEqual(Math.min(lines.length, 110));
          for (const line of lines.slice(0, read.lines.length)) expect(isSigned(read, line)).toBe(true);
        },
      ),
    );
  });

  test('says nothing of what is only mine', () => {
    const shared = agendaNote(agendaOf(topic('Shared?')), [], say);
    const both = agendaNote(agendaOf(topic('Shared?'), topic('PRIVATE', 'me')), [], say);
    const how = { form: 'full' as const, pairId: 'p1', partner: ada.email };
    expect(writeSign(both, how)).toBe(writeSign(shared, how));
    const line = readSign(writeSign(agendaLineNote(agendaOf(topic('Shared?')), say), { form: 'line' }));
    expect(line && isSigned(line, 'Shared?')).toBe(false);
  });

  test.each([
    undefined,
    '',
    noSign,
    '2;full;p1;abc;',
    '1;full;p 1;;',
    '1;other;;;',
    `1;full;;;${'x'.repeat(9)}!`,
  ])('%s is none', (value) => {
    expect(readSign(value)).toBeUndefined();
  });
});
