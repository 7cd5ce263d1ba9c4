import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../browsers/find';
import { builtForFirefox, type CairnInFirefox, launchFirefox } from '../browsers/firefox';
import { owner } from '../practice/people';
import { type PracticeServer, startPractice } from '../practice/server';
import { asGoogleEvent, asGraphEvent } from '../practice/services/from-practice';
import { openServices, type Services } from '../practice/services/services';
import { grantedBuild } from './granted-build';

/** What runs inside the extension's pages names its API. */
declare const browser: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

describe.skipIf(findBrowser('firefox') === undefined)('accounts in Firefox', () => {
  let firefox: CairnInFirefox;
  let practice: PracticeServer;
  let services: Services;
  let page: Page;
  const ending: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    services = openServices({ people: [owner] });
    practice = await startPractice({ services });
    ending.push(() => practice.close());
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    for (const event of practice.events.filter(({ kind, allDay }) => kind === 'event' && !allDay)) {
      if (event.calendar === 'google') services.googleCalendar.put(asGoogleEvent(event, zone));
      else services.graphCalendar.put(asGraphEvent(event, zone));
    }
    const build = await grantedBuild(builtForFirefox);
    ending.push(build.remove);
    const launched = await launchFirefox(practice.port, build.folder);
    if (!launched) throw new Error('Firefox is not installed.');
    firefox = launched;
    ending.push(() => firefox.close());
    page = await firefox.openPopup('accounts');
    await page.waitForSelector('section.sheet');
  });
  afterAll(async () => {
    for (const end of ending.reverse()) await end();
  });

  async function ask<T>(name: string, request: object): Promise<T> {
    const answer = (await page.evaluate((message) => browser.runtime.sendMessage(message), {
      name,
      request,
    })) as {
      ok: boolean;
      value: T;
      failure?: { kind: string; detail?: string };
    };
    if (!answer.ok) throw new Error(`${name}: ${answer.failure?.kind} ${answer.failure?.detail ?? ''}`);
    return answer.value;
  }

  /** Answers the service's page in the window that Firefox opens for it. */
  async function allow(): Promise<void> {
    for (const until = Date.now() + 20_000; Date.now() < until; ) {
      for (const each of await firefox.browser.pages()) {
        if (!/accounts\.google\.com|login\.microsoftonline\.com/.test(each.url())) continue;
        const button = await each.$('button[value=allow]').catch(() => null);
        if (button) {
          await button.click().catch(() => undefined);
          return;
        }
      }
      await new Promise((resume) => setTimeout(resume, 100));
    }
    throw new Error('No sign-in page was opened.');
  }

  test.each(['google', 'microsoft'] as const)(
    'signs in to %s, reads ahead and leaves a draft',
    async (provider) => {
      const google = provider === 'google';
      const { redirect } = await ask<{ redirect: string }>('accounts', {});
      expect(redirect).toMatch(/^https:\/\/[0-9a-f]{40}\.extensions\.allizom\.org\/$/);
      services.apps[provider].push({ id: provider, redirects: [redirect] });
      await ask('client.keep', { provider, id: provider });
      const connecting = ask('account.connect', { provider, abilities: ['read', 'drafts'] });
      await allow();
      await connecting;
      const event = practice.events.find(
        ({ id }) => id === (google ? 'google-samuel-now' : 'outlook-joana-now'),
      );
      const meetingId = google ? `google:${event?.eventId}` : `outlook:immutable-${event?.id}`;
      const { accounts } = await ask<{ accounts: { id: string; provider: string }[] }>('accounts', {});
      await ask('account.read', { accountId: accounts.find((each) => each.provider === provider)?.id });
      const partner = event?.people.find(({ self }) => !self);
      const judged = { word: 'yes', with: { name: partner?.name, email: partner?.email, role: 'mentor' } };
      await ask('meeting.judge', { meetingId, ...judged });
      const { reflection } = await ask<{ reflection: object }>('reflection', { meetingId });
      const lines = [{ id: 'l1', prompt: 'take-away', text: 'Said in Firefox', audience: 'pair' }];
      await ask('reflection.save', { reflection: { ...reflection, happened: 'yes', lines, revision: 1 } });
      expect(await ask('draft.leave', { meetingId })).toMatchObject({ state: 'there' });
      expect(google ? services.gmail.drafts.size : services.graphMail.messages.size).toBe(1);
      expect(services.problems).toEqual([]);
      const tokens = services.calls.filter(({ url }) => url.pathname.endsWith('/token'));
      for (const { headers } of tokens) expect(headers.get('origin')).toMatch(/^moz-extension:/);
    },
  );
});
