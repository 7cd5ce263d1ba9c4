import { Reminded } from '@/domain/job';
import { dueReminders } from '@/domain/reminders';
import type { Say } from '@/domain/say';
import { wakeAt } from '@/platform/alarms';
import { keptWakes } from '@/platform/kept';
import { showLockSign } from '@/platform/lock-sign';
import { notify, showBadge } from '@/platform/notices';
import type { Door } from '@/store/door';
import type { Cairn } from '../cairn';
import { remindable } from '../remind';

/** Reminders while the vault is closed, and what is handed over when it is open. */
export interface LockedRound {
  /** Gives the reminders that are due, without a name. */
  remindClosed(say: Say): Promise<void>;
  /** What was said while closed is not said once more. Before the reminders of an open vault. */
  takeOver(cairn: Cairn): Promise<void>;
  /** Writes down what will be due. After the reminders of an open vault. */
  handOver(cairn: Cairn): Promise<void>;
}

const purpose = 'wakes';

export function lockedRound(door: Door): LockedRound {
  return {
    async remindClosed(say) {
      await showLockSign(true);
      // Opening the databases takes away files that nobody reads any more: those of the time before the vault.
      await indexedDB.databases();
      const now = Date.now();
      const due = (await keptWakes.read()).filter(({ at, until, told }) => !told && at <= now && now < until);
      // Written down first: said twice is worse than not at all.
      await keptWakes.change((wakes) =>
        wakes.map((wake) => (due.some(({ box }) => box === wake.box) ? { ...wake, told: true } : wake)),
      );
      for (const kind of new Set(due.map((wake) => wake.kind)))
        await notify(`closed:${kind}`, say(`notice_closed_${kind}_title`), say(`notice_closed_${kind}`));
      const coming = (await keptWakes.read()).filter(({ at, told }) => !told && at > now);
      if (coming.length > 0) await wakeAt('due', Math.min(...coming.map(({ at }) => at)), now);
      await showBadge('');
    },
    async takeOver(cairn) {
      const told = (await keptWakes.read()).filter((wake) => wake.told);
      if (told.length === 0) return;
      const keeper = await door.keeper();
      for (const { box } of told) {
        const said = readReminded(await keeper.openWords(purpose, box));
        if (said) await cairn.store.put('reminded', { ...said, at: cairn.now() });
      }
      await keptWakes.change((wakes) => wakes.filter((wake) => !wake.told));
    },
    async handOver(cairn) {
      const now = cairn.now();
      const keeper = await door.keeper();
      const { coming } = dueReminders({
        meetings: await remindable(cairn, now),
        reminded: await cairn.store.range('reminded', 'at', { from: now - 30 * 86_400_000 }),
        settings: await cairn.settings(),
        now,
        machineZone: cairn.zone,
      });
      const wakes = coming.map(async ({ id, kind, meeting, at, until }) => {
        const reminded: Reminded = { id, kind, meetingId: meeting.id, at };
        return { kind, at, until, box: await keeper.closeWords(purpose, JSON.stringify(reminded)) };
      });
      await keptWakes.write(await Promise.all(wakes));
    },
  };
}

function readReminded(words: string | undefined): Reminded | undefined {
  const parsed = words === undefined ? undefined : Reminded.safeParse(JSON.parse(words));
  return parsed?.success ? parsed.data : undefined;
}
