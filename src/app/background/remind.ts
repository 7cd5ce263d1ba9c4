import type { Reminded } from '@/domain/job';
import type { Meeting } from '@/domain/meeting';
import { isOff } from '@/domain/policy';
import { dueReminders, type RemindableMeeting } from '@/domain/reminders';
import { saySpan } from '@/domain/when';
import { wakeAt } from '@/platform/alarms';
import { keptDestination } from '@/platform/kept';
import { notify, showBadge } from '@/platform/notices';
import { dashboardPath, openPopup, openTab, ownPage } from '@/platform/pages';
import type { Cairn } from './cairn';
import { briefsOf } from './meeting-view';
import { remindBetween } from './mentoring/remind-between';
import { nextJobAt } from './waiting-jobs';

/** Meetings this far around now can have a reminder: a week of lead time, three days to look back. */
const backMs = 4 * 86_400_000;
const aheadMs = 8 * 86_400_000;

/** Shows what is due, each at most once, and sets the alarm for what comes next. Safe to run at any time and any number of times. */
export async function remind(cairn: Cairn): Promise<void> {
  const now = cairn.now();
  const settings = await cairn.settings();
  const meetings = await remindable(cairn, now);
  const reminded = await cairn.store.range('reminded', 'at', {
    from: now - 30 * 86_400_000,
    to: Number.MAX_SAFE_INTEGER,
  });
  const { due, nextAt } = dueReminders({ meetings, reminded, settings, now, machineZone: cairn.zone });
  const silent = isOff(await cairn.policy(), 'notifications');
  for (const { id, kind, meeting } of silent ? [] : due) {
    // Written down first: a worker that dies in between has at worst kept silent once, it never says it twice.
    if (!(await claim(cairn, { id, kind, meetingId: meeting.id, at: now }))) continue;
    await show(cairn, kind, meeting);
  }
  if (!silent) await remindBetween(cairn, await cairn.store.all('pairs'), settings);
  const wake = [nextAt, await nextJobAt(cairn)].filter((at): at is number => at !== undefined);
  if (wake.length > 0) await wakeAt('due', Math.min(...wake), now);
  await badge(cairn, meetings, now);
}

async function claim(cairn: Cairn, reminder: Reminded): Promise<boolean> {
  return cairn.store.change(['reminded'], async (change) => {
    if (await change.get('reminded', reminder.id)) return false;
    await change.put('reminded', reminder);
    return true;
  });
}

/** The meetings that may be reminded of, with how far each is. */
export async function remindable(cairn: Cairn, now: number): Promise<RemindableMeeting[]> {
  const pairs = await cairn.store.all('pairs');
  const near = await cairn.store.range('meetings', 'startAt', { from: now - backMs, to: now + aheadMs });
  const ours = near.filter(({ verdict }) => verdict.verdict === 'mentoring');
  return (await briefsOf(cairn, ours, pairs)).map(({ meeting, pair, progress }) => ({
    ...meeting,
    agendaAttached: progress.agenda === 'attached',
    reflectionSaved: progress.reflection === 'saved',
    pairReminders: pair?.reminders ?? true,
  }));
}

async function show(cairn: Cairn, kind: 'prepare' | 'capture', meeting: Meeting): Promise<void> {
  const pair = meeting.pairId ? await cairn.store.get('pairs', meeting.pairId) : undefined;
  const name = pair?.name ?? meeting.title;
  const when = saySpan(meeting.start, meeting.end, meeting.zone, cairn.language, cairn.now());
  const title = cairn.say(kind === 'prepare' ? 'notice_prepare_title' : 'notice_capture_title', {
    name,
    when,
  });
  const message = cairn.say(kind === 'prepare' ? 'notice_prepare' : 'notice_capture', { name, when });
  await notify(`${kind}:${meeting.id}`, title, message);
}

/** A click on a reminder leads to that very meeting, its agenda or its reflection; or to the pair it is about. */
export async function followNotice(cairn: Cairn, noticeId: string): Promise<void> {
  const [kind, ...rest] = noticeId.split(':');
  if (kind === 'drift' || kind === 'touch') return openTab(ownPage(dashboardPath('pairs', rest.join(':'))));
  if (kind === 'retire')
    return openTab(ownPage(dashboardPath('pairs', `${rest.join(':')}`).concat('/secret')));
  if (kind === 'gone' || kind === 'months') return openTab(ownPage('/popup.html#settings'));
  if (kind === 'backup') return openTab(ownPage('/popup.html#backups'));
  if (kind !== 'prepare' && kind !== 'capture') return;
  await keptDestination.write({ view: kind, id: rest.join(':'), at: cairn.now() });
  await openPopup();
}

async function badge(cairn: Cairn, meetings: readonly RemindableMeeting[], now: number): Promise<void> {
  const blind = (await cairn.openPages()).some((page) => page.blind !== null);
  const toCapture = meetings.some(
    (meeting) =>
      meeting.endAt <= now &&
      !meeting.reflectionSaved &&
      !meeting.cancelled &&
      !meeting.declined &&
      meeting.missingSince === undefined,
  );
  await showBadge(blind ? '!' : toCapture ? '1' : '');
}
