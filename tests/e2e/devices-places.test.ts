import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CairnInChromium, launchChromium } from '../browsers/chromium';
import { owner } from '../practice/people';
import { type PracticeServer, startPractice } from '../practice/server';
import { openServices, type Services } from '../practice/services/services';
import { pair } from '../samples';
import { ask, signIn } from './accounts-stage';
import { grantedBuild } from './granted-build';

let practice: PracticeServer;
let services: Services;
const devices: CairnInChromium[] = [];
let remove: (() => Promise<void>) | undefined;

beforeAll(async () => {
  services = openServices({ people: [owner] });
  practice = await startPractice({ services });
  const build = await grantedBuild();
  remove = build.remove;
  for (const _ of ['laptop', 'desk'])
    devices.push(await launchChromium({ port: practice.port, extension: build.folder }));
});

afterAll(async () => {
  for (const device of devices) await device.close();
  await practice?.close();
  await remove?.();
});

const passphrase = 'granite under a slow river';
type Place = 'google' | 'microsoft' | 'folder';
const names: Readonly<Record<Place, { place: string; press: string }>> = {
  google: { place: 'Google Drive', press: 'Connect Google Drive' },
  microsoft: { place: 'OneDrive', press: 'Connect OneDrive' },
  folder: { place: 'A folder on this computer', press: 'Choose the folder' },
};

/** The room of the other devices, gone through as a person does up to the question how to join. */
async function choosePlace(device: CairnInChromium, kind: Place) {
  const page = await device.context.newPage();
  page.setDefaultTimeout(12_000);
  // No program can answer the window in which a folder is chosen; the browser's private folder has the same handles.
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('meet', { create: true }),
    });
  });
  await page.goto(`${device.origin}/popup.html#devices`);
  await page.getByText(names[kind].place, { exact: true }).click();
  const press = () => page.getByRole('button', { name: names[kind].press }).click();
  if (kind === 'folder') {
    await press();
    return page;
  }
  const known = await ask<{ redirect: string }>(device.quiet, 'accounts', {});
  services.apps[kind].push({ id: `app-${kind}`, redirects: [known.redirect] });
  await ask(device.quiet, 'client.keep', { provider: kind, id: `app-${kind}` });
  await signIn({ cairn: device, practice, services }, press);
  return page;
}

/** What a program does that carries a folder from one computer to the other. */
async function carry(from: CairnInChromium, to: CairnInChromium): Promise<void> {
  const files = await from.quiet.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('meet', {
      create: true,
    });
    const found: [string, number[]][] = [];
    for await (const entry of (
      folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }
    ).values())
      found.push([entry.name, [...new Uint8Array(await (await entry.getFile()).arrayBuffer())]]);
    return found;
  });
  await to.quiet.evaluate(async (carried) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('meet', {
      create: true,
    });
    for (const [name, bytes] of carried) {
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(Uint8Array.from(bytes));
      await stream.close();
    }
  }, files);
}

test.each<Place>(['google', 'microsoft', 'folder'])(
  'two browsers meet at a place of the person’s own, from the room alone: %s',
  async (kind) => {
    const [laptop, desk] = devices as [CairnInChromium, CairnInChromium];
    const id = `p-${kind}`;
    const between = async (from: CairnInChromium, to: CairnInChromium): Promise<void> => {
      if (kind === 'folder') await carry(from, to);
    };
    await ask(laptop.quiet, 'pair.keep', { pair: pair(id, { name: `Ada of ${kind}`, emails: [] }) });
    const first = await choosePlace(laptop, kind);
    await first.getByRole('heading', { name: 'The first device at' }).waitFor();
    await first.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await first.getByLabel('The passphrase once more').fill(passphrase);
    await first.getByLabel('Name of this device').fill('Laptop');
    await first.getByRole('button', { name: 'Turn on' }).click();
    await first.getByText('Last exchanged').waitFor();
    await first.getByRole('button', { name: 'Show a code' }).click();
    const code = await first.locator('.device-code').innerText();

    await between(laptop, desk);
    const second = await choosePlace(desk, kind);
    await second.getByRole('heading', { name: 'Your devices meet at' }).waitFor();
    await second.getByText('A code', { exact: true }).click();
    await second.getByLabel('Code', { exact: true }).fill(code.toLowerCase().replaceAll('-', ' '));
    await second.getByLabel('Name of this device').fill('Desk');
    await second.getByRole('button', { name: 'Join' }).click();
    await second.getByText('Last exchanged').waitFor();
    const nameOn = async (device: CairnInChromium): Promise<string | undefined> => {
      const pairs = await ask<{ pair: { id: string; name: string } }[]>(device.quiet, 'pairs', {});
      return pairs.find((each) => each.pair.id === id)?.pair.name;
    };
    expect(await nameOn(desk)).toBe(`Ada of ${kind}`);

    // What is written on the one is on the other.
    await ask(desk.quiet, 'pair.keep', { pair: pair(id, { name: `Ada Byron of ${kind}`, emails: [] }) });
    await ask(desk.quiet, 'sync.now', {});
    await between(desk, laptop);
    await first.getByRole('button', { name: 'Exchange now' }).click();
    await expect.poll(() => nameOn(laptop)).toBe(`Ada Byron of ${kind}`);
    await first.getByText('Desk', { exact: true }).waitFor();

    // The way out takes what lies at the place along, and leaves everything here.
    await ask(desk.quiet, 'sync.leave', { deleteCopy: false });
    await between(desk, laptop);
    await ask(laptop.quiet, 'sync.leave', { deleteCopy: true });
    expect(await nameOn(desk)).toBe(`Ada Byron of ${kind}`);
    if (kind === 'google') expect(services.drive.files).toEqual([]);
    await first.close();
    await second.close();
  },
  60_000,
);
