import { fetchFeed } from '@/accounts/feed';
import { readFeedAddress } from '@/accounts/feed-address';
import { readFeed } from '@/accounts/feed-events';
import { ServiceError } from '@/accounts/service-error';
import { type Feed, readAheadMs, readBackMs } from '@/domain/account';
import type { Job } from '@/domain/job';
import { failureOf } from '@/platform/answer';
import type { RequestOf } from '@/platform/protocol';
import type { Connected } from './connected';
import { freshJob, type Next, runAccountJobs } from './jobs';
import { takeIn } from './take-in';

/** Feeds are made anew every few hours at their source: asking more often brings nothing. */
const everyMs = 2 * 3_600_000;

/** Adds a calendar that is read by its address. The address is kept apart from everything that is shown or exported. */
export async function addFeed(cairn: Connected, { address, name }: RequestOf<'feed.add'>): Promise<void> {
  const read = readFeedAddress(address);
  if (read === undefined) throw new ServiceError('feed-address');
  const known = Object.entries(await cairn.feedAddresses.read()).find(([, each]) => each === read.address);
  const id = known?.[0] ?? `feed:${cairn.newId()}`;
  await cairn.feedAddresses.change((all) => ({ ...all, [id]: read.address }));
  const feed: Feed = {
    id,
    provider: read.provider,
    name: name.trim().slice(0, 100),
    host: read.host,
    createdAt: cairn.now(),
  };
  await cairn.store.change(['feeds', 'jobs'], async (change) => {
    await change.put('feeds', feed);
    await change.put(
      'jobs',
      freshJob(cairn, { id: `read:${id}`, kind: 'read-feed', meetingId: '', accountId: id }),
    );
  });
  await runAccountJobs(cairn);
}

/** Forgets the feed and its address. The meetings that were read stay. */
export async function removeFeed(cairn: Connected, feedId: string): Promise<void> {
  await cairn.feedAddresses.change(({ [feedId]: _, ...others }) => others);
  await cairn.store.change(['feeds', 'jobs'], async (change) => {
    await change.remove('feeds', feedId);
    for (const { id } of await change.by('jobs', 'accountId', feedId)) await change.remove('jobs', id);
  });
  cairn.changed();
}

/** Reads a feed if it is another one than last time. */
export async function readFeedStep(cairn: Connected, job: Job): Promise<Next> {
  const feed = await cairn.store.get('feeds', job.accountId ?? '');
  const address = (await cairn.feedAddresses.read())[job.accountId ?? ''];
  if (!feed || address === undefined) return 'done';
  try {
    // Once a day as if for the first time: an unchanged feed has new occurrences where its end was.
    const isOld = cairn.now() - (feed.wholeAt ?? 0) > 86_400_000;
    let read: Partial<Feed> = {};
    const answer = await fetchFeed(address, isOld ? undefined : feed.etag);
    if (answer !== 'same') {
      const now = cairn.now();
      const window = {
        from: now - readBackMs,
        to: now + readAheadMs,
        provider: feed.provider,
        zone: cairn.zone,
      };
      const { events, unread } = readFeed(answer.text, window);
      await takeIn(cairn, events, undefined);
      read = { unread, wholeAt: now, ...(answer.etag ? { etag: answer.etag } : {}) };
    }
    const again = cairn.now() + everyMs;
    const { trouble: _, ...kept } = feed;
    await keepFeed(cairn, {
      ...kept,
      ...read,
      readAt: cairn.now(),
      nextReadAt: again,
    });
    return { again };
  } catch (error) {
    await keepFeed(cairn, { ...feed, trouble: failureOf(error).kind });
    throw error;
  }
}

/** Keeps how the reading went, unless the feed was removed meanwhile. */
async function keepFeed(cairn: Connected, feed: Feed): Promise<void> {
  await cairn.store.change(['feeds'], async (change) => {
    if (await change.get('feeds', feed.id)) await change.put('feeds', feed);
  });
}
