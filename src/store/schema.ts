import type * as z from 'zod/mini';
import { Account, Feed, Reading } from '@/domain/account';
import { Agenda } from '@/domain/agenda';
import { OwnTemplate } from '@/domain/agendas/own-template';
import { Agreement } from '@/domain/agreement/agreement';
import { CheckIn } from '@/domain/check-in';
import { AllianceCheck } from '@/domain/feedback/alliance';
import { Feedback } from '@/domain/feedback/feedback';
import { GoalNote } from '@/domain/goals/goal-note';
import { Introduction } from '@/domain/introduction';
import { Job, Reminded } from '@/domain/job';
import { Letter } from '@/domain/letter';
import { KeptQuestion } from '@/domain/library/question';
import { MailboxDraft } from '@/domain/mailbox-draft';
import { Meeting } from '@/domain/meeting';
import { Goal, Pair } from '@/domain/pair';
import { Permission } from '@/domain/permissions/permission';
import { Recap } from '@/domain/recap';
import { Commitment, Reflection } from '@/domain/reflection';
import { SyncDoc, SyncNote, SyncPeer, SyncSegment, SyncSetup } from '@/domain/sync/sync-state';
import { Word } from '@/domain/verdict';
import { Win } from '@/domain/win';
import { WrittenNote } from '@/domain/written-note';

/** What is kept, by the name of its object store. Every record is checked against its schema on the way in and out. */
export const records = {
  pairs: Pair,
  goals: Goal,
  meetings: Meeting,
  agendas: Agenda,
  reflections: Reflection,
  commitments: Commitment,
  wins: Win,
  recaps: Recap,
  words: Word,
  jobs: Job,
  reminded: Reminded,
  accounts: Account,
  feeds: Feed,
  readings: Reading,
  mailboxDrafts: MailboxDraft,
  writtenNotes: WrittenNote,
  agreements: Agreement,
  goalNotes: GoalNote,
  feedback: Feedback,
  allianceChecks: AllianceCheck,
  checkIns: CheckIn,
  introductions: Introduction,
  letters: Letter,
  ownTemplates: OwnTemplate,
  questions: KeptQuestion,
  permissions: Permission,
  syncSetups: SyncSetup,
  syncDocs: SyncDoc,
  syncSegments: SyncSegment,
  syncPeers: SyncPeer,
  syncNotes: SyncNote,
} as const;

export type StoreName = keyof typeof records;
export type StoredRecord<N extends StoreName> = z.infer<(typeof records)[N]>;

export const storeNames = Object.keys(records) as readonly StoreName[];

/**
 * What the exchange between devices keeps for itself, keys and all: in no export, and nobody follows its changes. It is sealed
 * with the rest where a vault is on.
 */
export const engineNames = ['syncSetups', 'syncDocs', 'syncSegments', 'syncPeers', 'syncNotes'] as const;
export type EngineName = (typeof engineNames)[number];

/** What is the person's own. */
export type PersonalName = Exclude<StoreName, EngineName>;
export const personalNames = storeNames.filter(
  (name) => !(engineNames as readonly string[]).includes(name),
) as readonly PersonalName[];

/** What belongs to this browser's sign-ins and its steps under way: of another browser it means nothing here. */
export const ofThisBrowser: readonly PersonalName[] = [
  'accounts',
  'feeds',
  'readings',
  'mailboxDrafts',
  'writtenNotes',
  'jobs',
];

/** The indexes the queries may ask. The migrations create them; a test holds the two together. */
export const indexes = {
  pairs: [],
  goals: ['pairId'],
  meetings: ['startAt', 'endAt', 'pairId', 'series', 'sourceKeys', 'pairId+startAt'],
  agendas: ['meetingId'],
  reflections: ['meetingId', 'pairId', 'savedAt'],
  commitments: ['pairId', 'meetingId', 'state'],
  wins: ['pairId', 'meetingId', 'pairId+at', 'at'],
  recaps: ['state', 'meetingId', 'pairId'],
  words: [],
  jobs: ['state', 'due', 'accountId'],
  reminded: ['meetingId', 'at'],
  accounts: [],
  feeds: [],
  readings: ['accountId'],
  mailboxDrafts: ['meetingId', 'accountId'],
  writtenNotes: ['meetingId'],
  agreements: ['pairId'],
  goalNotes: ['pairId', 'goalId', 'pairId+at'],
  feedback: ['pairId', 'pairId+at'],
  allianceChecks: ['pairId', 'pairId+at'],
  checkIns: ['meetingId', 'pairId'],
  introductions: ['pairId'],
  letters: ['pairId', 'state'],
  ownTemplates: [],
  questions: [],
  permissions: ['pairId'],
  syncSetups: [],
  syncDocs: ['waits', 'held', 'store'],
  syncSegments: [],
  syncPeers: [],
  syncNotes: [],
} as const satisfies Record<StoreName, readonly string[]>;

export type IndexName<N extends StoreName> = (typeof indexes)[N][number];

type OfPairName = { [N in StoreName]: 'pairId' extends IndexName<N> ? N : never }[StoreName];
/** What belongs to a pair and is found by it. */
export const ofPairNames: readonly OfPairName[] = storeNames.filter((name): name is OfPairName =>
  (indexes[name] as readonly string[]).includes('pairId'),
);

/** The indexes that order one pair's (one parent's) records by a number. */
export type CompoundIndexName<N extends StoreName> = Extract<IndexName<N>, `${string}+${string}`>;

/** A record that was removed: deletions are remembered, so that no copy elsewhere brings it back. */
export interface Buried {
  readonly id: string;
  readonly store: string;
  readonly key: string;
  readonly at: number;
}

/** A record that no longer fits its schema, kept as it was found, with what is wrong with it. */
export interface SetAside {
  readonly id: string;
  readonly store: string;
  readonly key: IDBValidKey;
  readonly raw: unknown;
  readonly why: string;
  readonly at: number;
}

/** That a record was changed, for whoever follows: no word of it. */
export interface Touched {
  readonly id: string;
  readonly store: string;
  readonly key: string;
  readonly how: 'put' | 'removed' | 'erased';
  /** Another at every change: a mark of an earlier one takes nothing away. */
  readonly turn: string;
}

/** The stores the store keeps for itself, beside every change. */
export const ownNames = ['buried', 'setAside', 'touched'] as const;
export type OwnName = (typeof ownNames)[number];

/** A record as it is stored: with the keys that only its indexes need. Parsing takes them off again. */
export function rowOf<N extends StoreName>(name: N, record: StoredRecord<N>): object {
  if (name !== 'meetings') return record;
  const { sources, uid } = record as Meeting;
  const keys = sources.map(({ calendar, id }) => `${calendar}:${id}`);
  return { ...record, sourceKeys: uid === undefined ? keys : [...keys, `uid:${uid}`] };
}
