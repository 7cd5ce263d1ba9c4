import { afterEach, describe, expect, test, vi } from 'vitest';
import { googleDrive } from '@/accounts/storage/google-drive';
import { oneDrive } from '@/accounts/storage/onedrive';
import { webDav } from '@/accounts/storage/webdav';
import { webDavFolder } from '@/accounts/storage/webdav-address';
import { filesIn } from '@/accounts/storage/webdav-answer';
import type { Depot } from '@/domain/sync/depot';
import { asFetch } from '../practice/services/as-fetch';
import { googleError, graphError } from '../practice/services/call';
import type { Fault } from '../practice/services/faults';
import { openServices, type Services } from '../practice/services/services';
import { oneOfEach } from '../samples';
import { holdToContract } from './depot-contract';
import { exchangeAll, openTestPlace, start } from './test-devices';

// A passphrase is slow on purpose.
vi.setConfig({ testTimeout: 30_000 });

const me = { email: 'nadia.brandt@harbour.example', name: 'Nadia Brandt' };

afterEach(() => vi.unstubAllGlobals());

function open(): Services {
  const services = openServices({ people: [me] });
  vi.stubGlobal('fetch', asFetch(services));
  return services;
}

const places: Readonly<Record<string, (services: Services) => Depot>> = {
  'Google Drive': (services) => {
    const token = services.google.tokens.issue(
      { person: me, clientId: 'app', scopes: ['https://www.googleapis.com/auth/drive.appdata'] },
      services.now(),
    );
    return googleDrive((run) => run(token));
  },
  OneDrive: (services) => {
    const token = services.microsoft.tokens.issue(
      { person: me, clientId: 'app', scopes: ['Files.ReadWrite.AppFolder'] },
      services.now(),
    );
    return oneDrive((run) => run(token));
  },
  WebDAV: ({ webDav: { host, user, password } }) =>
    webDav({ url: `https://${host}/dav/cairn/`, user, password }),
};

describe.each(Object.keys(places))('%s', (name) => {
  const depotOf = (services: Services): Depot => (places[name] as (services: Services) => Depot)(services);

  test('keeps files as every place has to, and is asked as its contract says', async () => {
    const services = open();
    await holdToContract(depotOf(services));
    expect(services.problems).toEqual([]);
  });

  test('lists more than one page holds', async () => {
    const services = open();
    services.drive.pageSize = 7;
    const depot = depotOf(services);
    const names = Array.from({ length: 20 }, (_, at) => `file${at}`);
    for (const each of names) await depot.create(each, new Uint8Array([1]));
    expect((await depot.list()).map((file) => file.name).sort()).toEqual([...names].sort());
    expect(services.problems).toEqual([]);
  });

  test.each<[string, Fault['instead'], object]>([
    [
      'too many requests',
      { status: 429, headers: { 'retry-after': '120' } },
      { kind: 'service-busy', wait: 120_000 },
    ],
    ['no answer', { status: 0, lost: 'reset' }, { kind: 'offline' }],
    ['an answer that never ends', { status: 0, lost: 'slow' }, { kind: 'service-slow' }],
    ['a gateway’s page', { status: 503, body: '<html>' }, { kind: 'service-slow' }],
  ])(
    'says what stands in the way: %s',
    async (_, instead, { kind, wait }: { kind?: string; wait?: number }) => {
      const services = open();
      const depot = depotOf(services);
      services.faults.add({ on: /./, ...(instead ? { instead } : {}) });
      const failed = await depot.list().catch((error: unknown) => error);
      expect(failed).toMatchObject({ failure: { kind }, ...(wait ? { retryAfterMs: wait } : {}) });
    },
  );

  test('an answer that gets lost after it was done is found out, and done once', async () => {
    const services = open();
    const { device } = openTestPlace(() => depotOf(services));
    const [laptop, desk] = [await device(), await device()];
    await laptop.cairn.store.put('goals', oneOfEach.goals);
    await start(laptop, 'Laptop');
    for (const lost of ['reset', 'cut', 'slow'] as const) {
      await laptop.cairn.store.put('goals', { ...oneOfEach.goals, what: `Said ${lost}` });
      services.faults.add({ on: /^(PUT|POST|PATCH)/, after: { status: 200, body: '{"id":', lost } });
      await laptop.exchange();
      await laptop.exchange();
    }
    await start(desk, 'Desk');
    await exchangeAll(desk, laptop);
    expect(await desk.cairn.store.all('goals')).toEqual([{ ...oneOfEach.goals, what: 'Said slow' }]);
    expect((await laptop.ask.sync({}, { url: '' })).state).toBe('on');
    expect(services.faults.spent).toBe(true);
  });
});

