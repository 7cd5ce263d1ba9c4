import { leaveDraft } from '@/app/background/accounts/write';
import { keepAgenda } from '@/app/background/prepare';
import type { Provider } from '@/domain/account';
import { meeting, pair, recap } from '../samples';
import { ada, googleMeeting, graphMeeting } from './events';
import { me, type TestAccounts } from './test-accounts';

/** A meeting of a pair that the account reads, with an agenda and a recap. Its id in Cairn is `m1`. */
export async function prepareStory(world: TestAccounts, provider: Provider): Promise<void> {
  const { cairn, services } = world;
  const google = provider === 'google';
  if (google) services.googleCalendar.put(googleMeeting());
  else services.graphCalendar.put(graphMeeting());
  await world.connect(provider, 'read', 'agenda', 'drafts');
  for (const { id } of await cairn.store.all('meetings')) await cairn.store.remove('meetings', id);
  const [account] = await cairn.store.all('accounts');
  const now = cairn.now();
  await cairn.store.put('pairs', pair('p1', { name: 'Ada Byron', emails: [ada.email] }));
  await cairn.store.put(
    'meetings',
    meeting('m1', {
      pairId: 'p1',
      sources: [
        google
          ? {
              calendar: 'google',
              id: 'ev1',
              calendarId: me.email,
              seenAt: now,
              readAt: now,
              accountId: account?.id,
            }
          : {
              calendar: 'outlook',
              id: 'AAk-1',
              calendarId: 'calendar-1',
              seenAt: now,
              readAt: now,
              accountId: account?.id,
            },
      ],
    }),
  );
  await keepAgenda(cairn, {
    id: 'a1',
    meetingId: 'm1',
    pairId: 'p1',
    template: 'regular',
    topics: [
      { id: 't1', question: 'What went “well”, & why?', minutes: 10, audience: 'pair' },
      { id: 't2', question: 'PRIVATE QUESTION', minutes: 10, audience: 'me' },
    ],
    attached: true,
    updatedAt: now,
  });
  await cairn.store.put(
    'recaps',
    recap('recap:m1', {
      subject: 'Our hour on Thursday – danke für alles',
      mailbox: google ? 'gmail' : 'outlook',
      updatedAt: now - 1,
      parts: [
        {
          id: 'r1',
          kind: 'thanks',
          lead: '',
          text: 'Thank you, Ada. 你好',
          audience: 'pair',
          leftOut: false,
        },
        { id: 'r2', kind: 'win', lead: 'Worth keeping:', text: 'LEFT OUT', audience: 'pair', leftOut: true },
      ],
    }),
  );
}

/** The recap of a meeting a month ago that was left as a draft for the same pair, and sent by the person. */
export async function leaveAndSendEarlier(
  world: TestAccounts,
  provider: Provider,
  then: 'is sent' | 'lies there still' = 'is sent',
): Promise<void> {
  const { cairn } = world;
  const now = cairn.now();
  const month = 30 * 86_400_000;
  const sources = (await cairn.store.get('meetings', 'm1'))?.sources ?? [];
  const earlier = sources.map((source) => ({ ...source, id: 'ev0' }));
  await cairn.store.put(
    'meetings',
    meeting('m0', { pairId: 'p1', sources: earlier, startAt: now - month, endAt: now - month + 3_600_000 }),
  );
  await cairn.store.put(
    'recaps',
    recap('recap:m0', {
      meetingId: 'm0',
      subject: 'Unser Gespräch im April',
      mailbox: provider === 'google' ? 'gmail' : 'outlook',
      updatedAt: now - month,
    }),
  );
  await leaveDraft(cairn, { meetingId: 'm0' });
  if (then === 'is sent') sendEverything(world, provider);
}

/** The person sends what lies in the drafts. */
export function sendEverything({ services }: TestAccounts, provider: Provider): void {
  if (provider === 'google') for (const id of [...services.gmail.drafts.keys()]) services.gmail.send(id);
  else
    for (const { id, isDraft } of services.graphMail.messages.values())
      if (id && isDraft) services.graphMail.send(id);
}
