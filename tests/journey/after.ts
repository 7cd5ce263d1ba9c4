import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { say } from '../words.ts';
import { until } from './hands.ts';
import { answer, button, field, line, press, textsOf, wordsOf } from './in-cairn.ts';
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
export async function noticesBefore({ record, cairn }: Stage, parts: readonly Part[]): Promise<void> {
  const page = parts[0]?.page as Page;
  await record.step(
    'both',
    '4 tomorrow is spoken of',
    async ({ see, expect }) => {
      const notices = await until(
        'tomorrow’s meetings are spoken of',
        async () => {
          const shown = (await cairn.notices()).filter((id) => id.startsWith('prepare:'));
          return shown.length >= parts.length && shown;
        },
        45_000,
      );
      see('notices', notices);
      expect(
        'on both calendars',
        parts.every(({ cast }) => notices.some((id) => id.includes(cast.hands.calendar))),
      );
      return page;
    },
    () => page,
  );
}

/** 5. The notification leads to the reflection of that very meeting; what is typed survives popup and worker. */
export async function capture(stage: Stage, { cast, page }: Part): Promise<void> {
  const { record, cairn } = stage;
  const { hands } = cast;
  let popup: Page = page;
  let meetingId = '';
  await record.step(
    hands.calendar,
    '5 the notification leads there',
    async ({ see, expect }) => {
      const id = (await cairn.notices()).find(
        (each) => each.startsWith('capture:') && each.includes(hands.calendar),
      );
      see('notice', id);
      meetingId = id?.slice('capture:'.length) ?? '';
      if (id === undefined) throw new Error('Nothing was asked.');
      const opened = await cairn.pressNotice(id);
      const question = say('capture_question', { name: cast.first });
      const words = await opened.words(question);
      see('popup', words);
      await opened.close();
      expect('it asks about this very meeting', words.includes(question));
      // From here on in a tab of the popup's size, where it can be driven like any page.
      popup = await cairn.openPopup(`capture/${encodeURIComponent(meetingId)}`);
      await popup.getByText(question).waitFor();
      const asks = await popup.getByRole('radio').count();
      expect('it asks first whether it happened', asks >= 4);
      return popup;
    },
    () => popup,
  );
  await record.step(
    hands.calendar,
    '5 nothing typed is lost',
    async ({ see, expect }) => {
      const [first = ''] = Object.keys(cast.answers);
      await popup.getByText(say('capture_happened_yes'), { exact: true }).click();
      const half = `${cast.answers[first]?.slice(0, 17)}`;
      await line(popup, first).getByRole('textbox').pressSequentially(half);
      await Promise.all([popup.close(), cairn.killWorker()]);
      see('typed before popup and worker were killed', half);
      popup = await cairn.openPopup(`capture/${encodeURIComponent(meetingId)}`);
      const back = await until('the words are back', async () => {
        const words = await line(popup, first).getByRole('textbox').inputValue();
        return words !== '' && words;
      });
      see('after', back);
      expect('every letter is there', back === half);
      return popup;
    },
    () => popup,
  );
  await record.step(
    hands.calendar,
    '5 captured',
    async ({ see }) => {
      for (const [key, text] of Object.entries(cast.answers)) await answer(popup, key, text);
      const ticks = popup.locator('details.ticks');
      await ticks.locator('summary').click();
      await ticks
        .locator('li', { hasText: cast.question })
        .getByRole('button', { name: say('capture_topic_answered'), exact: true })
        .click();
      await ticks
        .locator('li', { hasText: cast.private })
        .getByRole('button', { name: say('capture_topic_parked'), exact: true })
        .click();
      see('topics', await textsOf(ticks.locator('summary')));
      await ticks.locator('summary').click();
      const promise = popup.locator('.promise').first();
      await promise.getByRole('textbox').first().fill(cast.promise);
      await promise.locator('input[type=date]').fill(inDays(7));
      await field(popup, 'capture_when').fill(cast.when);
      see('lines', await lineEdges(popup));
      return popup;
    },
    () => popup,
  );
  await record.step(
    hands.calendar,
    '5 a win is kept',
    async ({ see, expect }) => {
      await press(popup, 'capture_save_recap');
      await button(popup, 'capture_see_recap').waitFor();
      await popup.waitForTimeout(700);
      const words = await wordsOf(popup);
      see('popup', words);
      expect(
        'the win stands there in the person’s words',
        Object.values(cast.answers).some((text) => words.includes(text)),
      );
      return popup;
    },
    () => popup,
  );
  await popup.close();
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function lineEdges(popup: Page): Promise<string[]> {
  return popup.locator('.line').evaluateAll((lines) =>
    lines.map((each) => {
      const audience = /edge-(\w+)/.exec(each.className)?.[1];
      const text = each.querySelector('textarea')?.value;
      return `${audience}: ${text}`;
    }),
  );
}

/** 6. The recap is there, drafted by the worker; it is looked through, opened in the mailbox and saved as a file. */
export async function followUp(stage: Stage, { cast, page }: Part): Promise<void> {
  const { record, cairn, practice, folder } = stage;
  const { hands } = cast;
  let popup: Page = page;
  await record.step(
    hands.calendar,
    '6 a recap is drafted',
    async ({ see, expect }) => {
      popup = await cairn.openPopup('recaps');
      await popup.getByRole('button').filter({ hasText: cast.name }).first().click();
      await button(popup, 'recap_open').waitFor();
      if (!cast.emailIsShown) {
        const address = field(popup, 'recap_address');
        await address.fill(cast.email);
        await press(popup, 'recap_address_keep');
        await popup.getByText(cast.email).waitFor();
      }
      const letter = await textsOf(popup.locator('.letter-line'));
      see('letter', letter);
      const stays = await textsOf(popup.locator('.stays-with-you li'));
      see('stays', stays);
      const open = letter.join('\n');
      const feedback = Object.entries(cast.answers).find(([key]) => key.endsWith('feedback'))?.[1] ?? '';
      expect('the promise is in it', open.includes(cast.promise));
      expect('what is private is not', !open.includes(feedback) && !open.includes(cast.private));
      expect('what is private is listed as staying', stays.join('\n').includes(feedback));
      return popup;
    },
    () => popup,
  );
  await record.step(
    hands.calendar,
    '6 a line is left out',
    async ({ see, expect }) => {
      const before = await popup.locator('.letter-line').count();
      await popup
        .locator('.letter-line')
        .filter({ hasText: cast.question })
        .getByRole('button')
        .last()
        .click();
      const after = await until('the line has left the letter', async () => {
        const count = await popup.locator('.letter-line').count();
        return count === before - 1 && count;
      });
      see('lines', `${before}, then ${after}`);
      const stays = await textsOf(popup.locator('.stays-with-you li'));
      see('stays', stays);
      expect(
        'it is listed as staying',
        stays.some((text) => text.includes(cast.question)),
      );
      return popup;
    },
    () => popup,
  );
  await record.step(
    hands.calendar,
    '6 saved as a file',
    async ({ see, expect }) => {
      const file = join(folder, `${hands.calendar}-recap.eml`);
      const [download] = await Promise.all([popup.waitForEvent('download'), press(popup, 'recap_file')]);
      await download.saveAs(file);
      const mail = await PostalMime.parse(await readFile(file));
      see('named', download.suggestedFilename());
      see('to', mail.to);
      see('subject', mail.subject);
      see('text', mail.text);
      see('unsent', mail.headers.find(({ key }) => key === 'x-unsent')?.value);
      expect(
        'it goes to the pair alone',
        mail.to?.length === 1 && mail.to[0]?.address === cast.email && !mail.cc && !mail.bcc,
      );
      expect(
        'it is a draft',
        mail.headers.some(({ key, value }) => key === 'x-unsent' && value === '1'),
      );
      expect('it has a text and a page', Boolean(mail.text) && Boolean(mail.html));
      expect('the line that was left out is not in it', !mail.text?.includes(cast.question));
      return popup;
    },
    () => popup,
  );
  await record.step(
    hands.calendar,
    '6 opened in the mailbox',
    async ({ see, expect }) => {
      const [mail] = await Promise.all([cairn.context.waitForEvent('page'), press(popup, 'recap_open')]);
      await mail.waitForLoadState();
      const composed = practice.composed.at(-1);
      see(
        'window',
        composed && {
          host: new URL(composed.url).hostname,
          to: composed.to,
          subject: composed.subject,
          body: composed.body,
        },
      );
      expect(
        'in the mailbox of this calendar',
        composed !== undefined && new URL(composed.url).hostname === cast.composeHost,
      );
      expect('to the pair alone', composed?.to.includes(cast.email) === true && !composed.to.includes(','));
      expect('with the promise', composed?.body.includes(cast.promise) === true);
      expect('without what is private', !composed?.body.includes(cast.private));
      see('cairn says', await textsOf(popup.locator('.banner')));
      await popup.close();
      popup = mail;
      return mail;
    },
    () => popup,
  );
  await popup.close();
}

/** 7. The popup says what matters now, and how both pairs stand. */
export async function seeWhereTheyStand({ record, cairn }: Stage, parts: readonly Part[]): Promise<void> {
  let popup: Page | undefined;
  await record.step(
    'both',
    '7 what matters now',
    async ({ see, expect }) => {
      popup = await cairn.openPopup();
      await popup.locator('main').waitFor();
      await popup.waitForTimeout(400);
      const words = await wordsOf(popup);
      see('popup', words);
      expect('something matters now', words.length > 40);
      return popup;
    },
    () => popup as Page,
  );
  await popup?.close();
  await record.step(
    'both',
    '7 the pairs',
    async ({ see, expect }) => {
      popup = await cairn.openPopup('pairs');
      await popup
        .getByText(parts[0]?.cast.name ?? '')
        .first()
        .waitFor();
      const words = await wordsOf(popup);
      see('popup', words);
      expect(
        'both pairs are there',
        parts.every(({ cast }) => words.includes(cast.name)),
      );
      return popup;
    },
    () => popup as Page,
  );
  await popup?.close();
  await record.step(
    'both',
    '7 the promises',
    async ({ see, expect }) => {
      popup = await cairn.openPopup('commitments');
      await popup
        .getByText(parts[0]?.cast.promise ?? '')
        .first()
        .waitFor();
      const words = await wordsOf(popup);
      see('popup', words);
      expect(
        'both promises are there',
        parts.every(({ cast }) => words.includes(cast.promise)),
      );
      return popup;
    },
    () => popup as Page,
  );
  await popup?.close();
}
