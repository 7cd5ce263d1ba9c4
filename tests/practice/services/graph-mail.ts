import type { Message, SingleValueLegacyExtendedProperty } from '@microsoft/microsoft-graph-types';
import { bodyOf, type Call, graphError, json, type Reply } from './call.ts';
import { checkGraph, checkSelect } from './graph-types.ts';
import type { World } from './world.ts';

/** The drafts of one Outlook mailbox at Microsoft Graph. */
export class GraphMail {
  readonly messages = new Map<string, Message>();
  readonly #properties = new Map<string, SingleValueLegacyExtendedProperty[]>();
  #count = 0;

  constructor(private readonly world: World) {}

  answer(call: Call, scopes: readonly string[]): Reply | undefined {
    const [whole, id, reply] =
      /^\/v1\.0\/me\/messages(?:\/([^/]+)(\/createReply)?)?$/.exec(call.url.pathname) ?? [];
    if (whole === undefined) return undefined;
    if (!scopes.includes('Mail.ReadWrite')) return graphError(403, 'ErrorAccessDenied');
    if (!/IdType="ImmutableId"/.test(call.headers.get('prefer') ?? '')) {
      this.world.problems.push('Graph: a message id that changes with every move');
    }
    const select = call.url.searchParams.get('$select');
    this.world.problems.push(...checkSelect('message', select).map((each) => `Graph: ${each}`));
    if (reply) return this.#reply(decodeURIComponent(id ?? ''), call);
    if (call.method === 'POST') return this.#create(call);
    if (id === undefined) return this.#find(call.url.searchParams.get('$filter'), call);
    const message = this.messages.get(decodeURIComponent(id));
    if (message === undefined) return graphError(404, 'ErrorItemNotFound');
    return call.method === 'PATCH' ? this.#update(message, call) : json(this.#shown(message, call));
  }

  /** The person changes their draft in the mailbox. */
  edit(id: string, change: Message): void {
    const message = this.messages.get(id);
    if (message === undefined) throw new Error(`There is no message ${id}.`);
    this.messages.set(id, { ...message, ...change, ...this.#tag() });
  }

  /** The person sends it: it stays a message, and is no draft any more. */
  send(id: string): void {
    this.edit(id, { isDraft: false });
  }

  #create(call: Call): Reply {
    const given = bodyOf(call) as Message;
    const wrong = checkGraph('message', given);
    this.world.problems.push(...wrong.map((each) => `Graph: ${each}`));
    if (wrong.length > 0) return graphError(400, 'RequestBodyRead');
    const { singleValueExtendedProperties = [], ...rest } = given;
    const tag = this.#tag();
    const id = `message-${this.#count}`;
    const message = {
      ...rest,
      id,
      isDraft: true,
      webLink: `https://outlook.office.com/mail/deeplink/compose/${id}`,
      conversationId: `conversation-${this.#count}`,
      ...tag,
    };
    this.messages.set(id, message);
    this.#properties.set(id, singleValueExtendedProperties ?? []);
    return json(message, 201);
  }

  /** A reply as the service begins it: in the conversation, to the writer unless it is told otherwise, with what it answers quoted. */
  #reply(answered: string, call: Call): Reply {
    const before = this.messages.get(answered);
    if (before === undefined) return graphError(404, 'ErrorItemNotFound');
    const given = (bodyOf(call) ?? {}) as { message?: Message; comment?: string };
    const unknown = Object.keys(given).filter((name) => name !== 'message' && name !== 'comment');
    const wrong = [
      ...unknown.map((name) => `createReply takes no ${name}`),
      ...checkGraph('message', given.message ?? {}),
      ...(given.message?.body && given.comment ? ['createReply takes a body or a comment'] : []),
      ...(before.isDraft ? ['a reply to a draft'] : []),
    ];
    this.world.problems.push(...wrong.map((each) => `Graph: ${each}`));
    if (wrong.length > 0) return graphError(400, 'ErrorInvalidRequest');
    const { singleValueExtendedProperties, ...rest } = given.message ?? {};
    const tag = this.#tag();
    const id = `message-${this.#count}`;
    const message = {
      subject: `RE: ${before.subject?.replace(/^(re|aw):\s*/i, '')}`,
      toRecipients: [],
      body: { contentType: 'html' as const, content: `<hr>${before.body?.content ?? ''}` },
      ...rest,
      id,
      isDraft: true,
      conversationId: before.conversationId ?? null,
      webLink: `https://outlook.office.com/mail/deeplink/compose/${id}`,
      ...tag,
    };
    this.messages.set(id, message);
    this.#properties.set(id, singleValueExtendedProperties ?? []);
    return json(message, 201);
  }

