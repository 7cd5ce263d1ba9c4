import { describe, expect, test } from 'vitest';
import { agendaNote, markers, noteHtml, noteLines, noteText } from '@/domain/invitation';
import { addedTo, bare, linesIn } from '@/domain/read-note';
import { say } from '../words';

const topic = (question: string) => ({ id: question, question, minutes: 10, audience: 'pair' as const });
const note = agendaNote(
  {
    id: 'a',
    meetingId: 'm',
    template: 'regular',
    topics: ['What went well & why?', '<b>Next</b>?'].map(topic),
    attached: true,
    updatedAt: 0,
  },
  [],
  say,
);
const ours = noteLines(note);

describe('what stands between the marks', () => {
  test('is read as it was written, from text and from HTML', () => {
    const lines = ours.map(bare);
    expect(linesIn(`Hello\n${noteText(note)}\nbye`, 'text')).toEqual(lines);
    expect(linesIn(`<p>Hello</p>${noteHtml(note)}<p>bye</p>`, 'html')).toEqual(lines);
    expect(addedTo(linesIn(noteText(note), 'text'), ours)).toEqual([]);
  });

  test('that somebody added is found, whatever it looks like', () => {
    const block = noteHtml(note).replace(
      '<br>--- / ---',
      '<br>3. Mein Umzug? (15 Min.)<div>- and the&nbsp;talk</div>--- / ---',
    );
    expect(addedTo(linesIn(block, 'html'), ours)).toEqual(['Mein Umzug?', 'and the talk']);
  });

  test('is nothing where there are no marks, or no end to them', () => {
    expect(linesIn('1. A question?', 'text')).toEqual([]);
    expect(linesIn(`${markers.start}\n1. A question?`, 'text')).toEqual([]);
  });

  test('comes as text: no markup, no hidden characters, not without end', () => {
    const hostile = `${markers.start}<br>&#60;img src=x onerror=alert(1)&#62;\u202Egnp.exe<br>${'x'.repeat(5000)}<br>${'<p>a</p>'.repeat(100)}${markers.end}`;
    const lines = linesIn(hostile, 'html');
    expect(lines[0]).toBe('<img src=x onerror=alert(1)> gnp.exe');
    expect(lines[1]).toHaveLength(500);
    expect(lines.length).toBeLessThanOrEqual(40);
  });
});
