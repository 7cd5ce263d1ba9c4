import type { Cairn } from './cairn';

/** Longer than any conversation: a meeting that began before is over. */
const longestMs = 12 * 3_600_000;
/** A screen is often shared a little before. */
const earlyMs = 5 * 60_000;

/**
 * Whether somebody may be looking at the screen: while a conversation runs, unless the person said always or never. A browser
 * tells no extension that a screen is shared; that two people are in a call is the nearest that is known.
 */
export async function viewShy(cairn: Cairn): Promise<{ shy: boolean }> {
  const { shy = 'meeting' } = await cairn.settings();
  if (shy !== 'meeting') return { shy: shy === 'always' };
  const now = cairn.now();
  const near = await cairn.store.range('meetings', 'startAt', { from: now - longestMs, to: now + earlyMs });
  return {
    shy: near.some(
      ({ endAt, verdict, cancelled, declined, allDay }) =>
        endAt > now && verdict.verdict === 'mentoring' && !cancelled && !declined && !allDay,
    ),
  };
}
