import type { Depot, DepotFile } from '../../domain/sync/depot';
import { readJson, sendBytes } from '../send';
import { errorOf, ServiceError } from '../service-error';

/** Runs a request with a token that is valid now. */
export type WithToken = <T>(run: (token: string) => Promise<T>) => Promise<T>;

const api = 'https://www.googleapis.com/drive/v3/files';
const upload = 'https://www.googleapis.com/upload/drive/v3/files';
const fields = 'id,name,size,headRevisionId,createdTime';

interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly size?: string;
  readonly headRevisionId?: string;
  readonly createdTime?: string;
}

/**
 * The hidden folder of this app in a person's Drive (scope `drive.appdata`, non-sensitive). By plain requests over the same
 * way to the network: the generated client brings what uploads nothing here needs, and its transport is ours anyway. Drive
 * knows no conditions (version 3 has no ETags) and lets two files bear one name: which one counts is the older, and whoever
 * made the other takes it away again.
 */
export function googleDrive(withToken: WithToken): Depot {
  const ask = (method: string, url: string, init: { type?: string; body?: Uint8Array } = {}) =>
    withToken(async (token) => {
      const answer = await sendBytes(url, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(init.type === undefined ? {} : { 'content-type': init.type }),
        },
        ...(init.body === undefined ? {} : { body: init.body as Uint8Array<ArrayBuffer> }),
      });
      if (answer.status === 404) return undefined;
      if (answer.status < 200 || answer.status > 299) throw refusal(answer);
      return answer.bytes;
    });
  const query = async (also: Record<string, string>): Promise<DriveFile[]> => {
    const found: DriveFile[] = [];
    let page = '';
    do {
      const search = new URLSearchParams({
        spaces: 'appDataFolder',
        pageSize: '1000',
        fields: `nextPageToken,files(${fields})`,
        ...also,
        ...(page === '' ? {} : { pageToken: page }),
      });
      const answer = jsonOf(await ask('GET', `${api}?${search}`)) as
        | { files?: DriveFile[]; nextPageToken?: string }
        | undefined;
      found.push(...(answer?.files ?? []));
      page = answer?.nextPageToken ?? '';
    } while (page !== '');
    return found.sort(byAge);
  };
  const find = async (name: string): Promise<DriveFile | undefined> =>
    (await query({ q: `name = '${name}'` })).find((file) => file.name === name);
  return {
    async list() {
      const files = new Map<string, DepotFile>();
      for (const file of await query({}))
        if (!files.has(file.name))
          files.set(file.name, { name: file.name, tag: tagOf(file), size: Number(file.size ?? 0) });
      return [...files.values()];
    },
    async read(name) {
      const file = await find(name);
      const bytes = file && (await ask('GET', `${api}/${encodeURIComponent(file.id)}?alt=media`));
      return file && bytes && { bytes, tag: tagOf(file) };
    },
    async create(name, bytes) {
      if (await find(name)) return undefined;
      const { type, body } = multipart({ name, parents: ['appDataFolder'] }, bytes);
      const made = jsonOf(
        await ask('POST', `${upload}?uploadType=multipart&fields=${encodeURIComponent(fields)}`, {
          type,
          body,
        }),
      ) as DriveFile | undefined;
      if (made === undefined) throw new ServiceError('answer-broken', { detail: 'create' });
      const first = await find(name);
      if (first === undefined || first.id === made.id) return tagOf(made);
      await ask('DELETE', `${api}/${encodeURIComponent(made.id)}`);
      return undefined;
    },
    async replace(name, bytes, tag) {
      const file = await find(name);
      if (file === undefined || tagOf(file) !== tag) return undefined;
      const url = `${upload}/${encodeURIComponent(file.id)}?uploadType=media&fields=${encodeURIComponent(fields)}`;
      const now = jsonOf(await ask('PATCH', url, { type: 'application/octet-stream', body: bytes })) as
        | DriveFile
        | undefined;
      return now && tagOf(now);
    },
    async remove(name) {
      for (const { id } of await query({ q: `name = '${name}'` }))
        await ask('DELETE', `${api}/${encodeURIComponent(id)}`);
    },
  };
}

const tagOf = ({ id, headRevisionId }: DriveFile): string => `${id} ${headRevisionId ?? ''}`;

function byAge(one: DriveFile, other: DriveFile): number {
  const key = ({ createdTime = '', id }: DriveFile): string => `${createdTime} ${id}`;
  return key(one) < key(other) ? -1 : 1;
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
  return bytes && readJson(new TextDecoder().decode(bytes), 200);
}

/** Name and content in one request (RFC 2387). The boundary is no part of sealed bytes but by a chance of 2⁻¹²⁸. */
function multipart(about: object, bytes: Uint8Array): { type: string; body: Uint8Array } {
  const boundary = `cairn-${crypto.randomUUID()}`;
  const text = (part: string): Uint8Array => new TextEncoder().encode(part);
  const before = text(
    `--${boundary}\r\ncontent-type: application/json; charset=UTF-8\r\n\r\n${JSON.stringify(about)}\r\n--${boundary}\r\ncontent-type: application/octet-stream\r\n\r\n`,
  );
  const after = text(`\r\n--${boundary}--\r\n`);
  const body = new Uint8Array(before.length + bytes.length + after.length);
  body.set(before);
  body.set(bytes, before.length);
  body.set(after, before.length + bytes.length);
  return { type: `multipart/related; boundary=${boundary}`, body };
}

function refusal({ status, headers, bytes }: Awaited<ReturnType<typeof sendBytes>>): ServiceError {
  let reason = '';
  try {
    const { error } = JSON.parse(new TextDecoder().decode(bytes)) as {
      error?: { errors?: { reason?: string }[]; status?: string };
    };
    reason = error?.errors?.[0]?.reason ?? error?.status ?? '';
  } catch {
    // A gateway's page.
  }
  if (reason === 'storageQuotaExceeded') return new ServiceError('place-full', { status });
  return errorOf({ status, reason, retryAfter: headers.get('retry-after') }, Date.now());
}
