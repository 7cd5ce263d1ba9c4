import type { Depot, DepotFile } from '../../domain/sync/depot';
import { readJson, sendBytes } from '../send';
import { errorOf, ServiceError } from '../service-error';
import type { WithToken } from './google-drive';

const root = 'https://graph.microsoft.com/v1.0/me/drive/special/approot';

interface DriveItem {
  readonly name: string;
  readonly size?: number;
  readonly eTag?: string;
  readonly file?: object;
  readonly '@microsoft.graph.downloadUrl'?: string;
}

/**
 * The folder of this app in a person's OneDrive (scope `Files.ReadWrite.AppFolder`). Graph keeps conditions: a file is made
 * with `conflictBehavior=fail` and replaced with `If-Match`. What is read comes from the address an item names for it, which
 * carries its own leave: the way over `/content` leads to another host, and there the token would go along.
 */
export function oneDrive(withToken: WithToken): Depot {
  const ask = (
    method: string,
    url: string,
    init: { headers?: Record<string, string>; body?: Uint8Array } = {},
  ) =>
    withToken(async (token) => {
      const answer = await sendBytes(url, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(init.body === undefined ? {} : { 'content-type': 'application/octet-stream' }),
          ...init.headers,
        },
        ...(init.body === undefined ? {} : { body: init.body as Uint8Array<ArrayBuffer> }),
      });
      if (answer.status === 404) return undefined;
      if (answer.status === 412 || answer.status === 409) return 'changed';
      if (answer.status < 200 || answer.status > 299) throw refusal(answer);
      return answer.bytes;
    });
  const itemAt = async (name: string): Promise<DriveItem | undefined> => {
    const answer = await ask('GET', `${root}:/${encodeURIComponent(name)}`);
    return answer === undefined || answer === 'changed' ? undefined : (jsonOf(answer) as DriveItem);
  };
  const put = async (
    name: string,
    bytes: Uint8Array,
    how: { query?: string; headers?: Record<string, string> },
  ): Promise<string | undefined> => {
    const { query = '', headers = {} } = how;
    const url = `${root}:/${encodeURIComponent(name)}:/content${query}`;
    const answer = await ask('PUT', url, { headers, body: bytes });
    return answer === undefined || answer === 'changed' ? undefined : tagOf(jsonOf(answer) as DriveItem);
  };
  return {
    async list() {
      const files: DepotFile[] = [];
      let next: string | undefined = `${root}/children?$select=name,size,eTag,file&$top=200`;
      while (next !== undefined) {
        const answer: Uint8Array | 'changed' | undefined = await ask('GET', next);
        if (answer === undefined || answer === 'changed') break;
        const page = jsonOf(answer) as { value?: DriveItem[]; '@odata.nextLink'?: string };
        for (const item of page.value ?? [])
          if (item.file) files.push({ name: item.name, tag: tagOf(item), size: item.size ?? 0 });
        next = onGraph(page['@odata.nextLink']);
      }
      return files;
    },
    async read(name) {
      const item = await itemAt(name);
      const url = item?.['@microsoft.graph.downloadUrl'];
      if (item === undefined || url === undefined) return undefined;
      const answer = await sendBytes(url);
      if (answer.status === 404) return undefined;
      if (answer.status !== 200) throw refusal(answer);
      return { bytes: answer.bytes, tag: tagOf(item) };
    },
    create: (name, bytes) => put(name, bytes, { query: '?@microsoft.graph.conflictBehavior=fail' }),
    replace: (name, bytes, tag) => put(name, bytes, { headers: { 'if-match': tag } }),
    async remove(name) {
      await ask('DELETE', `${root}:/${encodeURIComponent(name)}`);
    },
  };
}

const tagOf = ({ eTag = '' }: DriveItem): string => eTag;

/** The token goes to Graph alone, wherever a "next" link leads. */
function onGraph(link: string | undefined): string | undefined {
  return link !== undefined && new URL(link).hostname === 'graph.microsoft.com' ? link : undefined;
}

function jsonOf(bytes: Uint8Array): unknown {
  return readJson(new TextDecoder().decode(bytes), 200);
}

function refusal({ status, headers, bytes }: Awaited<ReturnType<typeof sendBytes>>): ServiceError {
  let reason = '';
  try {
    const body = JSON.parse(new TextDecoder().decode(bytes)) as { error?: { code?: string } };
    reason = body.error?.code ?? '';
  } catch {
    // A gateway's page.
  }
  if (status === 507 || reason === 'quotaLimitReached') return new ServiceError('place-full', { status });
  if (status === 423) return new ServiceError('service-busy', { status });
  return errorOf({ status, reason, retryAfter: headers.get('retry-after') }, Date.now());
}
