import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { googleMeeting, graphMeeting } from '../accounts/events';
import { launchChromium } from '../browsers/chromium';
import { owner } from '../practice/people';
import { startPractice } from '../practice/server';
import { openServices } from '../practice/services/services';
import { ask, sheet, signIn } from './accounts-stage';
import { grantedBuild } from './granted-build';

interface Seen {
  readonly accounts: readonly { readonly id: string; readonly provider: string; readonly trouble?: string }[];
  readonly redirect: string;
}

test('a browser that was closed signs in again by itself, and what waited goes on', {
  timeout: 180_000,
}, async () => {
  const services = openServices({ people: [owner] });
  const practice = await startPractice({ services });
  const build = await grantedBuild();
  const profile = await mkdtemp(join(tmpdir(), 'cairn-restart-'));
  const launch = () => launchChromium({ port: practice.port, extension: build.folder, profile });
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  services.googleCalendar.put(
    googleMeeting({ start: { dateTime: `${day}T14:00:00Z` }, end: { dateTime: `${day}T15:00:00Z` } }),
  );
  try {
    let cairn = await launch();
    let page = await cairn.openPopup('accounts');
    const { redirect } = await ask<Seen>(page, 'accounts', {});
    for (const provider of ['google', 'microsoft'] as const) {
      services.apps[provider].push({ id: provider, redirects: [redirect] });
      await ask(page, 'client.keep', { provider, id: provider });
      await signIn({ cairn, practice, services }, async () => {
        void ask(page, 'account.connect', { provider, abilities: ['read', 'drafts'] });
      });
      await sheet(page, provider === 'google' ? 'Google' : 'Microsoft')
        .getByText(/^Read .*, again /)
        .waitFor();
    }
    const meetingId = 'google:ev1';
    await ask(page, 'meeting.judge', {
      meetingId,
      word: 'yes',
      with: { name: 'Ada Byron', email: 'ada@example.org', role: 'mentor' },
    });
    const { reflection } = await ask<{ reflection: object }>(page, 'reflection', { meetingId });
    await ask(page, 'reflection.save', { reflection: { ...reflection, happened: 'yes', revision: 1 } });
    services.faults.add({
      on: /^POST .*drafts$/,
      instead: { status: 503, headers: { 'retry-after': '1' }, body: '{}' },
    });
    await ask(page, 'draft.leave', { meetingId });
    expect(services.gmail.drafts.size).toBe(0);
    await cairn.close();

    const before = services.calls.length;
    cairn = await launch();
    page = await cairn.openPopup('accounts');
    // A token lives in the session's memory alone: both are gone with the browser, and come again without a page.
    services.graphCalendar.put(
      graphMeeting({
        start: { dateTime: `${day}T16:00:00.0000000`, timeZone: 'UTC' },
        end: { dateTime: `${day}T17:00:00.0000000`, timeZone: 'UTC' },
      }),
    );
    for (const { id } of (await ask<Seen>(page, 'accounts', {})).accounts)
      await ask(page, 'account.read', { accountId: id });
    const { accounts } = await ask<Seen>(page, 'accounts', {});
    expect(accounts.map(({ provider, trouble }) => [provider, trouble])).toEqual([
      ['google', undefined],
      ['microsoft', undefined],
    ]);
    expect(await ask(page, 'meeting', { meetingId: 'outlook:AAk-1' })).toBeDefined();
    const silent = services.calls
      .slice(before)
      .filter(({ url }) => url.searchParams.get('prompt') === 'none');
    expect(silent.map(({ url }) => url.hostname).sort()).toEqual([
      'accounts.google.com',
      'login.microsoftonline.com',
    ]);
    for (const until = Date.now() + 90_000; services.gmail.drafts.size === 0 && Date.now() < until; )
      await page.waitForTimeout(500);
    expect(services.gmail.drafts.size).toBe(1);
    expect(services.problems).toEqual([]);
    await cairn.close();
  } finally {
    await practice.close();
    await build.remove();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
