import type { Depot } from '../../domain/sync/depot';
import { sendBytes } from '../send';
import { errorOf, ServiceError } from '../service-error';
import { filesIn, tagOf } from './webdav-answer';

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
    return tagIn(headers, Number(headers.get('content-length')));
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
    if (etag) return etag;
    if (bytes.length > readBackBytes) return look(name);
    const there = await read(name);
    return there && sameBytes(there.bytes, bytes) ? there.tag : undefined;
  };
  const read: Depot['read'] = async (name) => {
    const { status, headers, bytes } = await ask('GET', name);
    if (status === 404) return undefined;
    if (status !== 200) throw refusal(status, headers);
    return { bytes, tag: tagIn(headers, bytes.length) };
  };
  const makeFolder = async (): Promise<void> => {
    const { status, headers } = await ask('MKCOL', '');
    if (status === 409) throw new ServiceError('place-not-found', { status });
    // 405: it is there.
    if (status !== 405 && (status < 200 || status > 299)) throw refusal(status, headers);
  };
  return {
    async list() {
      const headers = { depth: '1', 'content-type': 'application/xml' };
      const { status, headers: answered, bytes } = await ask('PROPFIND', '', { headers, body: wanted });
      if (status === 404) return [];
      if (status !== 207) throw refusal(status, answered);
      return filesIn(new TextDecoder().decode(bytes));
    },
    read,
    create: async (name, bytes) =>
      (await look(name)) === undefined ? put(name, bytes, { 'if-none-match': '*' }) : undefined,
    replace: async (name, bytes, tag) => {
      if ((await look(name)) !== tag) return undefined;
      // A weak tag is no condition (RFC 9110, 13.1.1).
      return put(name, bytes, /^"/.test(tag) ? { 'if-match': tag } : {});
    },
    async remove(name) {
      const { status, headers } = await ask('DELETE', name);
      if (status !== 404 && (status < 200 || status > 299)) throw refusal(status, headers);
    },
  };
}

function tagIn(headers: Headers, size: number): string {
  return tagOf(headers.get('etag'), headers.get('last-modified'), size);
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

/**
 * The folder an address means: a folder of Cairn's own below it, so that nothing of the person's lies among our files.
 * `undefined` where it is no address, or one that would carry the password open over the network.
 */
export function webDavFolder(typed: string): string | undefined {
  const text = typed.trim().replace(/^(dav|webdav)s:/i, 'https:');
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin, pathname, hostname } = new URL(address);
  const own = hostname === 'localhost' || hostname === '127.0.0.1';
  if (protocol !== 'https:' && !(protocol === 'http:' && own)) return undefined;
  const folder = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return /\/cairn\/$/i.test(folder) ? `${origin}${folder}` : `${origin}${folder}cairn/`;
}
