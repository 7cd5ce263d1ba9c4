import type { CompleteReading } from '@/calendars/complete';
import type { Detector } from '@/detection/detector';
import type { Asker, Handlers } from '@/platform/answer';
import { announceParts, loadPart } from '@/platform/later';
import type { RequestName, RequestOf } from '@/platform/protocol';
import {
  accountRequests,
  mentoringRequests,
  secretRequests,
  syncRequests,
  vaultRequests,
} from '@/platform/protocol-later';
import { type Door, isLocked, openDoor } from '@/store/door';
import type { AccountsPart } from './accounts/part';
import type { Cairn, Guard } from './cairn';
import type { RecapRequest, RecapsPart } from './offer-recaps';
import type { proposeFor } from './search/propose-found';
import type { SecretPart } from './secret/offer-secret';
import type { SyncPart } from './sync/offer-sync';
import type { VaultPart } from './vault/offer-vault';
import { places } from './vault/places';

/** Scripts the worker does not need at every start: each an entrypoint of this name that hands its part over. */
const names = [
  'detection',
  'completion',
  'mentoring',
  'accounts',
  'secret',
  'search',
  'recaps',
  'vault',
  'sync',
] as const;

const recapRequests: Readonly<Record<RecapRequest, null>> = {
  recap: null,
  'recap.keep': null,
  'recap.open': null,
  'recap.eml': null,
  'recap.copy': null,
  reflection: null,
  'reflection.keep': null,
  'reflection.save': null,
  'agenda.keep': null,
  'invitation.preview': null,
  'invitation.put': null,
};

type SecretHandlers = Pick<Handlers, keyof typeof secretRequests>;
type MentoringHandlers = Pick<Handlers, keyof typeof mentoringRequests | 'agenda.propose'>;

export interface Parts {
  detector(): Promise<Detector>;
  /** Makes facts of what a page's labels say. */
  completion(): Promise<CompleteReading>;
  readonly mentoring: MentoringHandlers;
  readonly secret: SecretHandlers;
  guard(): Promise<Guard>;
  ownData(): Promise<SecretPart>;
  /** The way to what is kept, whether a vault is in front of it or not. */
  readonly door: Door;
  readonly vaultHandlers: Pick<Handlers, keyof typeof vaultRequests>;
  vault(): Promise<ReturnType<VaultPart['verbs']>>;
  isLocked(): Promise<boolean>;
  /** Closes the vault, if there is one; by an alarm only where its time is over. */
  closeVault(when?: 'if over'): Promise<void>;
  readonly recapHandlers: RecapsPart['handlers'];
  recaps(): Promise<RecapsPart>;
  readonly accountHandlers: AccountsPart['handlers'];
  accounts(): Promise<AccountsPart>;
  readonly syncHandlers: SyncPart['handlers'];
  sync(): Promise<SyncPart>;
  /** Finds what was written, for the browser's address field. */
  search(): Promise<ReturnType<typeof proposeFor>>;
}

/** What is loaded later. Call synchronously when the worker starts. */
export function openParts(cairn: () => Promise<Cairn>): Parts {
  announceParts(names);
  let opened: Promise<AccountsPart> | undefined;
  let proposing: Promise<ReturnType<typeof proposeFor>> | undefined;
  let verbs: Promise<MentoringHandlers> | undefined;
  const accounts = (): Promise<AccountsPart> => {
    opened ??= loadPart<(product: typeof cairn) => AccountsPart>('accounts').then((open) => open(cairn));
    return opened;
  };
  const mentoring = (): Promise<MentoringHandlers> => {
    verbs ??= loadPart<(product: typeof cairn) => MentoringHandlers>('mentoring').then((open) => open(cairn));
    return verbs;
  };
  let keeper: Promise<SecretHandlers> | undefined;
  const secret = (): Promise<SecretHandlers> => {
    keeper ??= loadPart<SecretPart>('secret').then(({ handlers }) => handlers(cairn));
    return keeper;
  };
  const door = openDoor({
    places,
    loadKeeper: async (house) => (await loadPart<VaultPart>('vault')).openKeeper(house),
  });
  let closing: Promise<ReturnType<VaultPart['verbs']>> | undefined;
  const vault = (): Promise<ReturnType<VaultPart['verbs']>> => {
    closing ??= loadPart<VaultPart>('vault').then((part) => part.verbs(door, cairn));
    return closing;
  };
  let exchanging: Promise<SyncPart> | undefined;
  const sync = (): Promise<SyncPart> => {
    exchanging ??= loadPart<(product: typeof cairn) => SyncPart>('sync').then((open) => open(cairn));
    return exchanging;
  };
  let drafting: Promise<RecapsPart> | undefined;
  const recaps = (): Promise<RecapsPart> => {
    drafting ??= loadPart<(product: typeof cairn) => RecapsPart>('recaps').then((open) => open(cairn));
    return drafting;
  };
  return {
    recaps,
    recapHandlers: passedOn(recapRequests, async () => (await recaps()).handlers),
    detector: () => loadPart<Detector>('detection'),
    completion: () => loadPart<CompleteReading>('completion'),
    mentoring: passedOn({ ...mentoringRequests, 'agenda.propose': null }, mentoring),
    secret: passedOn(secretRequests, secret),
    ownData: () => loadPart<SecretPart>('secret'),
    guard: async () => (await loadPart<SecretPart>('secret')).guard,
    accountHandlers: passedOn(accountRequests, async () => (await accounts()).handlers),
    accounts,
    door,
    vault,
    vaultHandlers: passedOn<keyof typeof vaultRequests>(vaultRequests, vault),
    isLocked: () => isLocked(places),
    async closeVault(when) {
      if (!(await door.header()) || (when && !(await isLocked(places)))) return;
      await (await vault())['vault.close']({}, { url: '' });
      // What was gathered for the address field is in plain words.
      proposing = undefined;
    },
    syncHandlers: passedOn(syncRequests, async () => (await sync()).handlers),
    sync,
    search: () => {
      proposing ??= loadPart<typeof proposeFor>('search').then((open) => open(cairn));
      return proposing;
    },
  };
}

/** For each request a handler that first loads the part which answers it. */
function passedOn<N extends RequestName>(
  protocol: Readonly<Record<N, unknown>>,
  load: () => Promise<Pick<Handlers, N>>,
): Pick<Handlers, N> {
  const passed = (name: N) => async (request: RequestOf<N>, asker: Asker) =>
    (await load())[name](request, asker);
  return Object.fromEntries((Object.keys(protocol) as N[]).map((name) => [name, passed(name)])) as Pick<
    Handlers,
    N
  >;
}
