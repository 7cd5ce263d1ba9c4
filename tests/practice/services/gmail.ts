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

/** A mail that was sent from this mailbox, or came into it. */
interface Mail {
  readonly id: string;
  readonly threadId: string;
  readonly labelIds: readonly string[];
  readonly mime: string;
}

/** The drafts of one Gmail mailbox, and the mails their threads are made of. */
export class Gmail {
  readonly drafts = new Map<string, GmailDraft>();
  readonly mails: Mail[] = [];
  /** Drafts that were sent, by draft id. */
  readonly sent = new Map<string, GmailDraft>();
  readonly #check = discoveryCheck('google/gmail.v1.json');
  #count = 0;
  /** The search index lags behind: `q` finds nothing. */
  searchLags = false;
  /** Headers are handed out as they stand in the mail, encoded words and all (not known which it does). */
  rawHeaders = false;
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
    const [, thread] = /\/threads\/([^/]+)$/.exec(call.url.pathname) ?? [];
    if (thread !== undefined) return this.#thread(thread, call.url.searchParams);
    const [, id] = /\/drafts(?:\/([^/]+))?$/.exec(call.url.pathname) ?? [];
    if (call.method === 'POST') return this.#make(call);
    if (id === undefined && call.url.searchParams.has('q') && hasMetadata(grant.scopes))
      return googleError(403, 'forbidden');
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
    this.#count += 1;
    // What is sent is another message in the same thread, with a number of the mailbox's own.
    const own = `<sent-${this.#count}@mail.practice.example>`;
    const mime = draft.mime.replace(/^Message-ID: .*$/im, `Message-ID: ${own}`);
    this.mails.push({ id: `m-${this.#count}`, threadId: draft.threadId, labelIds: ['SENT'], mime });
  }

  /** Somebody answers in a thread. */
  receive(threadId: string, mime: string): void {
    this.#count += 1;
    this.mails.push({ id: `m-${this.#count}`, threadId, labelIds: ['INBOX', 'UNREAD'], mime });
  }

  /** The person deletes a thread for good. */
  forgetThread(threadId: string): void {
    this.mails.splice(0, Infinity, ...this.mails.filter((mail) => mail.threadId !== threadId));
  }

  #make(call: Call): Reply {
    const { message } = bodyOf(call) as { message: { threadId?: string } };
    if (message.threadId !== undefined && this.#inThread(message.threadId).length === 0)
      return googleError(404, 'notFound');
    return json(this.#keep(undefined, call));
  }

  #inThread(threadId: string): Mail[] {
    const drafts = [...this.drafts.values()].map(({ messageId, mime, threadId: thread }): Mail => {
      return { id: messageId, threadId: thread, labelIds: ['DRAFT'], mime };
    });
    return [...this.mails, ...drafts].filter((mail) => mail.threadId === threadId);
  }

  #thread(id: string, query: URLSearchParams): Reply {
    const mails = this.#inThread(id);
    if (mails.length === 0) return googleError(404, 'notFound');
    if (query.get('format') !== 'metadata') return googleError(403, 'forbidden');
    const asked = query.getAll('metadataHeaders').map((name) => name.toLowerCase());
    const messages = mails.map(({ mime, ...mail }) => ({
      ...mail,
      payload: {
        headers: headersOf(mime)
          .filter(({ name }) => asked.includes(name.toLowerCase()))
          .map(({ name, value }) => ({ name, value: this.rawHeaders ? value : plain(value) })),
      },
    }));
    return json({ id, messages });
  }

  /** A draft that names a thread and says nothing of it in the mail itself shows up in none ("ghost draft"). */
  #checkReply(threadId: string, mime: string): void {
    const mails = this.#inThread(threadId).filter(({ labelIds }) => !labelIds.includes('DRAFT'));
    const bare = (subject = ''): string => plain(subject).replace(/^(re|aw):\s*/i, '');
    const answers = headerOf(mime, 'In-Reply-To') ?? '-';
    const answered = mails.find((mail) => headerOf(mail.mime, 'Message-ID') === answers);
    if (answered === undefined) this.world.problems.push('Gmail: In-Reply-To is no mail of the thread');
    if (!headerOf(mime, 'References')?.endsWith(answers))
      this.world.problems.push('Gmail: References does not end with what is answered');
    if (answered && bare(headerOf(mime, 'Subject')) !== bare(headerOf(answered.mime, 'Subject')))
      this.world.problems.push('Gmail: a reply with a subject of its own');
  }

  #keep(before: GmailDraft | undefined, call: Call): object {
    const { message } = bodyOf(call) as { message: { raw: string; threadId?: string } };
    if (!/^[\w-]+={0,2}$/.test(message.raw)) this.world.problems.push('Gmail: raw is not base64url');
    const mime = Buffer.from(message.raw, 'base64url').toString('latin1');
    if (/[^\r]\n/.test(mime)) this.world.problems.push('Gmail: a line that ends without CR');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is checked.
    if (/[^\x00-\x7f]/.test(mime))
      this.world.problems.push('Gmail: bytes beyond ASCII in a mail that says nothing of them');
    if (message.threadId !== undefined) this.#checkReply(message.threadId, mime);
    else if (headerOf(mime, 'In-Reply-To')) this.world.problems.push('Gmail: a reply outside its thread');
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

/** Encoded words in UTF-8, read. */
const plain = (value: string): string =>
  value
    .replace(/\?=\s+=\?UTF-8\?B\?/gi, '')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, coded: string) => Buffer.from(coded, 'base64').toString());

const hasMetadata = (scopes: readonly string[]): boolean =>
  scopes.includes('https://www.googleapis.com/auth/gmail.metadata');

function headersOf(mime: string): { name: string; value: string }[] {
  const [head = ''] = mime.split('\r\n\r\n');
  return head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => ({
      name: line.slice(0, line.indexOf(':')),
      value: line.slice(line.indexOf(':') + 1).trim(),
    }));
}

function show({ id, messageId, threadId, mime }: GmailDraft, format: string): object {
  const headers = headersOf(mime);
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
