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
    if (letter.answers) return reply(token, letter.answers.id, letter);
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
      singleValueExtendedProperties: [
        { id: keyName, value: letter.tag },
        { id: stampName, value: letter.stamp },
      ],
    };
    const changed = await askGraph<Found>(() =>
      graphWith(token)
        .api(`/me/messages/${encodeURIComponent(id)}`)
        .headers({ Prefer: prefer, 'If-Match': version })
        .patch(message),
    );
    return lying(changed, letter.stamp);
  },

  async answerable(token, { id }) {
    try {
      const sent = await askGraph<Found>(() =>
        graphWith(token)
          .api(`/me/messages/${encodeURIComponent(id)}`)
          .header('Prefer', prefer)
          .select('id,isDraft,subject')
          .get(),
      );
      return sent.isDraft === false && sent.id && sent.subject
        ? { id: sent.id, subject: sent.subject }
        : undefined;
    } catch (error) {
      if (isServiceError(error, 'not-found')) return undefined;
      throw error;
    }
  },
};

/**
 * A reply is made by Outlook itself: only so it lies in the conversation. It begins with what it answers quoted; that is
 * taken out when the content comes, because what was said then may be only mine by now.
 */
async function reply(token: string, answered: string, letter: Letter): Promise<LyingDraft> {
  const message: Message = {
    toRecipients: recipientsOf(letter),
    singleValueExtendedProperties: [{ id: keyName, value: letter.tag }],
  };
  const made = await askGraph<Found>(() =>
    graphWith(token)
      .api(`/me/messages/${encodeURIComponent(answered)}/createReply`)
      .header('Prefer', prefer)
      .post({ message }),
  );
  return lying(made);
}

const contentOf = (letter: Letter): Message => ({
  subject: letter.mail.subject,
  body: { contentType: 'html', content: letter.mail.html },
  toRecipients: recipientsOf(letter),
});

const recipientsOf = ({ mail }: Letter): Recipient[] =>
  mail.to.map(({ name, email }) => ({ emailAddress: { address: email, ...(name ? { name } : {}) } }));

function lying(message: Found, stamp?: string): LyingDraft {
  const version = message['@odata.etag'];
  if (!message.id || !version) throw new ServiceError('answer-broken', { detail: 'message' });
  const told = message.singleValueExtendedProperties?.find(({ id }) => id === stampName)?.value;
  return { id: message.id, version, stamp: stamp ?? told ?? undefined, link: message.webLink ?? '' };
}
