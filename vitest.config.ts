import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser, quietChromium } from './tests/browsers/find.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const alias = { '@/': `${root}src/`, '@@/': root };
const executablePath = findBrowser('chromium');
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** `unit` runs in Node; `pages` runs in real Chromium, because DOM simulators answer some selectors wrongly. */
export default defineConfig({
  test: {
    projects: [
      {
        oxc,
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/{domain,detection,mail,store,app,platform,house}/**/*.test.ts'],
          setupFiles: ['tests/setup-node.ts'],
        },
      },
      {
        oxc,
        resolve: { alias },
        test: {
          name: 'pages',
          include: ['tests/{calendars,ui}/**/*.test.{ts,tsx}'],
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
