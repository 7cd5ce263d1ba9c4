import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type CairnInChromium, launchChromium } from '../browsers/chromium';
import { owner } from '../practice/people';
import { type PracticeServer, startPractice } from '../practice/server';
import { asGoogleEvent, asGraphEvent } from '../practice/services/from-practice';
import { openServices, type Services } from '../practice/services/services';
import { grantedBuild } from './granted-build';

export type Provider = 'google' | 'microsoft';

export interface AccountsStage {
  readonly cairn: CairnInChromium;
  readonly practice: PracticeServer;
  readonly services: Services;
}

/** The pages' and the services' calendars with the same events in them, and a browser in which accounts may be connected. */
export function onAccountsStage(): () => AccountsStage {
  let stage: AccountsStage | undefined;
  const ending: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const services = openServices({ people: [owner] });
    const practice = await startPractice({ services });
    ending.push(() => practice.close());
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    for (const event of practice.events.filter(({ kind, allDay }) => kind === 'event' && !allDay)) {
      if (event.calendar === 'google') services.googleCalendar.put(asGoogleEvent(event, zone));
      else services.graphCalendar.put(asGraphEvent(event, zone));
    }
    const build = await grantedBuild();
    ending.push(build.remove);
    const cairn = await launchChromium({ port: practice.port, extension: build.folder });
    ending.push(() => cairn.close());
    stage = { cairn, practice, services };
  });
  afterAll(async () => {
    for (const end of ending.reverse()) await end();
  });
  return () => {
    if (!stage) throw new Error('The stage is not set.');
    return stage;
  };
}

/** What runs inside the extension's pages names its API. */
declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

/** Asks the background as Cairn's own pages do. */
export async function ask<T>(page: Page, name: string, request: object): Promise<T> {
  const answer = (await page.evaluate((message) => chrome.runtime.sendMessage(message), {
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

/** The part of the room of accounts under a heading. */
export const sheet = (page: Page, title: string) =>
  page.locator('section.sheet', { has: page.getByRole('heading', { name: title, exact: true }) });

/** Presses, and answers the service's sign-in page in the window that opens. */
export async function signIn(
  { cairn }: AccountsStage,
  press: () => Promise<void>,
  answer: 'Allow' | 'Cancel' = 'Allow',
): Promise<void> {
  const opening = cairn.context.waitForEvent('page', { timeout: 20_000 });
  await press();
  const window = await opening;
  await window.getByRole('button', { name: answer }).click();
}
