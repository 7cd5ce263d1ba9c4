import { services } from '@/accounts/services';
import type { Account, AccountCalendar } from '@/domain/account';
import { type Connected, changeAccount } from './connected';
import { holdUnmet } from './take-in';
import { withToken } from './tokens';

/** Calendars come and go rarely: the list is asked for anew once a day. */
const everyMs = 24 * 3_600_000;

/** A calendar the person chose or left out stays so; a new one begins as the service has it. */
export function chosenAsBefore(
  listed: readonly AccountCalendar[],
  before: readonly AccountCalendar[],
): AccountCalendar[] {
  return listed.map((calendar) => ({
    ...calendar,
    chosen: before.find(({ id }) => id === calendar.id)?.chosen ?? calendar.chosen,
  }));
}

/**
 * The account with the calendars it has now. One that is gone takes how far it was read along, and what it held is held
 * like everything that is no longer where it was.
 */
export async function withCalendarsNow(cairn: Connected, account: Account, anyway = false): Promise<Account> {
  const { id, listedAt = 0 } = account;
  if (!anyway && cairn.now() - listedAt < everyMs) return account;
  const listed = await withToken(cairn, account, (token) =>
    services[account.provider].source.calendars(token),
  );
  for (const gone of account.calendars.filter((each) => !listed.some((other) => other.id === each.id))) {
    const reading = await cairn.store.get('readings', `${id} ${gone.id}`);
    if (reading) await holdUnmet(cairn, account, gone.id, reading, []);
    await cairn.store.remove('readings', `${id} ${gone.id}`);
  }
  let now = account;
  await changeAccount(cairn, id, (kept) => {
    now = { ...kept, calendars: chosenAsBefore(listed, kept.calendars), listedAt: cairn.now() };
    return now;
  });
  return now;
}
