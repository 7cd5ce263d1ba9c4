import { isServiceError } from '@/accounts/service-error';
import { services } from '@/accounts/services';
import type { PageOfEvents } from '@/accounts/source';
import { type Account, type Reading, readAheadMs, readBackMs, rollAfterMs } from '@/domain/account';
import type { CalendarId } from '@/domain/event';
import type { Job } from '@/domain/job';
import { type Connected, changeAccount, getAccount } from './connected';
import type { Next } from './jobs';
import { withCalendarsNow } from './list-calendars';
import { holdGone, holdUnmet, takeIn } from './take-in';
import { keepSigns, takeInSigns } from './take-in-signs';
import { withToken } from './tokens';

/** A calendar is looked at again after this. */
const everyMs = 30 * 60_000;
/** A read that would go on for ever (a service that always names another page) ends here and goes on next time. */
const mostPages = 200;

export const calendarOf = { google: 'google', microsoft: 'outlook' } as const satisfies Record<
  Account['provider'],
  CalendarId
>;

/** Reads what is new in every chosen calendar of an account, and says when to look again. */
export async function readCalendars(cairn: Connected, job: Job): Promise<Next> {
  const kept = await getAccount(cairn, job.accountId ?? '');
  if (!kept.abilities.includes('read')) return 'done';
  let account = await withCalendarsNow(cairn, kept);
  for (const { id } of account.calendars.filter(({ chosen }) => chosen)) {
    try {
      await readCalendar(cairn, account, id);
    } catch (error) {
      if (!isServiceError(error, 'not-found')) throw error;
      // The calendar may be gone since the list was made; one that is still in it is a trouble of another kind.
      account = await withCalendarsNow(cairn, account, true);
      if (account.calendars.some((each) => each.id === id)) throw error;
    }
  }
  const again = cairn.now() + everyMs;
  await changeAccount(cairn, account.id, ({ trouble: _, ...kept }) => ({
    ...kept,
    readAt: cairn.now(),
    nextReadAt: again,
  }));
  return { again };
}

async function readCalendar(cairn: Connected, account: Account, calendarId: string): Promise<void> {
  const id = `${account.id} ${calendarId}`;
  const judgedWith = await knownSoFar(cairn);
  const kept = await cairn.store.get('readings', id);
  let reading =
    kept && !isOld(kept, cairn.now(), judgedWith)
      ? kept
      : fromTheStart(cairn, account, calendarId, judgedWith);
  for (let pages = 0; pages < mostPages; pages += 1) {
    let page: PageOfEvents;
    try {
      page = await readPage(cairn, account, reading);
    } catch (error) {
      // The service no longer knows where we were (410): once from the start, and no further if that is refused as well.
      if (!isServiceError(error, 'start-over') || isAtStart(reading)) throw error;
      reading = fromTheStart(cairn, account, calendarId, judgedWith);
      continue;
    }
    await takeInSigns(cairn, page.signs, page.events);
    const met = await takeIn(cairn, page.events, account);
    await keepSigns(cairn, page.signs, account);
    await holdGone(cairn, page.removed, calendarOf[account.provider]);
    const ended = page.place.page === undefined;
    const baseline = reading.sync === undefined;
    if (baseline && ended) await holdUnmet(cairn, account, calendarId, reading, [...reading.met, ...met]);
    reading = nextReading(reading, page, baseline && !ended ? [...reading.met, ...met] : []);
    // Kept after its events: a worker that dies in between reads this page once more, which changes nothing.
    await cairn.store.change(['readings', 'accounts'], async (change) => {
      if (await change.get('accounts', account.id)) await change.put('readings', reading);
    });
    if (ended) return;
  }
}

function readPage(cairn: Connected, account: Account, reading: Reading): Promise<PageOfEvents> {
  const { calendarId, from, to, page, sync } = reading;
  return withToken(cairn, account, (token) =>
    services[account.provider].source.read({
      token,
      calendarId,
      from,
      to,
      place: { page, sync },
      zone: cairn.zone,
      email: account.email,
    }),
  );
}

function nextReading(
  { page: _, sync: __, ...kept }: Reading,
  { place }: PageOfEvents,
  met: string[],
): Reading {
  return {
    ...kept,
    met,
    ...(place.page === undefined ? {} : { page: place.page }),
    ...(place.sync === undefined ? {} : { sync: place.sync }),
  };
}

const isAtStart = ({ page, sync }: Reading): boolean => page === undefined && sync === undefined;

/** The horizon has come near, or the person has said something new: what was passed over is looked at again. */
function isOld(reading: Reading, now: number, judgedWith: string): boolean {
  const running = reading.page !== undefined && reading.sync === undefined;
  if (running && now - reading.baselineAt < rollAfterMs) return false;
  return now - reading.baselineAt >= rollAfterMs || reading.judgedWith !== judgedWith;
}

function fromTheStart(cairn: Connected, account: Account, calendarId: string, judgedWith: string): Reading {
  const now = cairn.now();
  return {
    id: `${account.id} ${calendarId}`,
    accountId: account.id,
    calendarId,
    from: now - readBackMs,
    to: now + readAheadMs,
    baselineAt: now,
    met: [],
    judgedWith,
  };
}

/** Changes when a pair, or a word about an event or series, is new: then a verdict may be another one. */
async function knownSoFar(cairn: Connected): Promise<string> {
  const pairs = await cairn.store.all('pairs');
  const words = await cairn.store.all('words');
  return `${pairs.map(({ id, emails }) => `${id}${emails.length}`).join()} ${words.length}`;
}
