import type { EventChange, EventPlace, EventText, EventTexts } from '@/accounts/event-text';
import { isServiceError, ServiceError } from '@/accounts/service-error';
import { services } from '@/accounts/services';
import type { Account } from '@/domain/account';
import { noSign, writeSign } from '@/domain/event-sign';
import { agendaLineNote, agendaNote, noteLines } from '@/domain/invitation';
import type { Job } from '@/domain/job';
import type { OutwardNote } from '@/domain/outward';
import { linesIn } from '@/domain/read-note';
import { spliceNote, withoutNote } from '@/domain/splice-note';
import type { WrittenNote } from '@/domain/written-note';
import { heldIn } from '../hold-back';
import { getMeeting } from '../meetings';
import { agendaOnItsWay } from '../prepare';
import { speakingToPair } from '../speaking-to';
import { type Connected, getAccount, placeIn } from './connected';
import type { Next } from './jobs';
import { withToken } from './tokens';

/** How often a change at the same moment is merged anew at once; after that it waits for its next turn. */
const mostMerges = 3;

/**
 * Puts the agenda between Cairn's marks into the event's text. Taken twice it changes nothing the second time. Where the
 * event has an online meeting it is compared afterwards, and the text put back as it was if it suffered.
 */
export async function writeEventNote(cairn: Connected, job: Job): Promise<Next> {
  const written = await cairn.store.get('writtenNotes', `note:${job.meetingId}`);
  const [agenda] = await cairn.store.by('agendas', 'meetingId', job.meetingId);
  if (!written || !agenda) return 'done';
  const account = await getAccount(cairn, written.accountId);
  const meeting = await getMeeting(cairn, job.meetingId);
  const source = placeIn(account, meeting);
  if (!source) throw new ServiceError('not-found', { detail: 'event' });
  const place = { calendarId: source.calendarId ?? account.email, id: source.id };
  const goals = agenda.pairId ? await cairn.store.by('goals', 'pairId', agenda.pairId) : [];
  // Changed since the press so that it names another person: the neutral line goes in its place.
  const full =
    written.form === 'full' && (await heldIn(cairn, await agendaOnItsWay(cairn, agenda))).length === 0;
  const { say } = await speakingToPair(cairn, agenda.pairId);
  const note = full ? agendaNote(agenda, goals, say) : agendaLineNote(agenda, say);
  const pair = agenda.pairId ? await cairn.store.get('pairs', agenda.pairId) : undefined;
  const guests = meeting.people.flatMap(({ email }) => (email ? [email.toLowerCase()] : []));
  const partner = pair?.emails.find((email) => guests.includes(email.toLowerCase()));
  const sign = writeSign(note, { form: full ? 'full' : 'line', pairId: agenda.pairId, partner });
  const texts = services[account.provider].texts;
  for (let merges = 1; ; merges += 1) {
    try {
      await merge({ cairn, account, texts, place, written }, note, sign);
      break;
    } catch (error) {
      if (isServiceError(error, 'may-not-edit')) await keepNote(cairn, written, { state: 'refused' });
      if (!isServiceError(error, 'changed-elsewhere') || merges === mostMerges) throw error;
    }
  }
  await keepNote(cairn, written, { state: 'written', at: cairn.now(), lines: [...noteLines(note)] });
  return 'done';
}

interface Where {
  readonly cairn: Connected;
  readonly account: Account;
  readonly texts: EventTexts;
  readonly place: EventPlace;
  readonly written: WrittenNote;
}

async function merge(where: Where, note: OutwardNote, sign: string): Promise<void> {
  const { cairn, written } = where;
  const before = await readText(where);
  if (!before.mayEdit) throw new ServiceError('may-not-edit');
  // The worker may have died between a write and its look back: the link it wrote down then is the one to compare with.
  const link = written.meetingLink ?? before.meetingLink;
  const text = spliceNote(before.text, note, before.form);
  const { etag, form } = before;
  const signed = before.full || before.sign === sign ? {} : { sign };
  if (text !== before.text) {
    if (link !== undefined) await keepNote(cairn, written, { meetingLink: link });
    await writeText(where, { etag, form, text, ...signed });
  } else if ('sign' in signed) await writeText(where, { etag, form, ...signed });
  if (link === undefined || (text === before.text && before.meetingLink === link)) return;
  const after = await readText(where);
  if (after.meetingLink === link) return;
  // Byte for byte as it was, where this is the run that changed it; else what is there without our block.
  const original = text === before.text ? withoutNote(after.text) : before.text;
  await writeText(where, {
    etag: after.etag,
    form: after.form,
    text: original,
    ...(after.sign === undefined ? {} : { sign: noSign }),
  });
  await keepNote(cairn, written, { state: 'refused' });
  throw new ServiceError('meeting-link-lost');
}

const readText = ({ cairn, account, texts, place }: Where): Promise<EventText> =>
  withToken(cairn, account, (token) => texts.read(token, place));

const writeText = ({ cairn, account, texts, place }: Where, change: EventChange): Promise<void> =>
  withToken(cairn, account, (token) => texts.write(token, place, change));

async function keepNote(cairn: Connected, written: WrittenNote, change: Partial<WrittenNote>): Promise<void> {
  await cairn.store.change(['writtenNotes'], async (store) => {
    const now = await store.get('writtenNotes', written.id);
    if (now) await store.put('writtenNotes', { ...now, ...change, updatedAt: cairn.now() });
  });
}

/** What can be done about a meeting's event, and whether its guests would be mailed. Asks the service once. */
export async function lookAtEvent(
  cairn: Connected,
  account: Account,
  place: EventPlace,
): Promise<{ mayEdit: boolean; mailed: number; lines: readonly string[]; sign: string | undefined }> {
  const { texts } = services[account.provider];
  const { mayEdit, guests, text, form, sign } = await withToken(cairn, account, (token) =>
    texts.read(token, place),
  );
  return { mayEdit, mailed: texts.mailsGuests ? guests : 0, lines: linesIn(text, form), sign };
}
