import type { Tail } from './tail';

/** What a card's name of before 2024 says, where the date stood before the subject. English only: nothing else was seen. */
export interface OldLabel extends Tail {
  readonly subject: string;
}

const first = /^(?:all day )?event (?:from|for) /i;
const parts =
  /^(?<subject>.*?)(?: +location (?<place>.*?))?(?: +organizer (?<organizer>.*?))?(?: +(?<recurring>recurring )?event shown as .*)?$/i;

/** `event from Monday, June 13, 2022 6:00 AM to 6:30 AM <subject> organizer <name> event shown as Busy` (2022). */
export function readOldLabel(label: string, tail: string): OldLabel | undefined {
  if (!first.test(label)) return undefined;
  const { subject = '', place, organizer, recurring } = parts.exec(tail.trim())?.groups ?? {};
  if (subject.trim() === '') return undefined;
  return {
    subject: subject.trim(),
    ...(place ? { place: place.trim() } : {}),
    ...(organizer ? { organizer: organizer.trim() } : {}),
    recurring: recurring !== undefined,
    private: false,
  };
}

/** `Exam icon, Example`: the picture a person chose for an event is named before it (2026), but not in its `title`. */
export function withoutCharm(subject: string): string {
  return subject.replace(/^\p{L}+ icon, (?=\S)/u, '');
}