test('a full place says so, and what waits is sent once there is room', async () => {
  const services = open();
  services.drive.room = 2000;
  const { device } = openTestPlace(() => places['Google Drive']!(services));
  const laptop = await device();
  await laptop.cairn.store.put('goals', oneOfEach.goals);
  await start(laptop, 'Laptop');
  services.drive.room = services.drive.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  await laptop.exchange();
  expect(await laptop.ask.sync({}, { url: '' })).toMatchObject({ trouble: 'place-full' });
  services.drive.room = Number.POSITIVE_INFINITY;
  await laptop.exchange();
  const view = await laptop.ask.sync({}, { url: '' });
  expect(view).toMatchObject({ state: 'on', waits: 0 });
  expect(view.trouble).toBeUndefined();
});

test('of two files that bear one name in Drive the older counts, and the other goes', async () => {
  const services = open();
  const depot = places['Google Drive']!(services);
  let raced = false;
  services.pause = async (call, when) => {
    // Another device is quicker: between the look and the upload.
    if (raced || when !== 'before' || call.method !== 'POST') return;
    raced = true;
    await places['Google Drive']!(services).create('a1', new Uint8Array([1]));
  };
  expect(await depot.create('a1', new Uint8Array([2]))).toBeUndefined();
  expect(services.drive.files.map(({ bytes }) => [...bytes])).toEqual([[1]]);
});

test('refusals of the services have their words', async () => {
  const services = open();
  services.faults.add({ on: /googleapis/, instead: googleError(403, 'storageQuotaExceeded') });
  await expect(places['Google Drive']!(services).list()).rejects.toMatchObject({
    failure: { kind: 'place-full' },
  });
  services.faults.add({ on: /graph/, instead: graphError(507, 'quotaLimitReached') });
  await expect(places['OneDrive']!(services).list()).rejects.toMatchObject({
    failure: { kind: 'place-full' },
  });
  services.faults.add({ on: /graph/, instead: graphError(401, 'InvalidAuthenticationToken') });
  await expect(places['OneDrive']!(services).list()).rejects.toMatchObject({
    failure: { kind: 'sign-in-again' },
  });
});

test('a WebDAV answer is read whatever prefixes a server writes', () => {
  const answer = (p: string) =>
    `<${p}multistatus><${p}response><${p}href>/dav/</${p}href><${p}propstat><${p}prop><${p}resourcetype><${p}collection/></${p}resourcetype></${p}prop></${p}propstat></${p}response>
<${p}response xmlns:lp1="DAV:"><${p}href>/dav/a%201</${p}href><${p}propstat><${p}prop><lp1:getcontentlength>12</lp1:getcontentlength><lp1:getetag>&quot;5&#x2d;6&quot;</lp1:getetag></${p}prop></${p}propstat></${p}response></${p}multistatus>`;
  for (const prefix of ['', 'D:', 'd:'])
    expect(filesIn(answer(prefix))).toEqual([{ name: 'a 1', size: 12, tag: '"5-6"' }]);
});

test('an address that would carry the password open over the network is none', () => {
  expect(webDavFolder('cloud.example.org/remote.php/dav/files/me')).toBe(
    'https://cloud.example.org/remote.php/dav/files/me/cairn/',
  );
  expect(webDavFolder('davs://cloud.example.org/x/cairn/')).toBe('https://cloud.example.org/x/cairn/');
  expect(webDavFolder('http://cloud.example.org/x')).toBeUndefined();
  expect(webDavFolder('ftp://x')).toBeUndefined();
});
