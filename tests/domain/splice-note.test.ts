import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaNote, markers } from '@/domain/invitation';
import { addedTo, linesIn } from '@/domain/read-note';
import { blockIn, isHtml, spliceNote, withoutNote } from '@/domain/splice-note';
import { say } from '../words';

const note = (...questions: string[]) =>
  agendaNote(
    {
      id: 'a',
      meetingId: 'm',
      template: 'regular',
      topics: questions.map((question, index) => ({
        id: `${index}`,
        question,
        minutes: 5,
        audience: 'pair' as const,
      })),
      attached: true,
      updatedAt: 0,
    },
    [],
    say,
  );

/** A text without a mark in it. */
const anyText = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('Cairn'));

describe('the agenda in an event’s text', () => {
  test.each(['A <b>bold</b> question?', 'A </p> and &lt; or <!-- so?', 'Is 3 < 4 & 5 > 4?'])(
    'never makes markup of a plain text: %s',
    (question) => {
      const text = spliceNote('Room is booked.', note(question), 'text');
      expect(isHtml(text)).toBe(false);
      expect(addedTo(linesIn(text, 'text'), [question, say('invitation_heading')])).toEqual([]);
    },
  );

  test('leaves every other character as it was', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom('text', 'html'), (before, after, form) => {
        const first = spliceNote(before, note('One?'), form);
        expect(first.startsWith(before) || form === 'html').toBe(true);
        const block = blockIn(first) ?? '';
        expect(block).not.toBe('');
        const around = `${before}${block}${after}`;
        const second = spliceNote(around, note('Two?', 'Three?'), form);
        expect(second.startsWith(before)).toBe(true);
        expect(second.endsWith(after)).toBe(true);
        expect(spliceNote(second, note('Two?', 'Three?'), form)).toBe(second);
      }),
    );
  });

  test('comes out again without a trace', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const form of ['text', 'html'] as const)
          expect(withoutNote(spliceNote(text, note('One?'), form))).toBe(text);
        const page = `<html><body lang="de">${text}</body></html>`;
        expect(withoutNote(spliceNote(page, note('One?'), 'html'))).toBe(page);
      }),
    );
  });

  test('stands at the top of a page, away from what an online meeting keeps at its end', () => {
    const text = spliceNote(
      '<html><body dir="ltr"><p>Hi</p><div id="meeting">x</div></body></html>',
      note('One?'),
      'html',
    );
    expect(text).toMatch(
      /<body dir="ltr"><div>--- Agenda · Cairn ---<br>.*<\/div><br><p>Hi<\/p><div id="meeting">x<\/div><\/body><\/html>$/,
    );
  });

  test('is found where a clean-up has been at the marks', () => {
    const kept =
      '<p>before</p><p>---&nbsp;Agenda &middot; Cairn\r\n---</p><p>1. Old?</p><p>--- / ---</p><p>after</p>';
    expect(spliceNote(kept, note('New?'), 'html')).toMatch(
      /^<p>before<\/p><p>--- Agenda.*New\?.*--- \/ ---<\/p><p>after<\/p>$/,
    );
  });

  test('takes a start without an end for somebody’s text', () => {
    const text = `${markers.start}\nmine, and no end`;
    const spliced = spliceNote(text, note('One?'), 'text');
    expect(spliced.startsWith(text)).toBe(true);
    expect(spliceNote(spliced, note('Two?'), 'text').startsWith(text)).toBe(true);
  });

  test('cannot be broken out of by what stands in it', () => {
    const spliced = spliceNote('<b>x</b>', note('</div><script>alert(1)</script>'), 'html');
    expect(spliced).not.toContain('<script');
  });

  test('tells text from HTML', () => {
    expect(['a < b > c', '1 <3 you', 'a\nb'].map(isHtml)).toEqual([false, false, false]);
    expect(['a<br>b', '<p>x</p>', '<a href="x">y</a>'].map(isHtml)).toEqual([true, true, true]);
  });
});
