import type { Page } from 'playwright-core';
import { until } from './hands.ts';
import { field } from './in-cairn.ts';
import type { Part, Stage } from './stage.ts';

/** 4. Reminders are set in the settings; the worker dies; an alarm brings it back. */
export async function setReminders({ record, cairn }: Stage): Promise<void> {
  let popup: Page | undefined;
  await record.step(
    'both',
    '4 reminders are set',
    async ({ see, expect }) => {
      popup = await cairn.openPopup('settings');
      await field(popup, 'settings_capture_minutes').fill('0');
      await field(popup, 'settings_prepare_hours').fill('36');
      await field(popup, 'settings_quiet').uncheck();
      const kept = await until('the settings are kept', async () => {
        const settings = await popup?.evaluate(() =>
          (
            globalThis as unknown as {
              chrome: {
                storage: { local: { get(key: string): Promise<{ settings?: Record<string, unknown> }> } };
              };
            }
          ).chrome.storage.local.get('settings'),
        );
        return settings?.settings?.['captureDelayMinutes'] === 0 && settings.settings;
      });
      see('kept', kept);
      const alarms = await until('an alarm is set for what is next', async () => {
        const set = await cairn.alarms();
        return set['due'] && set;
      });
      see('alarms', alarms);
      expect('an alarm waits', Boolean(alarms['due']));
      return popup;
    },
    () => popup as Page,
  );
  await popup?.close();
}

/** 4. The worker is killed; when the meetings have ended an alarm wakes it, and it asks how they were. */
export async function beReminded(stage: Stage, parts: readonly Part[], endsAt: Date): Promise<void> {
  const { record, cairn } = stage;
  const [first] = parts;
  await record.step(
    'both',
    '4 the worker is killed and an alarm wakes it',
    async ({ see, expect }) => {
      see('before', await cairn.notices());
      // What the pages still have to say about the settings would wake it again at once.
      await first?.page.waitForTimeout(2_000);
      await cairn.killWorker();
      const dead = !(await cairn.workerRuns());
      see('worker runs after it was killed', !dead);
      expect('the worker is dead', dead);
      see('killed at', new Date());
      see('the meetings end at', endsAt);
      see('alarms', await cairn.alarms());
      const notices = await until(
        'both meetings are asked about',
        async () => {
          const shown = (await cairn.notices()).filter((id) => id.startsWith('capture:'));
          return shown.length >= parts.length && shown;
        },
        Math.max(0, endsAt.getTime() - Date.now()) + 75_000,
      );
      see('asked at', new Date());
      see('notices', notices);
      expect('not before the end', Date.now() >= endsAt.getTime());
      expect('each once', new Set(notices).size === parts.length);
      return first?.page;
    },
    () => first?.page as Page,
  );
}

/** 4. The same for what is to come: a meeting of tomorrow without an agenda is spoken of, each once. */
export async function noticesBefore({ record, noticed }: Stage, parts: readonly Part[]): Promise<void> {
  const page = parts[0]?.page as Page;
  await record.step(
    'both',
    '4 tomorrow is spoken of',
    async ({ see, expect }) => {
      const spokenOf = await until('tomorrow’s meetings are spoken of', async () => {
        const shown = [...noticed].filter(([id]) => id.startsWith('prepare:'));
        return shown.length >= parts.length && shown;
      });
      see('notices', Object.fromEntries(spokenOf));
      expect(
        'on both calendars',
        parts.every(({ cast }) => spokenOf.some(([id]) => id.includes(cast.hands.calendar))),
      );
      return page;
    },
    () => page,
  );
}
