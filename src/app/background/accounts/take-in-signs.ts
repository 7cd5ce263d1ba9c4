import type { SignedEvent } from '@/accounts/source';
import type { Account } from '@/domain/account';
import type { SeenEvent } from '@/domain/event';
import { type EventSign, isPartner, readSign } from '@/domain/event-sign';
import type { Pair } from '@/domain/pair';
import type { Cairn } from '../cairn';

/**
 * Events in which another device of the same person left Cairn's sign: the person said there that this is mentoring, so it
 * is taken for their word here. What they said here themselves stays.
 */
export async function takeInSigns(
  cairn: Cairn,
  signs: readonly SignedEvent[],
  events: readonly SeenEvent[],
): Promise<void> {
  if (signs.length === 0) return;
  const pairs = await cairn.store.all('pairs');
  for (const { id, sign } of signs) {
    const read = readSign(sign);
    const event = events.find((each) => each.id === id);
    if (read && event) await saidElsewhere(cairn, read, event, pairOf(read, pairs));
  }
}

/** The pair by its id, where the devices share it; else by the other's address. */
const pairOf = (sign: EventSign, pairs: readonly Pair[]): Pair | undefined =>
  pairs.find(({ id }) => id === sign.pairId) ??
  pairs.find(({ emails }) => emails.some((email) => isPartner(sign, email)));

async function saidElsewhere(
  cairn: Cairn,
  sign: EventSign,
  event: SeenEvent,
  pair: Pair | undefined,
): Promise<void> {
  const [meeting] = await cairn.store.by('meetings', 'sourceKeys', `${event.calendar}:${event.id}`);
  const known = meeting && (await cairn.store.get('writtenNotes', `note:${meeting.id}`));
  // Taken in once: a word the person took back since does not come again with every read.
  if (known && (known.lines !== undefined || known.sign !== undefined)) return;
  const partner = event.people?.find(({ email }) => email !== undefined && isPartner(sign, email));
  const id = `event:${event.calendar}:${event.id}`;
  await cairn.store.change(['words'], async (change) => {
    if (await change.get('words', id)) return;
    await change.put('words', {
      id,
      about: 'event',
      word: 'yes',
      title: event.title,
      ...(partner
        ? { person: { ...(partner.name ? { name: partner.name } : {}), email: partner.email } }
        : {}),
      ...(pair ? { pairId: pair.id } : {}),
      at: cairn.now(),
    });
  });
}

/** Once the meeting is kept: that an agenda stands in its event, and which of its lines are the person's own. */
export async function keepSigns(
  cairn: Cairn,
  signs: readonly SignedEvent[],
  account: Pick<Account, 'id' | 'provider'>,
): Promise<void> {
  const calendar = account.provider === 'google' ? 'google' : 'outlook';
  for (const { id, sign } of signs) {
    const read = readSign(sign);
    const [meeting] = await cairn.store.by('meetings', 'sourceKeys', `${calendar}:${id}`);
    if (!read || !meeting) continue;
    await cairn.store.change(['writtenNotes'], async (change) => {
      const note = `note:${meeting.id}`;
      const known = await change.get('writtenNotes', note);
      // What this device wrote, or is about to write, it knows better.
      if (known && (known.lines !== undefined || known.state === 'waiting' || known.sign === sign)) return;
      await change.put('writtenNotes', {
        id: note,
        meetingId: meeting.id,
        accountId: account.id,
        form: read.form,
        state: 'written',
        sign,
        updatedAt: cairn.now(),
      });
    });
  }
}
