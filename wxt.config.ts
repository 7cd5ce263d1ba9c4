import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { calendarHosts } from './src/calendars/hosts';

/** What the browser is told about Cairn. Only alias-free files may be imported here: WXT loads this file without aliases. */
export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  publicDir: 'public',
  outDir: '.output',
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'notifications'],
    host_permissions: [...calendarHosts],
    action: { default_title: '__MSG_name__' },
    // The panel is a page of ours in a frame: only the calendars may hold it.
    web_accessible_resources: [{ resources: ['panel.html'], matches: calendarHosts.map(originOf) }],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'cairn@cairn.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
  hooks: {
    // The polyfill is for what runs in our own pages and the background. In a calendar page Cairn asks for five things that
    // every supported browser answers with promises, and three kilobytes less are loaded with every calendar.
    'vite:build:extendConfig'(entries, config) {
      if (!entries.every(({ type }) => type === 'content-script')) return;
      config.resolve = {
        ...config.resolve,
        alias: { ...config.resolve?.alias, 'wxt/browser': '@wxt-dev/browser' },
      };
    },
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { sourcemap: false },
    // Google's generated clients over a transport that a worker can load; their types stay those of the real one.
    resolve: {
      alias: {
        'googleapis-common': fileURLToPath(new URL('./src/accounts/google/transport.ts', import.meta.url)),
      },
    },
  }),
});

/** A web-accessible resource is matched by origin: the path of the pattern must be `/*`. */
function originOf(pattern: string): string {
  return pattern.replace(/^(https:\/\/[^/]+)\/.*$/, '$1/*');
}
