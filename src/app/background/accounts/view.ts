import { servicePlaces } from '@/accounts/places';
import { adminConsentAddress } from '@/accounts/sign-in/microsoft';
import { scopesOf } from '@/accounts/sign-in/scopes';
import { abilities } from '@/domain/account';
import { isOfAccount } from '@/domain/job';
import type { ReplyOf } from '@/platform/protocol';
import type { Connected } from './connected';

/** Everything the room of accounts shows. No token and no feed address is in it. */
export async function viewAccounts(cairn: Connected): Promise<ReplyOf<'accounts'>> {
  const redirect = cairn.browser.redirect();
  const clients = await cairn.clients();
  const jobs = [
    ...(await cairn.store.by('jobs', 'state', 'waiting')),
    ...(await cairn.store.by('jobs', 'state', 'failed')),
  ].filter((job) => isOfAccount(job) && (!isReading(job.kind) || job.failure || job.due <= cairn.now()));
  const titles = new Map<string, string>();
  for (const { meetingId } of jobs) {
    const meeting = meetingId === '' ? undefined : await cairn.store.get('meetings', meetingId);
    if (meeting) titles.set(meetingId, meeting.title);
  }
  const ofProvider = (provider: 'google' | 'microsoft') => ({
    ...(clients[provider] ? { client: clients[provider] } : {}),
    byBrowser: provider === 'google' && cairn.browser.canSignIn(),
    // What needs no scope of its own comes with what has one.
    abilities: abilities.flatMap((ability) => {
      const scopes = [...scopesOf(provider, ability)];
      return scopes.length === 0 ? [] : [{ ability, scopes, origins: [...servicePlaces[provider][ability]] }];
    }),
    ...(provider === 'microsoft' && clients.microsoft
      ? { adminLink: adminConsentAddress(clients.microsoft.id, redirect) }
      : {}),
  });
  return {
    redirect,
    google: ofProvider('google'),
    microsoft: ofProvider('microsoft'),
    accounts: (await cairn.store.all('accounts')).sort((one, other) => one.createdAt - other.createdAt),
    feeds: (await cairn.store.all('feeds')).sort((one, other) => one.createdAt - other.createdAt),
    jobs: jobs.map((job) => ({ job, title: titles.get(job.meetingId) ?? '' })),
  };
}

const isReading = (kind: string): boolean => kind === 'read-calendar' || kind === 'read-feed';
