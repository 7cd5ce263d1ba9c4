import type { Message, Recipient } from '@microsoft/microsoft-graph-types';
import type { Letter, LyingDraft, Mailbox } from '../mailbox';
import { isServiceError, ServiceError } from '../service-error';
import { askGraph, graphWith } from './graph';

/** Properties of our own on a message, in a set of our own: can be searched for, unlike every other kind Graph has. */
const set = '{8b9c2f4e-6d0a-4d43-9a51-2c7be1a0c7a1}';
const keyName = `String ${set} Name CairnKey`;
const stampName = `String ${set} Name CairnStamp`;
const prefer = 'IdType="ImmutableId"';
const expand = `singleValueExtendedProperties($filter=id eq '${stampName}')`;
const select = 'id,isDraft,changeKey,webLink';

type Found = Message & { readonly '@odata.etag'?: string };

/** Outlook's drafts, as JSON: no MIME, and the mailbox makes its own plain text. */
export const outlookDrafts: Mailbox = {
  async create(token, letter) {
    const message: Message = {
      ...contentOf(letter),
      singleValueExtendedProperties: [
        { id: keyName, value: letter.tag },
        { id: stampName, value: letter.stamp },
      ],
    };
    const made = await askGraph<Found>(() =>
      graphWith(token).api('/me/messages').header('Prefer', prefer).post(message),
    );
    return lying(made, letter.stamp);
  },

  async find(token, tag) {
    const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${keyName}' and ep/value eq '${tag}')`;
    const { value = [] } = await askGraph<{ value?: Found[] }>(() =>
      graphWith(token)
        .api('/me/messages')
        .header('Prefer', prefer)
        .filter(filter)
        .select(select)
        .expand(expand)
        .get(),
    );
    const [first] = value;
    if (first?.isDraft === false) return 'sent';
    return first ? lying(first) : undefined;
  },

  async read(token, id) {
    try {
      const message = await askGraph<Found>(() =>
        graphWith(token)
          .api(`/me/messages/${encodeURIComponent(id)}`)
          .header('Prefer', prefer)
          .select(select)
          .expand(expand)
          .get(),
      );
      return message.isDraft === false ? undefined : lying(message);
    } catch (error) {
      if (isServiceError(error, 'not-found')) return undefined;
      throw error;
    }
  },

  async replace(token, id, version, letter) {
    const message: Message = {
      ...contentOf(letter),
      singleValueExtendedProperties: [{ id: stampName, value: letter.stamp }],
    };
    const changed = await askGraph<Found>(() =>
      graphWith(token)
        .api(`/me/messages/${encodeURIComponent(id)}`)
        .headers({ Prefer: prefer, 'If-Match': version })
        .patch(message),
    );
    return lying(changed, letter.stamp);
  },
};

function contentOf({ mail }: Letter): Message {
  return {
    subject: mail.subject,
    body: { contentType: 'html', content: mail.html },
    toRecipients: mail.to.map(
      ({ name, email }): Recipient => ({ emailAddress: { address: email, ...(name ? { name } : {}) } }),
    ),
  };
}

function lying(message: Found, stamp?: string): LyingDraft {
  const version = message['@odata.etag'];
  if (!message.id || !version) throw new ServiceError('answer-broken', { detail: 'message' });
  const told = message.singleValueExtendedProperties?.find(({ id }) => id === stampName)?.value;
  return { id: message.id, version, stamp: stamp ?? told ?? undefined, link: message.webLink ?? '' };
}
