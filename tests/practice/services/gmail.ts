import { bodyOf, type Call, googleError, json, type Reply, tokenOf } from './call.ts';
import { discoveryCheck } from './discovery.ts';
import type { GoogleOAuth } from './google-oauth.ts';
import type { World } from './world.ts';

export interface GmailDraft {
  readonly id: string;
  readonly messageId: string;
  readonly threadId: string;
  /** As mail programs keep it, RFC 5322. */
  readonly mime: string;
}

/** The drafts of one Gmail mailbox. */
export class Gmail {
  readonly drafts = new Map<string, GmailDraft>();
  /** Drafts that were sent, by draft id. */
  readonly sent = new Map<string, GmailDraft>();
  readonly #check = discoveryCheck('google/gmail.v1.json');
  #count = 0;
  /** The search index lags behind: `q` finds nothing. */
  searchLags = false;
  /** Gmail puts a Message-ID of its own in place of the caller's (not known which it does). */
  ownMessageIds = false;

  constructor(
    private readonly world: World,
    private readonly oauth: GoogleOAuth,
  ) {}

  answer(call: Call): Reply | undefined {
    if (call.url.hostname !== 'gmail.googleapis.com') return undefined;
    const grant = this.oauth.tokens.find(tokenOf(call), this.world.now());
    if (grant === undefined) return googleError(401, 'authError');
    const wrong = this.#check(call, grant.scopes);
    if (wrong.some((each) => each.startsWith('scopes'))) return googleError(403, 'insufficientPermissions');
    if (wrong.length > 0) {
      this.world.problems.push(...wrong.map((each) => `Gmail: ${each}`));
      return googleError(400, 'badRequest');
    }
    const [, id] = /\/drafts(?:\/([^/]+))?$/.exec(call.url.pathname) ?? [];
    if (call.method === 'POST') return json(this.#keep(undefined, call));
    if (id === undefined) return this.#list(call.url.searchParams);
    const draft = this.drafts.get(id);
    if (draft === undefined) return googleError(404, 'notFound');
    return json(
      call.method === 'PUT'
        ? this.#keep(draft, call)
        : show(draft, call.url.searchParams.get('format') ?? 'full'),
    );
  }

  /** The person changes their draft in the mailbox: as any update, the message behind it becomes another. */
  edit(id: string, change: (mime: string) => string): void {
    const draft = this.drafts.get(id);
    if (draft === undefined) throw new Error(`There is no draft ${id}.`);
    this.#count += 1;
    this.drafts.set(id, { ...draft, messageId: `m-${this.#count}`, mime: change(draft.mime) });
  }

  send(id: string): void {
    const draft = this.drafts.get(id);
    if (draft === undefined) throw new Error(`There is no draft ${id}.`);
    this.drafts.delete(id);
    this.sent.set(id, draft);
  }

  #keep(before: GmailDraft | undefined, call: Call): object {
    const { message } = bodyOf(call) as { message: { raw: string; threadId?: string } };
    if (!/^[\w-]+={0,2}$/.test(message.raw)) this.world.problems.push('Gmail: raw is not base64url');
    const mime = Buffer.from(message.raw, 'base64url').toString('latin1');
    if (/[^\r]\n/.test(mime)) this.world.problems.push('Gmail: a line that ends without CR');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is checked.
    if (/[^\x00-\x7f]/.test(mime))
      this.world.problems.push('Gmail: bytes beyond ASCII in a mail that says nothing of them');
    this.#count += 1;
    const messageId = `m-${this.#count}`;
    const draft: GmailDraft = {
      id: before?.id ?? `r-${this.#count}`,
      messageId,
      threadId: message.threadId ?? before?.threadId ?? messageId,
      mime: this.ownMessageIds
        ? mime.replace(/^Message-ID: .*$/im, `Message-ID: <own-${this.#count}@mail.practice.example>`)
        : mime,
    };
    this.drafts.set(draft.id, draft);
    return show(draft, 'minimal');
  }

  #list(query: URLSearchParams): Reply {
    const wanted = /^rfc822msgid:(.+)$/.exec(query.get('q') ?? '')?.[1];
    const found = [...this.drafts.values()].reverse().filter((draft) => {
      if (wanted === undefined) return query.get('q') === null;
      return (
        !this.searchLags &&
        headerOf(draft.mime, 'Message-ID') === (wanted.startsWith('<') ? wanted : `<${wanted}>`)
      );
    });
    const drafts = found
      .slice(0, Number(query.get('maxResults') ?? 100))
      .map(({ id, messageId, threadId }) => ({ id, message: { id: messageId, threadId } }));
    return json({ ...(drafts.length > 0 ? { drafts } : {}), resultSizeEstimate: drafts.length });
  }
}

function show({ id, messageId, threadId, mime }: GmailDraft, format: string): object {
  const [head = ''] = mime.split('\r\n\r\n');
  const headers = head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => ({
      name: line.slice(0, line.indexOf(':')),
      value: line.slice(line.indexOf(':') + 1).trim(),
    }));
  return {
    id,
    message: {
      id: messageId,
      threadId,
      labelIds: ['DRAFT'],
      ...(format === 'raw' ? { raw: Buffer.from(mime, 'latin1').toString('base64url') } : {}),
      ...(format === 'full' || format === 'metadata' ? { payload: { headers } } : {}),
    },
  };
}

/** A header of a mail, unfolded. */
export function headerOf(mime: string, name: string): string | undefined {
  const [head = ''] = mime.split('\r\n\r\n');
  return new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head.replace(/\r\n[ \t]+/g, ' '))?.[1]?.trim();
}
