import type { Depot, DepotFile } from '../../domain/sync/depot';
import { sendBytes } from '../send';
import { errorOf, ServiceError } from '../service-error';
import { filesIn } from './webdav-answer';

export interface WebDavPlace {
  /** The folder everything lies in, with its `/`. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** Written small: where a server says nothing of what it wrote, the file is read back, and that must cost little. */
const readBackBytes = 64 * 1024;

const wanted =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><getetag/><getcontentlength/><getlastmodified/><resourcetype/></prop></propfind>';

/**
 * A folder on a WebDAV server (RFC 4918): Nextcloud and others. Conditions (`If-Match`, `If-None-Match`) are sent with every
 * write; several servers take no notice of them (tried 2026-11: rclone's, which is Go's), so what is there is looked at
 * before as well. Between the two another device may write: for all files but the ring there is only one that does, and the
 * ring is mended by whoever finds itself missing in it.
 */
export function webDav({ url, user, password }: WebDavPlace): Depot {
  const authorization = `Basic ${base64(`${user}:${password}`)}`;
  const ask = (
    method: string,
    name: string,
    init: { headers?: Record<string, string>; body?: BodyInit } = {},
  ) =>
    sendBytes(`${url}${encodeURIComponent(name)}`, {
      method,
      ...init,
      headers: { ...init.headers, authorization },
      redirect: 'error',
    });
  const look = async (name: string): Promise<string | undefined> => {
    const { status, headers } = await ask('HEAD', name);
    if (status === 404) return undefined;
    if (status !== 200) throw refusal(status, headers);
    return rawTag(name, headers);
  };
  /** What the server calls this version. Some say it in lists alone (lighttpd 1.4, tried 2026-11). */
  const rawTag = async (name: string, headers: Headers): Promise<string | undefined> =>
    headers.get('etag') ?? (await propfind(name, '0')).at(0)?.tag;
  const propfind = async (name: string, depth: '0' | '1'): Promise<DepotFile[]> => {
    const asked = { depth, 'content-type': 'application/xml' };
    const { status, headers, bytes } = await ask('PROPFIND', name, { headers: asked, body: wanted });
    if (status === 404) return [];
    if (status !== 207) throw refusal(status, headers);
    return filesIn(new TextDecoder().decode(bytes));
  };
  const put = async (
    name: string,
    bytes: Uint8Array,
    condition: Record<string, string>,
  ): Promise<string | undefined> => {
    const headers = { 'content-type': 'application/octet-stream', ...condition };
    let answer = await ask('PUT', name, { headers, body: bytes as Uint8Array<ArrayBuffer> });
    if (answer.status === 409 || answer.status === 404) {
      // The folder is not there (any more).
      await makeFolder();
      answer = await ask('PUT', name, { headers, body: bytes as Uint8Array<ArrayBuffer> });
    }
    if (answer.status === 412) return undefined;
    if (answer.status < 200 || answer.status > 299) throw refusal(answer.status, answer.headers);
    const etag = answer.headers.get('etag');
    if (etag) return tagOf(etag);
    if (bytes.length > readBackBytes) return tagOf(await look(name));
    const there = await read(name);
    return there && sameBytes(there.bytes, bytes) ? there.tag : undefined;
  };
  const read: Depot['read'] = async (name) => {
    const { status, headers, bytes } = await ask('GET', name);
    if (status === 404) return undefined;
    if (status !== 200) throw refusal(status, headers);
    const tag = tagOf(await rawTag(name, headers));
    return tag === undefined ? undefined : { bytes, tag };
  };
  const makeFolder = async (): Promise<void> => {
    const { status, headers } = await ask('MKCOL', '');
    if (status === 409) throw new ServiceError('place-not-found', { status });
    // 405: it is there.
    if (status !== 405 && (status < 200 || status > 299)) throw refusal(status, headers);
  };
  return {
    list: async () => (await propfind('', '1')).map((file) => ({ ...file, tag: tagOf(file.tag) })),
    read,
    create: async (name, bytes) =>
      (await look(name)) === undefined ? put(name, bytes, { 'if-none-match': '*' }) : undefined,
    replace: async (name, bytes, tag) => {
      const now = await look(name);
      if (now === undefined || tagOf(now) !== tag) return undefined;
      // A weak tag is no condition (RFC 9110, 13.1.1).
      return put(name, bytes, now.startsWith('"') ? { 'if-match': now } : {});
    },
    async remove(name) {
      const { status, headers } = await ask('DELETE', name);
      if (status !== 404 && (status < 200 || status > 299)) throw refusal(status, headers);
    },
  };
}

/** A version is weak as long as its second is not over (Apache), and the same one is strong after that. */
function tagOf<T extends string | undefined>(etag: T): T {
  return etag?.replace(/^W\//, '') as T;
}

function refusal(status: number, headers: Headers): ServiceError {
  if (status === 401 || status === 403) return new ServiceError('place-refused', { status });
  if (status === 507 || status === 413) return new ServiceError('place-full', { status });
  if (status === 405 || status === 501) return new ServiceError('place-not-found', { status });
  return errorOf({ status, reason: '', retryAfter: headers.get('retry-after') }, Date.now());
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
