import type { DepotFile } from '../../domain/sync/depot';

/**
 * The files a `multistatus` answer names (RFC 4918). A worker has no reader of XML, and of this kind of answer three fields
 * matter; servers write them with prefixes of their own.
 */
export function filesIn(xml: string): DepotFile[] {
  return blocks(xml, 'response').flatMap((response): DepotFile[] => {
    const href = field(response, 'href');
    if (href === undefined || /<(?:[\w-]+:)?collection\b/i.test(response)) return [];
    const name = nameIn(href);
    const size = Number(field(response, 'getcontentlength'));
    if (name === undefined || !Number.isFinite(size)) return [];
    return [{ name, size, tag: tagOf(field(response, 'getetag'), field(response, 'getlastmodified'), size) }];
  });
}

/** What names one version where a server gives no entity tag: worse, but never wrong about what is the same. */
export function tagOf(
  etag: string | null | undefined,
  modified: string | null | undefined,
  size: number,
): string {
  return etag ? etag.trim() : `at ${modified ?? ''} ${size}`;
}

function nameIn(href: string): string | undefined {
  const last = href.replace(/\/$/, '').split('/').at(-1);
  try {
    return last === undefined ? undefined : decodeURIComponent(last);
  } catch {
    return undefined;
  }
}

function blocks(xml: string, name: string): string[] {
  const found = xml.matchAll(new RegExp(`<((?:[\\w-]+:)?${name})(?:\\s[^>]*)?>([\\s\\S]*?)</\\1\\s*>`, 'gi'));
  return [...found].map((match) => match[2] ?? '');
}

function field(xml: string, name: string): string | undefined {
  const [first] = blocks(xml, name);
  return first === undefined ? undefined : unescaped(first.trim());
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });
}
