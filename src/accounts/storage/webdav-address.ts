/**
 * The folder an address means: a folder of Cairn's own below it, so that nothing of the person's lies among our files.
 * `undefined` where it is no address, or one that would carry the password open over the network.
 */
export function webDavFolder(typed: string): string | undefined {
  const text = typed.trim().replace(/^(dav|webdav)s:/i, 'https:');
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin, pathname } = new URL(address);
  if (protocol !== 'https:') return undefined;
  const folder = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return /\/cairn\/$/i.test(folder) ? `${origin}${folder}` : `${origin}${folder}cairn/`;
}
