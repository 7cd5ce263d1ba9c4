import { expect, test, vi } from 'vitest';
import { webDav } from '@/accounts/storage/webdav';
import { joinRing } from '@/sync/begin';
import { cipherOf } from '@/sync/cipher';
import { exchangeNow } from '@/sync/exchange';
import { findBrowser } from '../browsers/find';
import { builtForFirefox, launchFirefox } from '../browsers/firefox';
import { owner } from '../practice/people';
import { startPractice } from '../practice/server';
import { asFetch } from '../practice/services/as-fetch';
import { openServices } from '../practice/services/services';
import { pair } from '../samples';
import { MemoryDevice } from '../sync/memory';
import { grantedBuild } from './granted-build';

/** What runs inside the extension's pages names its API. */
declare const browser: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly permissions: { request: () => Promise<boolean> };
};

const passphrase = 'granite under a slow river';

test.skipIf(findBrowser('firefox') === undefined)(
  'Firefox meets another device at a WebDAV server, from its room; a folder is not offered, and why is said',
  async () => {
    const services = openServices({ people: [owner] });
    const practice = await startPractice({ services });
    const build = await grantedBuild(builtForFirefox);
    const firefox = await launchFirefox(practice.port, build.folder);
    if (!firefox) throw new Error('Firefox is not installed.');
    try {
      const page = await firefox.openPopup('devices');
      const asks = (name: string, request: object) =>
        page.evaluate((message) => browser.runtime.sendMessage(message), { name, request });
      const { host, user, password } = services.webDav;
      const press = (label: string) => page.locator(`::-p-xpath(//button[contains(., "${label}")])`).click();
      const said = (text: string) =>
        expect
          .poll(() => page.evaluate(() => document.body.innerText), { timeout: 15_000, interval: 200 })
          .toContain(text);
      await said('This browser cannot keep hold of a folder');
      expect(await page.$$('input[type=radio]')).toHaveLength(3);
      // Firefox asks in a window of its own, which no program can answer, also for what the manifest has been given.
      await page.evaluate(() => {
        browser.permissions.request = async () => true;
      });
      await asks('pair.keep', { pair: pair('p1', { name: 'Ada Byron', emails: [] }) });

      const fill = async (values: readonly string[]): Promise<void> => {
        const fields = await page.$$('input:not([type=radio])');
        for (const [at, value] of values.entries()) {
          await fields[at]?.click({ count: 3 });
          await fields[at]?.type(value);
        }
      };
      await fill([`https://${host}/dav/`, user, password]);
      await press('Look there');
      await said('The first device at');
      await fill([passphrase, passphrase, 'Fox']);
      await press('Turn on');
      await said('Last exchanged');

      // Another device, without a browser around it.
      vi.stubGlobal('fetch', asFetch(services));
      const choice = { kind: 'webdav', url: `https://${host}/dav/cairn/`, user, password } as const;
      const depot = webDav(choice);
      const setup = await joinRing(depot, { depot: choice, deviceName: 'Desk', now: Date.now() }, passphrase);
      if (!setup) throw new Error('There is no ring.');
      const desk = new MemoryDevice(setup);
      desk.stores = ['pairs'];
      desk.fit = (_, record) => record;
      const exchange = () => exchangeNow({ here: desk, depot, cipherOf, more: () => true });
      await exchange();
      expect(desk.records('pairs')).toMatchObject([{ name: 'Ada Byron' }]);
      desk.write('pairs', 'p1', { ...desk.read('pairs', 'p1'), name: 'Ada King' });
      await exchange();
      await press('Exchange now');
      await said('Desk');
      expect(JSON.stringify(await asks('pairs', {}))).toContain('Ada King');
    } finally {
      vi.unstubAllGlobals();
      await firefox.close();
      await practice.close();
      await build.remove();
    }
  },
  60_000,
);
