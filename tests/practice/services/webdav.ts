import type { Call, Reply } from './call.ts';

interface Kept {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

/** A WebDAV server as a person may have one: a folder behind a name and a password, with conditions kept. */
export class WebDavServer {
  readonly files = new Map<string, Kept>();
  readonly folders = new Set<string>(['/dav/']);
  readonly host = 'cloud.practice.example';
  readonly user = 'nadia';
  readonly password = 'moss-under-stones';
  #count = 0;

  answer(call: Call): Reply | undefined {
    const { url, method } = call;
    if (url.hostname !== this.host) return undefined;
    const wanted = `Basic ${Buffer.from(`${this.user}:${this.password}`).toString('base64')}`;
    if (call.headers.get('authorization') !== wanted) return { status: 401 };
    const path = decodeURIComponent(url.pathname);
    const file = this.files.get(path);
    switch (method) {
      case 'MKCOL':
        if (this.folders.has(path)) return { status: 405 };
        if (!this.folders.has(path.replace(/[^/]+\/$/, ''))) return { status: 409 };
        this.folders.add(path);
        return { status: 201 };
      case 'PROPFIND':
        return this.folders.has(path) ? this.#list(path) : { status: 404 };
      case 'PUT':
        return this.#put(path, file, call);
      case 'DELETE':
        return { status: this.files.delete(path) ? 204 : 404 };
      default:
        if (file === undefined) return { status: 404 };
        return {
          status: 200,
          headers: { etag: file.etag, 'content-length': String(file.bytes.length) },
          ...(method === 'HEAD' ? {} : { bytes: file.bytes }),
        };
    }
  }

  #put(path: string, file: Kept | undefined, call: Call): Reply {
    if (!this.folders.has(path.replace(/[^/]+$/, ''))) return { status: 409 };
    const match = call.headers.get('if-match');
    if (call.headers.get('if-none-match') === '*' && file) return { status: 412 };
    if (match !== null && match !== file?.etag) return { status: 412 };
    this.#count += 1;
    const etag = `"${this.#count}"`;
    this.files.set(path, { bytes: call.bytes ?? new Uint8Array(), etag });
    return { status: file ? 204 : 201, headers: { etag } };
  }

  #list(folder: string): Reply {
    const responses = [...this.files]
      .filter(([path]) => path.startsWith(folder) && !path.slice(folder.length).includes('/'))
      .map(
        ([path, { bytes, etag }]) =>
          `<d:response><d:href>${encodeURI(path)}</d:href><d:propstat><d:prop><d:resourcetype/><d:getcontentlength>${bytes.length}</d:getcontentlength><d:getetag>${etag.replaceAll('"', '&quot;')}</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`,
      );
    const own = `<d:response><d:href>${folder}</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
    return {
      status: 207,
      headers: { 'content-type': 'application/xml' },
      body: `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">${own}${responses.join('')}</d:multistatus>`,
    };
  }
}
