import { afterEach, describe, expect, test } from 'vitest';
import { webDav } from '@/accounts/storage/webdav';
import { ofThisBrowser, type PersonalName, personalNames, type StoredRecord } from '@/store/schema';
import { oneOfEach } from '../samples';
import { holdToContract } from './depot-contract';
import { ensureServer, password, type RunningServer, runServer, user } from './servers/webdav-servers';
import { exchangeAll, openTestPlace, start } from './test-devices';

let running: RunningServer | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

/** Two independent ones from Debian; a third, which takes no notice of conditions, where it is installed. */
describe.each(['lighttpd', 'apache', 'rclone'])('WebDAV of %s', (name) => {
  const there = ensureServer(name);

  test.skipIf(!there)(
    'keeps files as every place has to',
    async () => {
      running = await runServer(name);
      const url = `${running.url}cairn/`;
      await holdToContract(webDav({ url, user, password }));
      const stranger = webDav({ url, user, password: 'guessed' });
      await expect(stranger.list()).rejects.toMatchObject({ failure: { kind: 'place-refused' } });
      const nowhere = webDav({ url: `${running.url}no/such/folder/`, user, password });
      await expect(nowhere.create('a1', new Uint8Array(3))).rejects.toMatchObject({
        failure: { kind: 'place-not-found' },
      });
    },
    30_000,
  );

  test.skipIf(!there)(
    'lets two devices have the same',
    async () => {
      running = await runServer(name);
      const url = `${running.url}cairn/`;
      const { device } = openTestPlace(() => webDav({ url, user, password }));
      const [laptop, desk] = [await device(), await device()];
      for (const each of personalNames)
        await laptop.cairn.store.put(each, oneOfEach[each] as StoredRecord<PersonalName>);
      await start(laptop, 'Laptop');
      await start(desk, 'Desk');
      await exchangeAll(laptop, desk);
      await desk.cairn.store.put('goals', { ...oneOfEach.goals, what: 'Give two talks' });
      await exchangeAll(desk, laptop);
      for (const each of personalNames.filter((known) => !ofThisBrowser.includes(known)))
        expect(await desk.cairn.store.all(each)).toEqual(await laptop.cairn.store.all(each));
      expect((await laptop.cairn.store.get('goals', oneOfEach.goals.id))?.what).toBe('Give two talks');
    },
    30_000,
  );
});
