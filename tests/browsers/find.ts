import { existsSync } from 'node:fs';

const candidates: Record<'chromium' | 'firefox', readonly string[]> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

/** The installed browser, `CAIRN_CHROMIUM` / `CAIRN_FIREFOX` first; `undefined` when there is none. */
export function findBrowser(name: 'chromium' | 'firefox'): string | undefined {
  const named = process.env[`CAIRN_${name.toUpperCase()}`];
  if (named !== undefined && existsSync(named)) return named;
  return candidates[name].find((path) => existsSync(path));
}

/** The switches a test browser runs with: no outward calls of its own, and able to run as root. */
export const quietChromium: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
