import { expect, test } from 'vitest';
import type { Agenda } from '@/domain/agenda';
import { agendaLineNote, agendaNote, markers, noteHtml, noteText } from '@/domain/invitation';
import { say } from '../words';

const agenda: Agenda = {
  id: 'a1',
  meetingId: 'm1',
  template: 'regular',
  attached: true,
  updatedAt: 0,
  topics: [
    { id: 't1', question: 'How do I say <no>?\r\nBcc: x', minutes: 10, audience: 'pair', goalId: 'g1' },
    { id: 't2', question: 'PRIVATE', minutes: 10, audience: 'me', goalId: 'g2' },
    { id: 't3', question: 'What next?', minutes: 5, audience: 'open' },
  ],
};
const goal = { pairId: 'p1', evidence: '', state: 'open' as const, createdAt: 0, updatedAt: 0 };
const goals = [
  { ...goal, id: 'g1', what: 'Speak up', audience: 'pair' as const },
  { ...goal, id: 'g2', what: 'PRIVATE-GOAL', audience: 'me' as const },
];

test('the note holds the topics that may be shared, between markers, one a line', () => {
  const lines = noteText(agendaNote(agenda, goals, say)).split('\n');
  expect(lines[0]).toBe(markers.start);
  expect(lines.at(-1)).toBe(markers.end);
  expect(lines).toContain('1. How do I say <no>? Bcc: x (10 min)');
  expect(lines).toContain('2. What next? (5 min)');
  expect(lines).toContain('Towards: Speak up');
});

test('nothing private is in it, in any form', () => {
  const note = agendaNote(agenda, goals, say);
  expect(noteText(note) + noteHtml(note) + noteText(agendaLineNote(agenda, say))).not.toContain('PRIVATE');
});

test('the one line says how much, not what', () => {
  expect(noteText(agendaLineNote(agenda, say))).toContain('2 topics');
  expect(noteText(agendaLineNote(agenda, say))).not.toContain('next');
});

test('as rich text it is still text', () => {
  expect(noteHtml(agendaNote(agenda, goals, say))).toContain('&#60;no&#62;');
});
