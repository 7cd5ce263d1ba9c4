/** Schemes an address of ours may have when it is opened: a page, a mail, a call. Anything else could be a script. */
const schemes = ['https:', 'http:', 'mailto:', 'tel:'];

/** The address as it may be opened; `undefined` where its scheme is none of these, however it is dressed up. */
export function safeLink(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return schemes.includes(url.protocol) ? url.href : undefined;
}
