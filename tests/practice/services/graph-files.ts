import { type Call, graphError, json, type Reply } from './call.ts';
import { checkGraph, checkSelect } from './graph-types.ts';
import type { World } from './world.ts';

interface Kept {
  bytes: Uint8Array;
  eTag: string;
}

const root = '/v1.0/me/drive/special/approot';

/** The folder of one app in a person's OneDrive, and the address without a token that its files are read from. */
export class GraphFiles {
  readonly files = new Map<string, Kept>();
  #count = 0;
  room = Number.POSITIVE_INFINITY;

  constructor(private readonly world: World) {}

  answer(call: Call, scopes: readonly string[]): Reply | undefined {
    const path = decodeURIComponent(call.url.pathname);
    if (!path.startsWith(root)) return undefined;
    if (!scopes.includes('Files.ReadWrite.AppFolder')) return graphError(403, 'accessDenied');
    if (path === `${root}/children`) return this.#list(call);
    const [, name = '', content] = /^:\/([^/:]+)(:\/content)?$/.exec(path.slice(root.length)) ?? [];
    const file = this.files.get(name);
    if (content && call.method === 'PUT') return this.#put(name, file, call);
    if (file === undefined) return graphError(404, 'itemNotFound');
    if (call.method === 'DELETE') {
      this.files.delete(name);
      return { status: 204 };
    }
    const item = {
      ...shown(name, file),
      '@microsoft.graph.downloadUrl': `https://files.practice.example/${name}`,
    };
    this.world.problems.push(...checkGraph('driveItem', item).map((each) => `Graph: ${each}`));
    return json(item);
  }

  /** What `downloadUrl` leads to: no token is wanted there, and none may be sent. */
  download(call: Call): Reply | undefined {
    if (call.url.hostname !== 'files.practice.example') return undefined;
    if (call.headers.has('authorization')) this.world.problems.push('Graph: a token went to another host');
    const file = this.files.get(call.url.pathname.slice(1));
    return file ? { status: 200, bytes: file.bytes } : graphError(404, 'itemNotFound');
  }

  #list(call: Call): Reply {
    const { searchParams } = call.url;
    this.world.problems.push(
      ...checkSelect('driveItem', searchParams.get('$select')).map((each) => `Graph: ${each}`),
    );
    const from = Number(searchParams.get('$skiptoken') ?? 0);
    const size = Number(searchParams.get('$top') ?? 200);
    const all = [...this.files].map(([name, file]) => shown(name, file));
    const next = new URL(call.url);
    next.searchParams.set('$skiptoken', String(from + size));
    return json({
      value: all.slice(from, from + size),
      ...(from + size < all.length ? { '@odata.nextLink': next.href } : {}),
    });
  }

  #put(name: string, file: Kept | undefined, call: Call): Reply {
    const bytes = call.bytes ?? new Uint8Array();
    if (file && call.url.searchParams.get('@microsoft.graph.conflictBehavior') === 'fail')
      return graphError(409, 'nameAlreadyExists');
    const condition = call.headers.get('if-match');
    if (condition !== null && condition !== file?.eTag) return graphError(412, 'resourceModified');
    if (bytes.length > this.room) return graphError(507, 'quotaLimitReached');
    this.#count += 1;
    const now = { bytes, eTag: `"{F${this.#count}},${this.#count}"` };
    this.files.set(name, now);
    return json(shown(name, now), file ? 200 : 201);
  }
}

const shown = (name: string, { bytes, eTag }: Kept) => ({ name, size: bytes.length, eTag, file: {} });
