import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { allServicePlaces, anyServer } from './src/accounts/places';
import { calendarHosts } from './src/calendars/hosts';
import { contentPolicy } from './src/platform/content-policy';
import { noMarkup } from './tools/no-markup';
import { plainStart } from './tools/plain-start';

/** What Cairn needs from the browser in order to work at all. */
const permissions = ['storage', 'alarms', 'notifications', 'scripting', 'contextMenus'];

/** What the browser is told about Cairn. Only alias-free files may be imported here: WXT loads this file without aliases. */
export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  publicDir: 'public',
  outDir: '.output',
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // Every one of them is without a warning at install; why each is needed stands in docs/permissions.md.
    permissions: [...permissions, ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: [...calendarHosts],
    // Nothing of these is given at install: each is asked for in the press that connects an account, or names a server.
    optional_host_permissions: [...allServicePlaces, anyServer],
    action: { default_title: '__MSG_name__' },
    omnibox: { keyword: 'cairn' },
    commands: {
      // Chrome proposes four keys at most; the person can choose others in the browser's own page for keys.
      _execute_action: { suggested_key: { default: 'Alt+Shift+C' } },
      prepare: { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_command_prepare__' },
      capture: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_capture__' },
      cover: { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_command_cover__' },
      beside: { description: '__MSG_command_beside__' },
      lock: { description: '__MSG_command_lock__' },
    },
    // In development the tools load scripts from their own server; what is built loads nothing from anywhere.
    ...(mode === 'production'
      ? {
          content_security_policy: {
            extension_pages: contentPolicy([...allServicePlaces, ...calendarHosts, anyServer]),
          },
        }
      : {}),
    // The panel is a page of ours in a frame: only the calendars may hold it.
    web_accessible_resources: [{ resources: ['panel.html'], matches: calendarHosts.map(originOf) }],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'cairn@cairn.example',
              strict_min_version: '140.0',
              // Only what a person connects an account for, and then asked for: drafts, agendas, meetings.
              data_collection_permissions: { required: ['none'], optional: ['personalCommunications'] },
            },
            // Firefox for Android knows the declaration of data since 142.
            gecko_android: { strict_min_version: '142.0' },
          },
          // Firefox does not let it be asked for later; it opens sign-in windows, and is not named to the person.
          permissions: [...permissions, 'identity'],
          optional_permissions: ['downloads'],
        }
      : {
          minimum_chrome_version: '144',
          optional_permissions: ['identity', 'downloads', 'offscreen', 'idle'],
          storage: { managed_schema: 'policy.json' },
          ...signInByChrome(),
        }),
  }),
  // What reviewers need to build the same thing, and no more.
  zip: { excludeSources: ['out/**', 'tests/**', 'docs/pictures/**', 'docs/store/**'] },
  hooks: {
    // The polyfill is for what runs in our own pages and the background. In a calendar page Cairn asks for five things that
    // every supported browser answers with promises, and three kilobytes less are loaded with every calendar. Of WXT's
    // context for content scripts it needs the signal alone.
    'vite:build:extendConfig'(entries, config) {
      if (!entries.every(({ type }) => type === 'content-script')) return;
      config.resolve = {
        ...config.resolve,
        alias: {
          ...config.resolve?.alias,
          'wxt/browser': '@wxt-dev/browser',
          'wxt/utils/content-script-context': fileURLToPath(
            new URL('./src/platform/content-script-context.ts', import.meta.url),
          ),
        },
      };
    },
  },
  vite: () => ({
    plugins: [noMarkup(), plainStart()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Every browser Cairn runs in knows `modulepreload` by itself.
    build: { sourcemap: false, modulePreload: { polyfill: false } },
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

/**
 * Chrome signs in to Google itself where the build names a client of its kind, which belongs to one extension id: so the
 * build also says which (`WXT_EXTENSION_KEY`). Without them sign-in goes by the browser's window, as elsewhere.
 */
function signInByChrome(): object {
  const { WXT_GOOGLE_EXTENSION_CLIENT: client, WXT_EXTENSION_KEY: key } = process.env;
  return client && key ? { key, oauth2: { client_id: client, scopes: ['openid'] } } : {};
}
