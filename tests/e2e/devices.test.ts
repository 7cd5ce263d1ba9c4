import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CairnInChromium, launchChromium } from '../browsers/chromium';
import { owner } from '../practice/people';
import { type PracticeServer, startPractice } from '../practice/server';
import { openServices, type Services } from '../practice/services/services';
import { pair } from '../samples';
import { ask } from './accounts-stage';
import { grantedBuild } from './granted-build';

// Anew for every try: what a broken try left behind is no place to begin.
let practice: PracticeServer;
let services: Services;
let devices: CairnInChromium[] = [];
let remove: (() => Promise<void>) | undefined;

beforeEach(async () => {
  services = openServices({ people: [owner] });
  practice = await startPractice({ services });
  const build = await grantedBuild();
  remove = build.remove;
  devices = [
    await launchChromium({ port: practice.port, extension: build.folder }),
    await launchChromium({ port: practice.port, extension: build.folder }),
  ];
});

afterEach(async () => {
  for (const device of devices) await device.close();
  await practice?.close();
  await remove?.();
});

interface SyncView {
  readonly state: string;
  readonly waits: number;
  readonly devices: readonly { readonly name: string }[];
  readonly notes: readonly object[];
}

const passphrase = 'granite under a slow river';

test('two browsers on a server of the person’s own have the same pair, though one is killed again and again', async () => {
  const [laptop, desk] = devices as [CairnInChromium, CairnInChromium];
  const { host, user, password } = services.webDav;
  const nameOf = (text: string) => pair('p1', { name: text, emails: ['PRIVATE-MARK@example.org'] });
  await ask(laptop.quiet, 'pair.keep', { pair: nameOf('Ada Byron') });
  const goal = (what: string) => ({
    goal: {
      id: 'g1',
      pairId: 'p1',
      what,
      evidence: '',
      audience: 'me',
      state: 'open',
      createdAt: 1,
      updatedAt: Date.now(),
    },
  });
  await ask(laptop.quiet, 'goal.keep', goal('PRIVATE-MARK give a talk'));

  // The first by hand, as a person does it.
  const page = await laptop.context.newPage();
  await page.goto(`${laptop.origin}/popup.html#devices`);
  await page.getByLabel('Address of the folder').fill(`https://${host}/dav/`);
  await page.getByLabel('Name you sign in with there').fill(user);
  await page.getByLabel('App password').fill(password);
  if (process.env['CAIRN_PICTURES'])
    await page.screenshot({ path: `${process.env['CAIRN_PICTURES']}/devices-place.png`, fullPage: true });
  await page.getByRole('button', { name: 'Look there' }).click();
  await page.getByRole('heading', { name: `The first device at ${host}` }).waitFor();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('The passphrase once more').fill(passphrase);
  await page.getByLabel('Name of this device').fill('Laptop');
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByText('Nothing waits to be sent.').waitFor();
  await page.getByText('This device', { exact: true }).waitFor();

  const depot = { kind: 'webdav', url: `https://${host}/dav/cairn/`, user, password };
  await ask(desk.quiet, 'sync.start', { depot, deviceName: 'Desk', passphrase });
  await expect
    .poll(
      async () => {
        await ask(desk.quiet, 'sync.now', {});
        return ask<object[]>(desk.quiet, 'pairs', {});
      },
      { timeout: 15_000 },
    )
    .toMatchObject([{ pair: { name: 'Ada Byron' } }]);

  // Both write, in the same texts too; the desk's worker dies in the middle of whatever it does.
  const said: string[] = [];
  for (let round = 0; round < 6; round += 1) {
    for (const [device, name] of [
      [laptop, 'laptop'],
      [desk, 'desk'],
    ] as const) {
      const word = `${name}${round}`;
      said.push(word);
      const { goals } = await ask<{ goals: { what: string }[] }>(device.quiet, 'pair.details', {
        pairId: 'p1',
      });
      await ask(device.quiet, 'goal.keep', goal(`${goals[0]?.what ?? ''} ${word}`));
    }
    const exchanging = [
      ask(laptop.quiet, 'sync.now', {}),
      ask(desk.quiet, 'sync.now', {}).catch(() => undefined),
    ];
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 250));
    await desk.killWorker();
    await Promise.race([Promise.all(exchanging), new Promise((resolve) => setTimeout(resolve, 2000))]);
  }
  const goalOf = async (device: CairnInChromium): Promise<string> => {
    await ask(device.quiet, 'sync.now', {});
    const { goals } = await ask<{ goals: { what: string }[] }>(device.quiet, 'pair.details', {
      pairId: 'p1',
    });
    return goals[0]?.what ?? '';
  };
  await expect
    .poll(
      async () => {
        const [one, other] = [await goalOf(laptop), await goalOf(desk)];
        return one === other && said.every((word) => one.split(/\s+/).includes(word));
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  const view = await ask<SyncView>(desk.quiet, 'sync', {});
  expect(view).toMatchObject({ state: 'on', waits: 0 });
  expect(view.devices.map(({ name }) => name)).toEqual(['Desk', 'Laptop']);

  // Nothing of what is private went anywhere in plain words, nor did the names of files.
  const left = Buffer.concat([
    ...[...services.webDav.files].flatMap(([name, { bytes }]) => [Buffer.from(name), Buffer.from(bytes)]),
    ...services.calls.map(({ url, body }) => Buffer.from(`${url.href}\n${body}`)),
  ]);
  expect(left.length).toBeGreaterThan(20_000);
  // Long enough that chance does not write them.
  for (const mark of ['PRIVATE-MARK', 'Ada Byron', 'give a talk', 'goals:g1', passphrase])
    expect(left.includes(Buffer.from(mark)), mark).toBe(false);
  const pictures = process.env['CAIRN_PICTURES'];
  if (pictures) {
    await page.getByRole('button', { name: 'Show a code' }).click();
    await page.getByText('Good once').waitFor();
    await page.screenshot({ path: `${pictures}/devices.png`, fullPage: true });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: `${pictures}/devices-dark.png`, fullPage: true });
  }
  await page.close();
}, 120_000);
