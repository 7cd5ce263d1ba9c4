import { calendarHosts } from '@/calendars/hosts';
import { type Job, ownDataKinds } from '@/domain/job';
import { isOff } from '@/domain/policy';
import { onAlarm, wakeEvery } from '@/platform/alarms';
import { answer, type Handlers } from '@/platform/answer';
import { tellChange } from '@/platform/changes';
import { onScreenLock } from '@/platform/idle';
import { keptOpenEvents, keptSettings } from '@/platform/kept';
import { onAllowed, onInstall, onStart } from '@/platform/lifetime';
import { onNoticeClick } from '@/platform/notices';
import { startInOpenTabs } from '@/platform/open-tabs';
import { openPopup, openTab, ownPage } from '@/platform/pages';
import { readPolicy } from '@/platform/policy';
import { createSay } from '@/platform/words';
import type { StoredRecord } from '@/store/schema';
import { type Cairn, missing } from './cairn';
import { completeEvent, completeReport } from './complete-seen';
import { createCairn } from './create-cairn';
import { takeDestination } from './entry/destination';
import { openEntryPoints, showMenu } from './entry/entry-points';
import { judgeMeeting } from './judge-meeting';
import { forgetSaid, saySaid, viewLearned } from './learned';
import { viewMeeting } from './meeting-view';
import { getMeeting, keepOpened, readLight, recogniseOpen } from './meetings';
import { noteBusy } from './mentoring/book';
import { viewNow, viewPairs, viewPromised } from './now-view';
import {
  askPagesAgain,
  forgetPage,
  frameOf,
  noteClosed,
  noteOpened,
  notePage,
  putPagePart,
  reportOfBlindPage,
  tellPanelHost,
} from './open-pages';
import { addMeeting, viewPair } from './own-data';
import { openParts, type Parts } from './parts';
import { followNotice, remind } from './remind';
import { reportPage } from './report-page';
import { viewShy } from './shy';
import { onAllowedHost, turnedOff } from './turned-off';
import { dueJobs } from './waiting-jobs';

/** Reminders look after themselves by alarms; this round is for what no alarm can know (a lost alarm, a clock that jumped). */
const roundMinutes = 30;

/**
 * Starts the background. Everything that can wake the worker is registered here, synchronously; the truth is in the
 * store, so a worker that was killed anywhere starts again as if nothing had happened.
 */
export function startBackground(): void {
  let ready: Promise<Cairn> | undefined;
  const cairn = (): Promise<Cairn> => {
    ready ??= createCairn(parts, () => void afterChange());
    // A store that could not be opened is tried again by whoever asks next.
    ready.catch(() => {
      ready = undefined;
    });
    return ready;
  };
  const parts = openParts(cairn);
  const say = createSay();
  let turn: Promise<void> = Promise.resolve();
  const round = (): Promise<void> => {
    turn = turn
      .then(async () => {
        const sealed = (await parts.door.header()) && (await parts.vault());
        if (await parts.isLocked()) return sealed?.remindClosed(say);
        const product = await cairn();
        await sealed?.takeOver(product);
        const due = new Set<Job['kind']>((await dueJobs(product)).map(({ kind }) => kind));
        if (due.has('draft-recap')) await (await parts.recaps()).run();
        if (ownDataKinds.some((kind) => due.has(kind)) || (await hasNewMonths(product)))
          await (await parts.ownData()).takeDue(product);
        await remind(product);
        await sealed?.handOver(product);
        // Not waited for: a service may be slow, and reminders are not.
        void hasAccounts(product)
          .then(async (has) => has && (await parts.accounts()).round())
          .catch((error: unknown) => console.error('Cairn could not look after its accounts.', error));
        void product.store
          .get('syncSetups', 'this')
          .then(async (setup) => setup && (await parts.sync()).round())
          .catch((error: unknown) => console.error('Cairn could not exchange with other devices.', error));
      })
      .catch((error: unknown) => console.error('Cairn could not look after its reminders.', error));
    return turn;
  };
  const afterChange = async (): Promise<void> => {
    await tellChange(Date.now());
    await round();
    await askPagesAgain();
  };

  answer(
    handlersFor(cairn, parts),
    calendarHosts.map((pattern) => new URL(pattern.replace('*', '')).origin),
  );
  onAlarm((name) => void (name === 'vault' ? parts.closeVault('if over') : round()));
  onScreenLock(() => void parts.closeVault());
  onStart(() => {
    void round();
    void showMenu(say);
  });
  onInstall((why) => {
    void startInOpenTabs();
    if (why === 'install') void greet();
  });
  onAllowed(() => void startInOpenTabs());
  openEntryPoints(cairn, parts, say);
  onNoticeClick((id) => void cairn().then((product) => followNotice(product, id)));
  void wakeEvery('round', roundMinutes);
  void round();
}

/** The first minute, where an organisation has not turned it off. */
async function greet(): Promise<void> {
  if (!isOff(await readPolicy(), 'welcome')) await openTab(ownPage('/welcome.html'));
}

/** Whether an organisation keeps for some months only, and nothing was said of it yet. */
async function hasNewMonths({ store, policy }: Cairn): Promise<boolean> {
  return (await policy()).keepMonths !== undefined && !(await store.get('jobs', 'keep-months'));
}

