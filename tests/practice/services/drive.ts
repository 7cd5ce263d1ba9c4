import { type Call, googleError, json, type Reply, tokenOf } from './call.ts';
import { discoveryCheck } from './discovery.ts';
import type { GoogleOAuth } from './google-oauth.ts';
import type { World } from './world.ts';

interface Kept {
  readonly id: string;
  readonly name: string;
  readonly createdTime: string;
  bytes: Uint8Array;
  headRevisionId: string;
}

/** The hidden folder of one app in a person's Drive. Like the real one it lets two files bear one name. */
export class Drive {
  readonly files: Kept[] = [];
  readonly #check = discoveryCheck('google/drive.v3.json');
  #count = 0;
  /** Bytes it has room for. */
  room = Number.POSITIVE_INFINITY;
  pageSize = 1000;

  constructor(
    private readonly world: World,
    private readonly oauth: GoogleOAuth,
  ) {}

  answer(call: Call): Reply | undefined {
    const { url } = call;
    if (url.hostname !== 'www.googleapis.com' || !/^(\/upload)?\/drive\/v3\//.test(url.pathname))
      return undefined;
    const grant = this.oauth.tokens.find(tokenOf(call), this.world.now());
    if (grant === undefined) return googleError(401, 'authError');
    const uploading = url.pathname.startsWith('/upload');
    const wrong = this.#check(contractCall(call), grant.scopes);
    this.world.problems.push(...wrong.map((each) => `Drive: ${each}`));
    if (wrong.some((each) => each.startsWith('scopes'))) return googleError(403, 'insufficientPermissions');
    const id = decodeURIComponent(/\/files\/([^/]+)$/.exec(url.pathname)?.[1] ?? '');
    if (id === '') return call.method === 'POST' ? this.#create(call) : this.#list(call);
    const file = this.files.find((each) => each.id === id);
    if (file === undefined) return googleError(404, 'notFound');
    if (call.method === 'DELETE') {
      this.files.splice(this.files.indexOf(file), 1);
      return { status: 204 };
    }
    if (uploading) return this.#replace(file, call);
    if (url.searchParams.get('alt') === 'media') return { status: 200, bytes: file.bytes };
    return json(shown(file));
  }

  #list({ url }: Call): Reply {
    if (url.searchParams.get('spaces') !== 'appDataFolder')
      this.world.problems.push('Drive: another space than the app’s own');
    const name = /^name = '([^']*)'$/.exec(url.searchParams.get('q') ?? '')?.[1];
    const all = this.files.filter((file) => name === undefined || file.name === name);
    const from = Number(url.searchParams.get('pageToken') ?? 0);
    const size = Math.min(this.pageSize, Number(url.searchParams.get('pageSize') ?? 100));
    const next = from + size < all.length ? { nextPageToken: String(from + size) } : {};
    return json({ files: all.slice(from, from + size).map(shown), ...next });
  }

  #create(call: Call): Reply {
    const { about, bytes } = partsOf(call);
    if (!(about['parents'] as string[] | undefined)?.includes('appDataFolder'))
      this.world.problems.push('Drive: a file outside the app’s own folder');
    if (this.#used() + bytes.length > this.room) return googleError(403, 'storageQuotaExceeded');
    this.#count += 1;
    const file: Kept = {
      id: `file-${this.#count}`,
      name: String(about['name']),
      createdTime: new Date(this.world.now() + this.#count).toISOString(),
      bytes,
      headRevisionId: `r${this.#count}`,
    };
    this.files.push(file);
    return json(shown(file));
  }

  #replace(file: Kept, call: Call): Reply {
    const bytes = call.bytes ?? new Uint8Array();
    if (this.#used() + bytes.length - file.bytes.length > this.room)
      return googleError(403, 'storageQuotaExceeded');
    this.#count += 1;
    file.bytes = bytes;
    file.headRevisionId = `r${this.#count}`;
    return json(shown(file));
  }

  #used(): number {
    return this.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }
}

const shown = ({ id, name, createdTime, bytes, headRevisionId }: Kept) => ({
  id,
  name,
  createdTime,
  headRevisionId,
  size: String(bytes.length),
});

/** The call as the contract knows it: an upload is the same method at another address, its metadata the body. */
function contractCall(call: Call): Call {
  const url = new URL(call.url);
  if (!url.pathname.startsWith('/upload')) return { ...call, body: '' };
  url.pathname = url.pathname.replace('/upload', '');
  const multipart = /^multipart\/related/.test(call.headers.get('content-type') ?? '');
  return { ...call, url, body: multipart ? JSON.stringify(partsOf(call).about) : '' };
}

function partsOf(call: Call): { about: Record<string, unknown>; bytes: Uint8Array } {
  const whole = Buffer.from(call.bytes ?? new Uint8Array());
  const boundary = /boundary=(.+)$/.exec(call.headers.get('content-type') ?? '')?.[1] ?? '';
  const [, first, second] = splitAt(whole, `--${boundary}`);
  const content = (part: Buffer | undefined): Buffer =>
    part === undefined ? Buffer.alloc(0) : part.subarray(part.indexOf('\r\n\r\n') + 4, part.length - 2);
  return {
    about: JSON.parse(content(first).toString('utf8') || '{}') as Record<string, unknown>,
    bytes: new Uint8Array(content(second)),
  };
}

function splitAt(whole: Buffer, mark: string): Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = whole.indexOf(mark); at >= 0; at = whole.indexOf(mark, from)) {
    parts.push(whole.subarray(from, at));
    from = at + mark.length;
  }
  return [...parts, whole.subarray(from)];
}
