import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sayOrphaned } from '@/app/page/say-orphaned';

const words = { said: 'Cairn was changed.', close: 'Close' };
const notes = () => document.documentElement.querySelectorAll('cairn-note');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const note of notes()) note.remove();
  vi.useRealTimers();
});

test('an orphan says so once, takes no focus, and the note goes by itself', () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  sayOrphaned(document, words, new AbortController().signal);
  expect(notes().length).toBe(0);
  vi.advanceTimersByTime(4_500);
  expect(notes().length).toBe(1);
  expect(document.activeElement).toBe(field);
  vi.advanceTimersByTime(31_000);
  expect(notes().length).toBe(0);
  field.remove();
});

test('where a newer script takes over there is nothing to say', () => {
  const replaced = new AbortController();
  sayOrphaned(document, words, replaced.signal);
  vi.advanceTimersByTime(1_000);
  replaced.abort();
  vi.advanceTimersByTime(10_000);
  expect(notes().length).toBe(0);

  const later = new AbortController();
  sayOrphaned(document, words, later.signal);
  vi.advanceTimersByTime(5_000);
  expect(notes().length).toBe(1);
  later.abort();
  expect(notes().length).toBe(0);
});