/** Whether anything is connected: until then the part that speaks to services is not even loaded. */
async function hasAccounts({ store }: Cairn): Promise<boolean> {
  const [accounts, feeds] = await Promise.all([store.all('accounts'), store.all('feeds')]);
  return accounts.length + feeds.length > 0;
}

/** Each request and the verb that answers it. */
function handlersFor(cairn: () => Promise<Cairn>, parts: Parts): Handlers {
  const keep = async <N extends 'pairs' | 'goals' | 'commitments'>(name: N, record: StoredRecord<N>) => {
    const product = await cairn();
    await product.store.put(name, record);
    product.changed();
    return record;
  };
  return {
    ...parts.mentoring,
    ...parts.recapHandlers,
    ...parts.secret,
    ...parts.vaultHandlers,
    ...parts.accountHandlers,
    ...parts.syncHandlers,
    ...turnedOff(cairn, parts.accountHandlers),
    'page.report': async ({ reading: shown, settled }, asker) => {
      const product = await cairn();
      await onAllowedHost(product, asker);
      const reading = await completeReport(product, parts.completion, shown, asker);
      await notePage(product, asker, reading);
      await noteBusy(product, reading);
      // What would be marked is known to nobody now; it is reported again when the vault is open.
      if (await parts.isLocked()) return { marks: [] };
      return { marks: await reportPage(product, { reading, settled, host: new URL(asker.url).hostname }) };
    },
    'page.part': async ({ part }, asker) => putPagePart(asker, part).then(() => null),
    'panel.open': async (request, asker) => {
      const product = await cairn();
      await onAllowedHost(product, asker);
      const event = await completeEvent(product, parts.completion, request.event, asker);
      const token = await noteOpened(product, asker, { ...request, event });
      await keepOpened(product, { ...frameOf(asker), event });
      await tellChange(Date.now());
      return { token };
    },
    'panel.close': async (_, asker) => noteClosed(asker).then(() => null),
    'page.gone': async (_, asker) => forgetPage(asker).then(() => null),
    'popup.open': async () => openPopup().then(() => null),
    'panel.view': async ({ token }) => {
      const product = await cairn();
      const open = (await keptOpenEvents.read()).find((each) => each.token === token);
      if (!open) throw missing('event');
      const { meeting } = await recogniseOpen(product, open, await readLight(product));
      return { view: await viewMeeting(product, meeting), dark: open.dark };
    },
    'panel.size': async ({ token, height }) => tellPanelHost(token, { height }).then(() => null),
    'panel.dismiss': async ({ token }) => tellPanelHost(token, 'dismiss').then(() => null),

    now: async ({ windowId, all }, asker) =>
      viewNow(await cairn(), { asTab: asker.tabId !== undefined && windowId === undefined, windowId, all }),
    promised: async ({ most }) => viewPromised(await cairn(), most),
    pairs: async () => viewPairs(await cairn()),
    'where-to': async () => takeDestination(Date.now()),
    meeting: async ({ meetingId }) => {
      const product = await cairn();
      return viewMeeting(product, await getMeeting(product, meetingId));
    },
    'meeting.judge': async (request) => judgeMeeting(await cairn(), request),
    'meeting.add': async ({ event }) => addMeeting(await cairn(), event),

    'goal.keep': async ({ goal }) => keep('goals', goal),
    'commitment.keep': async ({ commitment }) => keep('commitments', commitment),

    'reflection.keep': async (request, asker) => {
      const kept = await parts.recapHandlers['reflection.keep'](request, asker);
      // Other windows hear of it; reminders and marks do not depend on it.
      await tellChange(Date.now());
      return kept;
    },
    'reflection.save': async (request, asker) => {
      const product = await cairn();
      const saved = await parts.recapHandlers['reflection.save'](request, asker);
      await (await parts.recaps()).run();
      if (await hasAccounts(product))
        await (await parts.accounts()).followRecap(request.reflection.meetingId);
      product.changed();
      return saved;
    },

    'recap.keep': async (change, asker) => {
      const product = await cairn();
      const view = await parts.recapHandlers['recap.keep'](change, asker);
      if (await hasAccounts(product)) await (await parts.accounts()).followRecap(change.meetingId);
      return view;
    },

    'pair.keep': async ({ pair }) => keep('pairs', { ...pair, updatedAt: Date.now() }),
    'pair.details': async ({ pairId }) => viewPair(await cairn(), pairId),

    learned: async () => viewLearned(await cairn()),
    'learned.say': async (request) => saySaid(await cairn(), request),
    'learned.forget': async (request) => forgetSaid(await cairn(), request),

    shy: async () => viewShy(await cairn()),
    settings: async () => keptSettings.read(),
    'settings.keep': async ({ settings }) => {
      await keptSettings.write(settings);
      (await cairn()).changed();
      return settings;
    },
    'blind.report': async () => ({ text: await reportOfBlindPage() }),
    'data.delete': async () => {
      const product = await cairn();
      await (await parts.accounts()).forget();
      await (await parts.ownData()).deleteEverything(product);
      return null;
    },
  };
}
