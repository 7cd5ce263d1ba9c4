import type { Detector } from '@/detection/detector';
import type { findOutsiders } from '@/domain/guard/guard';
import type { Policy } from '@/domain/policy';
import type { doubtOf } from '@/domain/recipients/doubt';
import type { Busy } from '@/domain/rhythm/plan-next';
import type { Say } from '@/domain/say';
import type { Settings } from '@/domain/settings';
import { Refusal } from '@/platform/answer';
import type { OpenEvent, OpenPage } from '@/platform/kept';
import type { Reads } from '@/store/reads';
import type { StoreName } from '@/store/schema';
import type { Store } from '@/store/store';
import type { Box } from './vault/feed-box';

export interface Guard {
  readonly findOutsiders: typeof findOutsiders;
  readonly doubtOf: typeof doubtOf;
}

/** Everything the verbs of the product need, handed in so that tests run them without a browser. */
export interface Cairn {
  readonly store: Store;
  /** Epoch milliseconds. */
  now(): number;
  /** IANA name of the machine's own zone. */
  readonly zone: string;
  readonly language: string;
  readonly say: Say;
  /** Says it in another language; rejects where there is no catalogue of it. */
  sayIn?(language: string): Promise<Say>;
  newId(): string;
  settings(): Promise<Settings>;
  keepSettings(settings: Settings): Promise<void>;
  openEvents(): Promise<OpenEvent[]>;
  openPages(): Promise<OpenPage[]>;
  /** Times a calendar page showed as taken. */
  busy(): Promise<readonly Busy[]>;
  /** The tab in front of the person, in the window used last or in this one. */
  frontTab(windowId?: number): Promise<number | undefined>;
  /** What the person's organisation sets. */
  policy(): Promise<Policy>;
  /** Judges events; loaded at the first call. */
  detector(): Promise<Detector>;
  /** What looks for others in a text and at an address: loaded when something is about to leave. */
  guard(): Promise<Guard>;
  /** What closes words that lie beside the store, where there is a vault. */
  box?(): Promise<Box | undefined>;
  /** Something changed that reminders, badge or marks depend on. */
  changed(): void;
}

/** As much of the product as reading takes: the store itself, or one look into it that takes in many things at once. */
export interface Looking<N extends StoreName = StoreName> {
  readonly store: Reads<N>;
  now(): number;
  readonly zone: string;
}

/** What a verb answers when the thing asked about is not there (any more). */
export function missing(what: string): Refusal {
  return new Refusal({ kind: 'not-found', detail: what });
}
