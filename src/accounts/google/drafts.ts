import type { gmail_v1 } from '@googleapis/gmail';
import type { Letter, LyingDraft, Mailbox } from '../mailbox';
import { isServiceError, ServiceError } from '../service-error';
import { bearing, gmailApi } from './clients';
import { decodedWords } from './decoded-words';

/** How many of the newest drafts are looked through where the search does not know it yet. */
const looked = 20;

/**
 * Gmail's drafts. It has no key that makes a create happen once, so a draft carries its tag: in its Message-ID, which the
 * search may know, and in a header of its own, which is looked for in the newest ones. The header decides: whether Gmail
 * keeps a caller's Message-ID, and how soon the search knows it, is not documented.
 */
export const gmailDrafts: Mailbox = {
  async create(token, letter) {
    const { data } = await gmailApi().users.drafts.create(
      { userId: 'me', requestBody: { message: messageOf(letter) } },
      bearing(token),
    );
    return lying(data, letter.stamp);
  },

  async find(token, tag) {
    const found = await search(token, tag);
    const newest = found.length > 0 ? found : await list(token, { maxResults: looked });
    for (const { id } of newest) {
      const draft = id ? await get(token, id) : undefined;
      if (draft && tagOf(draft) === tag) return lying(draft);
    }
    return undefined;
  },

  async read(token, id) {
    const draft = await get(token, id);
    return draft ? lying(draft) : undefined;
  },

  async replace(token, id, _version, letter) {
    const { data } = await gmailApi().users.drafts.update(
      { userId: 'me', id, requestBody: { message: messageOf(letter) } },
      bearing(token),
    );
    return lying(data, letter.stamp);
  },

  async answerable(token, { thread }) {
    if (thread === undefined) return undefined;
    const sent = (await mailsOf(token, thread)).filter(({ labelIds }) => !labelIds?.includes('DRAFT'));
    // What the other answered meanwhile is answered with it; a conversation of theirs alone is none of ours.
    const last = sent.some(({ labelIds }) => labelIds?.includes('SENT')) ? sent.at(-1) : undefined;
    const messageId = last && headerOf(last, 'Message-ID');
    const subject = last && headerOf(last, 'Subject');
    if (!messageId || !subject) return undefined;
    const references = headerOf(last, 'References')?.split(/\s+/).filter(Boolean) ?? [];
    return { id: thread, subject: decodedWords(subject), messageId, references };
  },
};

/** A reply lies in its thread by three things together: the thread's name, the headers in the mail, the subject. */
const messageOf = ({ mime, answers }: Letter): gmail_v1.Schema$Message => ({
  raw: base64url(mime),
  ...(answers ? { threadId: answers.id } : {}),
});

async function mailsOf(token: string, thread: string): Promise<gmail_v1.Schema$Message[]> {
  try {
    const { data } = await gmailApi().users.threads.get(
      {
        userId: 'me',
        id: thread,
        format: 'metadata',
        metadataHeaders: ['Message-ID', 'References', 'Subject'],
      },
      bearing(token),
    );
    return data.messages ?? [];
  } catch (error) {
    if (isServiceError(error, 'not-found')) return [];
    throw error;
  }
}

/** By the search, where it may be used: a token that also has `gmail.metadata` is refused it, whatever else it has (google-api-python-client #582; tried by others until 2026). */
async function search(token: string, tag: string): Promise<gmail_v1.Schema$Draft[]> {
  try {
    return await list(token, { q: `rfc822msgid:${tag}@cairn.invalid` });
  } catch (error) {
    if (isServiceError(error, 'scope-missing')) return [];
    throw error;
  }
}

async function list(
  token: string,
  how: { q?: string; maxResults?: number },
): Promise<gmail_v1.Schema$Draft[]> {
  const { data } = await gmailApi().users.drafts.list({ userId: 'me', ...how }, bearing(token));
  return data.drafts ?? [];
}

async function get(token: string, id: string): Promise<gmail_v1.Schema$Draft | undefined> {
  try {
    const { data } = await gmailApi().users.drafts.get(
      { userId: 'me', id, format: 'metadata' },
      bearing(token),
    );
    return data;
  } catch (error) {
    if (isServiceError(error, 'not-found')) return undefined;
    throw error;
  }
}

function headerOf(message: gmail_v1.Schema$Message | undefined, name: string): string | undefined {
  const found = message?.payload?.headers?.find((each) => each.name?.toLowerCase() === name.toLowerCase());
  return found?.value ?? undefined;
}

/** The tag in our own header, or in the id where a mailbox keeps known headers alone. */
function tagOf({ message }: gmail_v1.Schema$Draft): string | undefined {
  return (
    headerOf(message, 'X-Cairn-Key') ??
    /^<(.+)@cairn\.invalid>$/.exec(headerOf(message, 'Message-ID') ?? '')?.[1]
  );
}

/** The message behind a draft becomes another with every change: its id is the version. */
function lying(draft: gmail_v1.Schema$Draft, stamp = headerOf(draft.message, 'X-Cairn-Stamp')): LyingDraft {
  const { id, message } = draft;
  if (!id || !message?.id) throw new ServiceError('answer-broken', { detail: 'draft' });
  const thread = message.threadId ?? undefined;
  return {
    id,
    version: message.id,
    stamp,
    thread,
    link: `https://mail.google.com/mail/#drafts/${message.id}`,
  };
}

/** The mail is ASCII throughout: what is not was encoded when it was made. */
function base64url(mime: Letter['mime']): string {
  return btoa(mime).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
