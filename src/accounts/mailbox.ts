import type { AnsweredMail } from '../domain/mailbox-draft';
import type { OutwardMail } from '../domain/outward';

/** A mail to lie in the mailbox as a draft: made of shared lines only. */
export interface Letter {
  readonly mail: OutwardMail;
  /** The same mail as RFC 5322, with its tag in `Message-ID` and `X-Cairn-Key` and its stamp in `X-Cairn-Stamp`. */
  readonly mime: string;
  /** Names this draft for ever: by it a draft is found whose answer got lost. */
  readonly tag: string;
  /** Digest of what is in it: tells whether a write got through whose answer got lost. */
  readonly stamp: string;
  /** What it is a reply to; its subject is then that one's. */
  readonly answers?: AnsweredMail | undefined;
}

/** A draft as it lies in the mailbox. */
export interface LyingDraft {
  readonly id: string;
  /** Another one once anybody changed it. */
  readonly version: string;
  readonly stamp?: string | undefined;
  /** The conversation it lies in, where the mailbox names one. */
  readonly thread?: string | undefined;
  /** Opens it in the mailbox. */
  readonly link: string;
}

/** A draft of ours by what is known of it, whatever became of it since. */
export interface LeftMail {
  readonly id: string;
  readonly thread?: string | undefined;
}

/** The drafts of a mailbox. Every method throws `ServiceError`. */
export interface Mailbox {
  /** Makes the draft, tagged. One without a stamp has its content still to come, by `replace`. */
  create(token: string, letter: Letter): Promise<LyingDraft>;
  /** The draft that carries a tag; `sent` where it is known to have been sent; `undefined` when there is none, or none yet. */
  find(token: string, tag: string): Promise<LyingDraft | 'sent' | undefined>;
  /** The draft as it is now; `undefined` when it was deleted or sent. */
  read(token: string, id: string): Promise<LyingDraft | undefined>;
  /** Puts the letter in the place of the draft, if it is still at that version. */
  replace(token: string, id: string, version: string, letter: Letter): Promise<LyingDraft>;
  /** What a reply to that mail answers; `undefined` when it was not sent, or is not there any more. */
  answerable(token: string, left: LeftMail): Promise<AnsweredMail | undefined>;
}
