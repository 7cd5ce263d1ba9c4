import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PracticeBook } from './event-shape.ts';
import { googleHeaders, outlookHeaders, teamsHeaders } from './headers.ts';
import { type Composed, composedAt } from './mail/compose-page.ts';

/** What is found at an address. */
export type Site =
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'compose'; readonly mail: Composed }
  | {
      readonly kind: 'page';
      readonly headers: Readonly<Record<string, string | readonly string[]>>;
      html(): Promise<string>;
    };

const outlookHosts = new Set([
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.live.com',
  'outlook.cloud.microsoft',
]);
const teamsHosts = new Set(['teams.microsoft.com', 'teams.cloud.microsoft']);

/** The practice page at an address, decided by its host; `undefined` where there is none. */
export function siteOf(url: URL, cookies: string, book: PracticeBook): Site | undefined {
  const mail = composedAt(url);
  if (mail) return { kind: 'compose', mail };
  if (url.hostname === 'calendar.google.com') {
    if (!/^\/calendar\/(u\/\d+\/)?r(\/|$)/.test(url.pathname))
      return { kind: 'redirect', to: '/calendar/u/0/r' };
    return page('google', url, cookies, book);
  }
  if (outlookHosts.has(url.hostname)) {
    if (!/^\/(hosted\/)?calendar(\/|$)/.test(url.pathname)) {
      return { kind: 'redirect', to: '/calendar/view/week' };
    }
    return page('outlook', url, cookies, book);
  }
  if (teamsHosts.has(url.hostname)) return page('teams', url, cookies, book);
  return undefined;
}

const headersOf = { google: googleHeaders, outlook: outlookHeaders, teams: teamsHeaders };

function page(folder: 'google' | 'outlook' | 'teams', url: URL, cookies: string, book: PracticeBook): Site {
  const nonce = randomBytes(16).toString('base64url');
  const setup = pageSetup(url, cookies);
  return {
    kind: 'page',
    headers: { ...headersOf[folder](nonce), 'set-cookie': setup.cookies },
    html: async () => {
      const template = await readFile(new URL(`./${folder}/index.html`, import.meta.url), 'utf8');
      const words: Record<string, string> = {
        nonce,
        lang: setup.lang,
        dir: setup.lang === 'ar' ? 'rtl' : 'ltr',
        clock: setup.clock,
        email: book.owner.email,
        name: book.owner.name,
        zone: book.zone,
        offset: String(offsetOf(book)),
      };
      return template.replace(/\{\{(\w+)\}\}/g, (_, word: string) => words[word] ?? '');
    },
  };
}

/** `?lang=` (en, de, ja, ar) and `?clock=` (12, 24) are remembered in cookies, as a calendar remembers its settings. */
function pageSetup(url: URL, cookies: string): { lang: string; clock: string; cookies: string[] } {
  const kept = (name: string) => new RegExp(`(?:^|; )practice-${name}=([\\w-]+)`).exec(cookies)?.[1];
  const asked = (name: string, allowed: readonly string[]) =>
    [url.searchParams.get(name), kept(name)].find((value) => allowed.includes(value ?? '')) ?? undefined;
  const lang = asked('lang', ['en', 'de', 'ja', 'ar']) ?? 'en';
  const clock = asked('clock', ['12', '24']) ?? '';
  return {
    lang,
    clock: clock || (lang === 'en' ? '12' : '24'),
    cookies: [`practice-lang=${lang}; Path=/`, ...(clock ? [`practice-clock=${clock}; Path=/`] : [])],
  };
}

function offsetOf(book: PracticeBook): number {
  const at = Temporal.Instant.from(book.now).toZonedDateTimeISO(book.zone);
  return at.offsetNanoseconds / 1e6;
}
