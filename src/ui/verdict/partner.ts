import type { Candidate, MeetingView } from '@/domain/views';
import type { RequestOf } from '@/platform/protocol';

/** With whom a meeting is, as the person says it. */
export type Partner = NonNullable<RequestOf<'meeting.judge'>['with']>;

/** Whom to ask about: the pair the meeting is already filed under comes first, then the calendar's people. */
export function candidatesOf({
  pair,
  candidates,
}: Pick<MeetingView, 'pair' | 'candidates'>): readonly Candidate[] {
  if (!pair || candidates.some(({ pairId }) => pairId === pair.id)) return candidates;
  return [{ name: pair.name, pairId: pair.id }, ...candidates];
}

/** A name and an address as typed; `undefined` while there is no name to call the person by. */
export function typedPartner(name: string, email: string): Partner | undefined {
  if (name.trim() === '') return undefined;
  const address = email.trim();
  return { name: name.trim(), ...(address === '' ? {} : { email: address }) };
}

/** Whether what was typed can be an address: one @ with something on both sides, no spaces. Empty is fine. */
export function fitsEmail(email: string): boolean {
  return email.trim() === '' || /^[^\s@]+@[^\s@]+$/.test(email.trim());
}
