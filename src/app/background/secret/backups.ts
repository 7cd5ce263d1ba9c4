import type { Job } from '@/domain/job';
import { afterPeriod } from '@/domain/own-files/backup-plan';
import { isOff } from '@/domain/policy';
import { isQuiet } from '@/domain/reminders';
import { saveDownload } from '@/platform/downloads';
import { keptBackup } from '@/platform/kept';
import { notify } from '@/platform/notices';
import { isAllowed } from '@/platform/permissions';
import type { ReplyOf, RequestOf } from '@/platform/protocol';
import { closeUnseen, openUnseen, unseenNeeds } from '@/platform/unseen-page';
import { type Cairn, missing } from '../cairn';
import { planRetirements } from './retire';

const autoId = 'backup';
const remindId = 'remind-backup';
/** A backup nobody heard of for so long is begun once more; this many times, then the person is told. */
const retryMs = 10 * 60_000;
const tries = 5;

/** What was chosen, when the next is due, and whether one could not be made. */
export async function viewBackups({ store }: Cairn): Promise<ReplyOf<'backup'>> {
  const plan = await keptBackup.read();
  const job = await store.get('jobs', autoId);
  return {
    ...plan,
    ...(job?.state === 'waiting' ? { nextAt: job.due } : {}),
    ...(job?.state === 'failed' ? { failure: job.failure ?? 'unexpected' } : {}),
  };
}

/** Chooses; what is due is written down as steps, so that a worker that dies keeps the promise all the same. */
export async function planBackups(
  cairn: Cairn,
  { remind, auto, recipient }: RequestOf<'backup.plan'>,
): Promise<ReplyOf<'backup'>> {
  const before = await keptBackup.read();
  const { recipient: _, ...rest } = before;
  await keptBackup.write({ ...rest, remind, auto, ...(recipient ? { recipient } : {}) });
  const now = cairn.now();
  await cairn.store.change(['jobs'], async (change) => {
    if (auto === 'never' || !recipient) await change.erase('jobs', autoId);
    // The first one at once: what was chosen is seen to work.
    else if (before.auto !== auto || before.recipient !== recipient)
      await change.put('jobs', stepOf('backup', autoId, now));
    if (remind === 'never') await change.erase('jobs', remindId);
    else if (before.remind !== remind)
      await change.put('jobs', stepOf('remind-backup', remindId, afterPeriod(before.lastAt ?? now, remind)));
  });
  cairn.changed();
  return viewBackups(cairn);
}

const stepOf = (kind: 'backup' | 'remind-backup', id: string, due: number): Job => ({
  id,
  kind,
  meetingId: '',
  due,
  tries: 0,
  state: 'waiting',
});

/** Everything was just saved: the next reminder is a period from now. */
export async function noteSaved(cairn: Cairn): Promise<null> {
  const now = cairn.now();
  const { remind } = await keptBackup.change((plan) => ({ ...plan, lastAt: now }));
  if (remind !== 'never')
    await cairn.store.put('jobs', stepOf('remind-backup', remindId, afterPeriod(now, remind)));
  return null;
}

/** A file is being taken in: until its end is reached, it is remembered that it was not. */
export async function noteTaking(cairn: Cairn, { whole }: RequestOf<'data.taking'>): Promise<null> {
  await keptBackup.change(({ unfinished: _, ...plan }) => (whole ? plan : { ...plan, unfinished: true }));
  if (!whole) return null;
  await planRetirements(cairn);
  cairn.changed();
  return null;
}

/** The calm word that it is time to save something: once a period, not in the quiet hours. */
export async function remindToSave(cairn: Cairn, job: Job): Promise<void> {
  const { remind, lastAt } = await keptBackup.read();
  if (remind === 'never') return cairn.store.erase('jobs', job.id);
  if (isQuiet(cairn.now(), await cairn.settings(), cairn.zone)) return;
  // Written down first: a worker that dies in between has kept silent once, it never says it twice.
  await cairn.store.put('jobs', { ...job, due: afterPeriod(cairn.now(), remind) });
  if (isOff(await cairn.policy(), 'notifications')) return;
  const when = cairn.say(lastAt === undefined ? 'notice_backup_never' : 'notice_backup');
  await notify('backup:', cairn.say('notice_backup_title'), when);
}

/** Begins the backup that is due: a page nobody sees makes the file, `backupMade` hears of it. */
export async function beginBackup(cairn: Cairn, job: Job): Promise<void> {
  const { recipient } = await keptBackup.read();
  if (recipient === undefined) return cairn.store.erase('jobs', job.id);
  const allowed = await isAllowed({ permissions: ['downloads', ...unseenNeeds] });
  if (!allowed || job.tries >= tries)
    return cairn.store.put('jobs', {
      ...job,
      state: 'failed',
      failure: allowed ? 'unexpected' : 'permission-missing',
    });
  await cairn.store.put('jobs', { ...job, tries: job.tries + 1, due: cairn.now() + retryMs });
  await openUnseen('/backup.html');
}

/** To whom the backup that is due is sealed. */
export async function backupWanted({ store }: Cairn): Promise<ReplyOf<'backup.wanted'>> {
  const { recipient } = await keptBackup.read();
  if (recipient === undefined || (await store.get('jobs', autoId))?.state !== 'waiting')
    throw missing('backup');
  return { recipient };
}

/** The file is made: it is saved under the name of its day, so that one that is made twice is there once. */
export async function backupMade(cairn: Cairn, { url, fileName }: RequestOf<'backup.made'>): Promise<null> {
  const job = await cairn.store.get('jobs', autoId);
  const { auto } = await keptBackup.read();
  const saved = await saveDownload(url, fileName).catch(() => false);
  if (job && saved && auto !== 'never') {
    await cairn.store.put('jobs', stepOf('backup', autoId, afterPeriod(cairn.now(), auto)));
    await noteSaved(cairn);
    cairn.changed();
  }
  void closeUnseen();
  return null;
}
