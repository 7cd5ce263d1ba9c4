import { writeFileSync } from 'node:fs';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { readNow } from '@/app/background/accounts/connect';
import type { Connected } from '@/app/background/accounts/connected';
import { googleMeeting, graphMeeting } from './events';
import { openTestAccounts } from './test-accounts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Counts what is written from now on. */
function countWrites(cairn: Connected): () => number {
  let writes = 0;
  const { put, change } = cairn.store;
  Object.assign(cairn.store, {
    put: (...of: Parameters<typeof put>) => {
      writes += 1;
      return put(...of);
    },
    change: (...of: Parameters<typeof change>) => {
      writes += 1;
      return change(...of);
    },
  });
  return () => writes;
}

/** What was measured, for the bench that asks for it. */
const figures: Record<string, object> = {};
afterAll(() => {
  const path = process.env['CAIRN_FIGURES'];
  if (path) writeFileSync(path, JSON.stringify(figures));
});

test.each(['google', 'microsoft'] as const)(
  '2000 events at %s: read once, then only what changed',
  async (provider) => {
    const world = await openTestAccounts();
    const google = provider === 'google';
    const put = (n: number, title: string): void => {
      const at = new Date(Date.UTC(2026, 4, 14, 7) + n * 1_800_000).toISOString();
      const end = new Date(Date.UTC(2026, 4, 14, 7) + (n + 1) * 1_800_000).toISOString();
      if (google) {
        const change = { id: `e${n}`, summary: title, start: { dateTime: at }, end: { dateTime: end } };
        world.services.googleCalendar.put(googleMeeting({ ...change, description: 'x'.repeat(200) }));
      } else {
        const time = (iso: string) => ({ dateTime: `${iso.slice(0, 19)}.0000000`, timeZone: 'UTC' });
        world.services.graphCalendar.put(
          graphMeeting({ id: `e${n}`, subject: title, start: time(at), end: time(end) }),
        );
      }
    };
    for (let n = 0; n < 2000; n += 1) put(n, n % 100 === 0 ? `Mentoring with Ada ${n}` : `Planning ${n}`);
    const writes = countWrites(world.cairn);
    const from = performance.now();
    await world.connect(provider, 'read');
    const first = {
      ms: Math.round(performance.now() - from),
      writes: writes(),
      requests: world.services.asked().length,
    };
    expect(await world.cairn.store.all('meetings')).toHaveLength(20);
    for (const n of [3, 100, 250])
      put(n, n === 100 ? 'Mentoring with Ada, renamed' : `Planning, renamed ${n}`);
    const before = { writes: writes(), requests: world.services.asked().length };
    const then = performance.now();
    const [account] = await world.cairn.store.all('accounts');
    await readNow(world.cairn, account?.id ?? '');
    const next = {
      ms: Math.round(performance.now() - then),
      writes: writes() - before.writes,
      requests: world.services.asked().length - before.requests,
    };
    expect(
      (await world.cairn.store.all('meetings')).filter(({ title }) => title.endsWith('renamed')),
    ).toHaveLength(1);
    expect(first.requests).toBeLessThanOrEqual(google ? 8 + 3 : 40 + 3);
    expect(next.requests).toBe(1);
    // The meeting that changed, the place of the reading, the job before and after, the account.
    expect(next.writes).toBeLessThanOrEqual(6);
    figures[provider] = { first, next };
    console.info(provider, JSON.stringify({ first, next }));
  },
);
