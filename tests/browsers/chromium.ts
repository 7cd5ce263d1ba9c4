import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Frame, type Page, type Worker } from 'playwright-core';
import { findBrowser, quietChromium } from './find.ts';
import { findPanel, findPanelPart, type PanelBox, type PanelPart } from './panel.ts';
import { findRealPopup, type RealPopup } from './real-popup.ts';

export interface ChromiumOptions {
  /** Port of the practice server: every host name leads there. */
  readonly port: number;
  readonly headless?: boolean;
  /** Where the profile is kept: given twice, it is the same person's browser opened again. */
  readonly profile?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly language?: string;
  /** The zone of the machine, as the browser takes it to be. */
  readonly zone?: string;
  /** How many pixels of a picture one pixel of the page is. */
  readonly sharpness?: number;
  /** Leaves the page open that a new install greets with. */
  readonly welcome?: boolean;
  /** Folder of the extension; the build as it is unless told. */
  readonly extension?: string;
}

/** Chromium with the built extension in it. */
export interface CairnInChromium {
  readonly context: BrowserContext;
  /** Cairn's own address, `chrome-extension://…`. */
  readonly origin: string;
  readonly profile: string;
  /** A page of the extension's own that runs nothing: what asks from here is asked as Cairn's rooms ask. */
  readonly quiet: Page;
  /** The running background worker; wakes it if it sleeps. */
  worker(): Promise<Worker>;
  /** Kills the background worker, as the browser does after half a minute of quiet: nothing it held survives. */
  killWorker(): Promise<void>;
  /** Cairn's popup in a tab of the popup's size. */
  openPopup(place?: string): Promise<Page>;
  /** The frame of the panel beside the open event. */
  panel(page: Page): Promise<Frame>;
  /** Where a part of the panel stands that is not in its frame (`panel`, `tab`, `instead`), if it is shown. */
  panelPart(page: Page, part: PanelPart): Promise<PanelBox | undefined>;
  /** Ids of the notifications that are shown. Asking does not wake the worker. */
  notices(): Promise<string[]>;
  /** When the alarms that are set will ring, by name. Asking does not wake the worker. */
  alarms(): Promise<Record<string, Date>>;
  /** Clicks a notification and answers the popup the browser opens. */
  pressNotice(id: string): Promise<RealPopup>;
  /** Whether the worker runs at this moment. */
  workerRuns(): Promise<boolean>;
  close(): Promise<void>;
}

/** What runs inside the extension names its API; this is as much of it as the harness uses. */
declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly alarms: { getAll(): Promise<{ name: string; scheduledTime: number }[]> };
  readonly notifications: {
    getAll(): Promise<Record<string, unknown>>;
    readonly onClicked: { dispatch(id: string): void };
  };
};

export const builtForChromium: string = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Starts Chromium with the built extension, on a new profile unless one is given. */
export async function launchChromium(options: ChromiumOptions): Promise<CairnInChromium> {
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error('Chromium is not installed.');
  const extension = options.extension ?? builtForChromium;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'cairn-profile-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    ignoreHTTPSErrors: true,
    // Else Playwright tells every page that it stands in the United States, whatever the browser speaks.
    locale: options.language ?? 'en-GB',
    ...(options.zone === undefined
      ? {}
      : { env: { ...process.env, TZ: options.zone } as Record<string, string> }),
    viewport: options.headless === false ? null : { width: 1440, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    ...(options.sharpness === undefined || options.headless === false
      ? {}
      : { deviceScaleFactor: options.sharpness }),
    args: [
      ...quietChromium,
      ...(options.headless === false ? [] : ['--headless=new']),
      `--lang=${options.language ?? 'en-GB'}`,
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${options.port}`,
      '--ignore-certificate-errors',
    ],
  });
  if (!options.welcome) closeWelcome(context);
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = first.url().replace(/^(chrome-extension:\/\/[^/]+).*$/, '$1');
  const quiet = context.pages()[0] ?? (await context.newPage());
  await quiet.goto(`${origin}/manifest.json`);
  const worker = async (): Promise<Worker> => {
    // Any message wakes it; nobody answers one that is not in the protocol.
    await quiet.evaluate(() => chrome.runtime.sendMessage({}).catch(() => undefined));
    return first;
  };
  const openPage = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 384, height: 600 });
    await page.goto(`${origin}/${path}`);
    return page;
  };
  return {
    context,
    origin,
    profile,
    quiet,
    worker,
    killWorker: async () => {
      await worker();
      await stopWorker(quiet);
    },
    openPopup: (place) => openPage(`popup.html${place ? `#${place}` : ''}`),
    panel: findPanel,
    panelPart: findPanelPart,
    notices: async () => Object.keys(await quiet.evaluate(() => chrome.notifications.getAll())),
    alarms: async () => {
      const alarms = await quiet.evaluate(() => chrome.alarms.getAll());
      return Object.fromEntries(alarms.map(({ name, scheduledTime }) => [name, new Date(scheduledTime)]));
    },
    workerRuns: () => workerRuns(quiet),
    pressNotice: async (id) => {
      await (await worker()).evaluate((each) => chrome.notifications.onClicked.dispatch(each), id);
      return findRealPopup(quiet);
    },
    close: async () => {
      await context.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The page a new install opens is in nobody's way, and does not stand in front. */
function closeWelcome(context: BrowserContext): void {
  const close = (page: Page): void => {
    if (page.url().endsWith('/welcome.html')) void page.close();
    else page.once('framenavigated', () => page.url().endsWith('/welcome.html') && void page.close());
  };
  context.pages().forEach(close);
  context.on('page', close);
}

/**
 * Stops the worker as the browser itself does, and waits until it says so. Playwright keeps the same `Worker` for its next
 * life, and does not tell that this one ended (1.65).
 * @param quiet a page of the extension that runs nothing: it must not wake what it is there to stop
 */
async function stopWorker(quiet: Page): Promise<void> {
  const session = await quiet.context().newCDPSession(quiet);
  const version = new Promise<string>((found) =>
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const running = versions.find(({ runningStatus }) => runningStatus === 'running');
      if (running) found(running.versionId);
    }),
  );
  const stopped = new Promise<void>((gone) =>
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) gone();
    }),
  );
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopWorker', { versionId: await version });
  await stopped;
  await session.detach();
}

async function workerRuns(quiet: Page): Promise<boolean> {
  const session = await quiet.context().newCDPSession(quiet);
  const states = new Promise<boolean>((known) =>
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) =>
      known(
        versions.some(({ runningStatus }) => runningStatus === 'running' || runningStatus === 'starting'),
      ),
    ),
  );
  await session.send('ServiceWorker.enable');
  const running = await states;
  await session.detach();
  return running;
}