  #find(filter: string | null, call: Call): Reply {
    const match =
      /^singleValueExtendedProperties\/Any\(ep: ep\/id eq '([^']+)' and ep\/value eq '([^']+)'\)$/.exec(
        filter ?? '',
      );
    if (match === null) {
      this.world.problems.push(`Graph: a filter that is not understood: ${filter}`);
      return graphError(400, 'ErrorInvalidUrlQueryFilter');
    }
    const [, id, value = ''] = match;
    const found = [...this.messages.values()].filter((message) =>
      // Names are matched letter by letter, values whatever their case.
      this.#properties
        .get(message.id ?? '')
        ?.some((each) => each.id === id && each.value?.toLowerCase() === value.toLowerCase()),
    );
    return json({ value: found.map((message) => this.#shown(message, call)) });
  }

  #update(message: Message, call: Call): Reply {
    const change = bodyOf(call) as Message;
    const wrong = checkGraph('message', change);
    this.world.problems.push(...wrong.map((each) => `Graph: ${each}`));
    if (wrong.length > 0) return graphError(400, 'RequestBodyRead');
    if (!message.isDraft) return graphError(400, 'ErrorInvalidOperation');
    const bare = (subject: string | null | undefined): string => (subject ?? '').replace(/^(re|aw):\s*/i, '');
    const answersOther = [...this.messages.values()].some(
      ({ id, conversationId, subject }) =>
        id !== message.id &&
        conversationId === message.conversationId &&
        bare(subject) !== bare(change.subject ?? message.subject),
    );
    if (answersOther) this.world.problems.push('Graph: a subject that takes a reply out of its conversation');
    const match = call.headers.get('if-match');
    if (match !== null && match !== (message as { '@odata.etag'?: string })['@odata.etag']) {
      return graphError(412, 'ErrorIrresolvableConflict');
    }
    const { singleValueExtendedProperties, ...rest } = change;
    const before = this.#properties.get(message.id ?? '') ?? [];
    const after = singleValueExtendedProperties ?? [];
    this.#properties.set(message.id ?? '', [
      ...before.filter(({ id }) => !after.some((each) => each.id === id)),
      ...after,
    ]);
    const changed = { ...message, ...rest, ...this.#tag() };
    this.messages.set(message.id ?? '', changed);
    return json(changed);
  }

  /** Properties of an app's own are shown to whoever asks for them by name. */
  #shown(message: Message, call: Call): Message {
    const expand = call.url.searchParams.get('$expand');
    if (expand === null) return message;
    const [, id] = /^singleValueExtendedProperties\(\$filter=id eq '([^']+)'\)$/.exec(expand) ?? [];
    if (id === undefined) this.world.problems.push(`Graph: an expand that is not understood: ${expand}`);
    const found = this.#properties.get(message.id ?? '')?.filter((each) => each.id === id) ?? [];
    return found.length > 0 ? { ...message, singleValueExtendedProperties: found } : message;
  }

  #tag(): object {
    this.#count += 1;
    return { '@odata.etag': `W/"mail-${this.#count}"`, changeKey: `mail-${this.#count}` };
  }
}
