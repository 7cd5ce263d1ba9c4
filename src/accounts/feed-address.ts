import type { Provider } from '../domain/account';

/** Where the two calendars publish feeds: Google's secret iCal address, Outlook's published calendar. */
const places: readonly { readonly provider: Provider; readonly pattern: RegExp }[] = [
  { provider: 'google', pattern: /^https:\/\/calendar\.google\.com\/calendar\/ical\/[^?#]+\.ics$/ },
  {
    provider: 'microsoft',
    pattern: /^https:\/\/outlook\.(?:office365\.com|office\.com|live\.com)\/owa\/calendar\/[^?#]+\.ics$/,
  },
];

/** The feed an address names, as it may be pasted (`webcal:` included); `undefined` when it is no feed of theirs. */
export function readFeedAddress(
  typed: string,
): { address: string; provider: Provider; host: string } | undefined {
  const address = typed.trim().replace(/^webcal:/i, 'https:');
  if (!URL.canParse(address)) return undefined;
  const { href, hostname } = new URL(address);
  const place = places.find(({ pattern }) => pattern.test(href));
  return place && { address: href, provider: place.provider, host: hostname };
}
