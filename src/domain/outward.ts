import type { Address } from './recap';

declare const outward: unique symbol;

/** Made of shared lines only; the mark is granted where it is composed, and asked for by everything that hands it out. */
export interface OutwardMail {
  readonly to: readonly Address[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly [outward]: true;
}

/** One line of a note: plain, or an entry of its numbered list. */
export interface NoteLine {
  readonly kind: 'heading' | 'entry' | 'plain';
  readonly text: string;
}

export interface OutwardNote {
  readonly lines: readonly NoteLine[];
  readonly [outward]: true;
}

/** The way two people went together, as a page or a file both may keep. */
export interface OutwardKeepsake {
  readonly title: string;
  readonly line: string;
  readonly goals: readonly {
    readonly what: string;
    /** How it was put at first, where it was changed. */
    readonly was: string;
    readonly state: string;
    readonly atStart?: number;
    readonly atEnd?: number;
  }[];
  readonly wins: readonly { readonly text: string; readonly on: string }[];
  readonly thanks: readonly string[];
  readonly learned: readonly string[];
  readonly [outward]: true;
}

/** What two people share, as a text for both and a block for the other's Cairn. */
export interface OutwardPartnerFile {
  readonly title: string;
  /** The text alone. */
  readonly words: string;
  readonly text: string;
  readonly [outward]: true;
}

/** Grants the mark. Called by the composers of this folder alone; the architecture test sees to it. */
export function asOutward<T extends object>(value: T): T & { readonly [outward]: true } {
  return value as T & { readonly [outward]: true };
}

/** Text as HTML text: nothing of it can become markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** One line without anything that could end it, turn it round or hide in it. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
