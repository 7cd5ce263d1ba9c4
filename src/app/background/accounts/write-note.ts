import { ServiceError } from '@/accounts/service-error';
import { services } from '@/accounts/services';
import { isSigned, readSign } from '@/domain/event-sign';
import { agendaLineNote, agendaNote, noteLines } from '@/domain/invitation';
import { addedTo } from '@/domain/read-note';
import type { WrittenNote } from '@/domain/written-note';
import type { ReplyOf, RequestOf } from '@/platform/protocol';
import { holdBack } from '../hold-back';
import { getMeeting } from '../meetings';
import { agendaOnItsWay } from '../prepare';
import { speakingToPair } from '../speaking-to';
import { accountFor, accountsAble, type Connected, placeIn } from './connected';
import { lookAtEvent } from './event-note';
import { freshJob, runAccountJobs } from './jobs';
import { nameOf, told } from './which-account';

/** The account that can write into this meeting's event, and what that means. Asks the service once where one fits. */
export async function viewNote(cairn: Connected, meetingId: string): Promise<ReplyOf<'note'>> {
  const meeting = await getMeeting(cairn, meetingId);
  const pair = meeting.pairId ? await cairn.store.get('pairs', meeting.pairId) : undefined;
  const accounts = await cairn.store.all('accounts');
  const account = accountFor(accounts, 'agenda', { meeting, pair });
  const source = account ? placeIn(account, meeting) : undefined;
  const choices = accountsAble(accounts, 'agenda', undefined).filter((each) => placeIn(each, meeting));
  if (!account || !source) return told({ account: undefined, choices });
  const written = await cairn.store.get('writtenNotes', `note:${meetingId}`);
  const job = await cairn.store.get('jobs', `event-note:${meetingId}`);
  const place = { calendarId: source.calendarId ?? account.email, id: source.id };
  const looked = await lookAtEvent(cairn, account, place).catch(() => undefined);
  return {
    account: nameOf(account),
    mailsGuests: services[account.provider].texts.mailsGuests,
    ...(looked ? { mayEdit: looked.mayEdit, mailed: looked.mailed } : {}),
    ...(looked ? foreign(looked, await ownLines(cairn, meetingId, written)) : {}),
    ...(written ? { state: written.state } : {}),
    ...(job && job.state !== 'done' && job.state !== 'cancelled' ? { job } : {}),
  };
}

/**
 * What stands between the marks and is not in the agenda here: what somebody else wrote, and what the person's own Cairn
 * wrote on another device and this one never did.
 */
function foreign(
  { lines, sign }: { readonly lines: readonly string[]; readonly sign: string | undefined },
  own: readonly string[],
): { added: string[]; elsewhere?: string[] } {
  const unknown = addedTo(lines, own);
  const ours = readSign(sign);
  if (ours === undefined) return { added: unknown };
  const [elsewhere, added] = [true, false].map((is) => unknown.filter((line) => isSigned(ours, line) === is));
  return { added: added ?? [], ...(elsewhere?.length ? { elsewhere } : {}) };
}

/** Everything between the marks that is ours: the agenda as it is, and as it was last written. */
async function ownLines(
  cairn: Connected,
  meetingId: string,
  written: WrittenNote | undefined,
): Promise<string[]> {
  const [agenda] = await cairn.store.by('agendas', 'meetingId', meetingId);
  const goals = agenda?.pairId ? await cairn.store.by('goals', 'pairId', agenda.pairId) : [];
  const { say } = await speakingToPair(cairn, agenda?.pairId);
  const now = agenda
    ? [...noteLines(agendaNote(agenda, goals, say)), ...noteLines(agendaLineNote(agenda, say))]
    : [];
  // A topic that is only mine by now is still known: it is not offered back as somebody else's.
  return [...(written?.lines ?? []), ...now, ...(agenda?.topics ?? []).map(({ question }) => question)];
}

/** The person's press: the agenda goes between Cairn's marks into the event. */
export async function writeNote(
  cairn: Connected,
  request: RequestOf<'note.write'>,
): Promise<ReplyOf<'note'>> {
  const { meetingId, form } = request;
  const meeting = await getMeeting(cairn, meetingId);
  const pair = meeting.pairId ? await cairn.store.get('pairs', meeting.pairId) : undefined;
  const account = accountFor(await cairn.store.all('accounts'), 'agenda', { meeting, pair });
  if (!account || !placeIn(account, meeting))
    throw new ServiceError('permission-missing', { detail: 'no account' });
  const [agenda] = form === 'full' ? await cairn.store.by('agendas', 'meetingId', meetingId) : [];
  if (agenda) await holdBack(cairn, await agendaOnItsWay(cairn, agenda));
  await cairn.store.change(['writtenNotes', 'jobs'], async (change) => {
    const known = await change.get('writtenNotes', `note:${meetingId}`);
    await change.put('writtenNotes', {
      id: `note:${meetingId}`,
      meetingId,
      accountId: account.id,
      form,
      ...(known?.lines ? { lines: known.lines } : {}),
      state: 'waiting',
      updatedAt: cairn.now(),
    });
    await change.put(
      'jobs',
      freshJob(cairn, {
        id: `event-note:${meetingId}`,
        kind: 'event-note',
        meetingId,
        accountId: account.id,
      }),
    );
  });
  await runAccountJobs(cairn);
  return viewNote(cairn, meetingId);
}
