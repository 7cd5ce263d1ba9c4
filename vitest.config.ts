import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser, quietChromium } from './tests/browsers/find.ts';
import { googleClients } from './tests/google-clients.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const alias = { '@/': `${root}src/`, '@@/': root };
/** As in the build: Google's generated clients run over our own transport. */
const googleTransport = { 'googleapis-common': `${root}src/accounts/google/transport.ts` };
const executablePath = findBrowser('chromium');
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** What sets something for the whole machine, or needs all of it. */
const alone = ['tests/e2e/{policy,package,store-check}.test.ts'];
const builtExtension = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // A browser on a busy machine now and then misses its moment; what is broken stays broken three times.
  retry: 2,
};

/** `unit` runs in Node; `pages` runs in real Chromium, because DOM simulators answer some selectors wrongly. */
export default defineConfig({
  test: {
    projects: [
      {
        oxc,
        resolve: { alias: { ...alias, ...googleTransport } },
        // Gives `browser` a stand-in whose storage and events live in memory.
        plugins: [WxtVitest(), googleClients()],
        test: {
          name: 'unit',
          // What opens a passphrase takes its second on purpose, and more of them beside other work.
          testTimeout: 30_000,
          include: [
            'tests/{domain,detection,mail,store,app,accounts,platform,house,sync,calendars/file}/**/*.test.ts',
          ],
          setupFiles: ['tests/setup-node.ts'],
          // Else Node loads them itself, past the alias.
          server: { deps: { inline: [/@googleapis/] } },
        },
      },
      {
        // The built extension in a real browser, at the calendars' real addresses. Most of the time is spent waiting for
        // alarms and pages, so two of them run beside each other.
        resolve: { alias: { ...alias, ...googleTransport } },
        test: {
          ...builtExtension,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: alone,
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias: { ...alias, ...googleTransport } },
        test: { ...builtExtension, name: 'alone', include: alone, fileParallelism: false },
      },
      {
        oxc,
        resolve: { alias: { ...alias, ...googleTransport } },
        // Known beforehand, or the page is loaded anew in the middle of a test.
        optimizeDeps: {
          include: [
            '@googleapis/calendar',
            '@googleapis/gmail',
            '@microsoft/microsoft-graph-client',
            'oauth4webapi',
          ],
        },
        test: {
          name: 'pages',
          include: ['tests/{calendars,ui,page}/**/*.test.{ts,tsx}'],
          exclude: ['tests/calendars/file/**'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 900 },
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: { args: [...quietChromium], ...(executablePath ? { executablePath } : {}) },
            }),
          },
        },
      },
    ],
  },
});
