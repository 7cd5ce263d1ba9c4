/**
 * What our own pages and the worker may load and whom they may ask: their own files, and the places an account or a feed
 * answers at. A server of the person's own may be any, so with it the policy says only that the way is sealed (docs/decisions/011);
 * what holds asking to one place in the code is a test. No markup becomes a script (Trusted Types), nothing is framed in them but a page of ours, no form leads out of them. Free of
 * aliases: the build reads it.
 * @param places address patterns such as `https://graph.microsoft.com/*`
 */
export function contentPolicy(places: readonly string[]): string {
  const origins = places.includes('https://*/*')
    ? ['https:']
    : [...new Set(places.map((place) => place.replace(/^(https:\/\/[^/]+)\/.*$/, '$1')))];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${origins.join(' ')}`,
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types cairn-parts',
  ].join('; ');
}
