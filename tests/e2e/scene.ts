import type { Page } from 'playwright-core';
import type { Audience } from '@/domain/audience';
import type { Role } from '@/domain/pair';
import type { Prompt } from '@/domain/reflection';
import type { ReplyOf, RequestName, RequestOf } from '@/platform/protocol';
import type { StoredRecord, StoreName } from '@/store/schema';
import type { CairnInChromium } from '../browsers/chromium';
import { type Hands, until } from '../journey/hands.ts';
import type { PracticeServer } from '../practice/server';

/** What runs inside the extension names its API; this is as much of it as the tests use. */
declare const chrome: {
  readonly runtime: {
    sendMessage(message: object): Promise<{ ok: boolean; value: unknown; failure: unknown }>;
  };
  readonly notifications: {
    getAll(): Promise<Record<string, unknown>>;
    clear(id: string): Promise<boolean>;
  };
};

/** Asks the background as one of Cairn's own rooms does. */
export async function askCairn<N extends RequestName>(
  { quiet }: CairnInChromium,
  name: N,
  request: RequestOf<N>,
): Promise<ReplyOf<N>> {
  const answer = await quiet.evaluate((message) => chrome.runtime.sendMessage(message), { name, request });
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
  return answer.value as ReplyOf<N>;
}

/** Everything one store holds, read past the product. */
export function stored<N extends StoreName>({ quiet }: CairnInChromium, name: N): Promise<StoredRecord<N>[]> {
  return quiet.evaluate(
    (store) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('cairn');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(store).objectStore(store).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    name,
  ) as Promise<StoredRecord<N>[]>;
}

/** Puts a record as it is, past the product: what a fault of a disk or of an older version leaves behind. */
export function putRaw({ quiet }: CairnInChromium, name: StoreName, record: object): Promise<void> {
  return quiet.evaluate(
    ([store, row]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('cairn');
        opening.onsuccess = () => {
          const putting = opening.result.transaction(store, 'readwrite').objectStore(store).put(row);
          putting.onerror = () => reject(putting.error);
          putting.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [name, record] as const,
  );
}

export async function clearNotices({ quiet }: CairnInChromium): Promise<void> {
  await quiet.evaluate(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
  });
}

/** A tab at an address, once Cairn has read it. */
export async function openCalendar(cairn: CairnInChromium, address: string): Promise<Page> {
  const page = await cairn.context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(address);
  await page.locator('[data-cairn]').first().waitFor({ timeout: 15_000 });
  return page;
}

/** The meeting Cairn keeps under this title. */
export function meetingCalled(cairn: CairnInChromium, title: string): Promise<StoredRecord<'meetings'>> {
  return until(`Cairn keeps “${title}”`, async () =>
    (await stored(cairn, 'meetings')).find((meeting) => meeting.title === title),
  );
}

/** Says yes to a meeting, as the panel does. */
export async function becomePair(
  cairn: CairnInChromium,
  title: string,
  partner: { readonly name: string; readonly email?: string; readonly role: Role },
): Promise<string> {
  const { id } = await meetingCalled(cairn, title);
  await askCairn(cairn, 'meeting.judge', { meetingId: id, word: 'yes', with: partner });
  return id;
}

/** Lets a meeting of today end at this minute. */
export function endNow(practice: PracticeServer, id: string): void {
  const end = Temporal.Now.plainDateTimeISO(practice.zone).round({
    smallestUnit: 'minute',
    roundingMode: 'floor',
  });
  const day = end.subtract({ minutes: 1 }).toPlainDate().toPlainDateTime();
  const start = end.subtract({ minutes: 45 });
  const text = (at: Temporal.PlainDateTime): string => at.toString({ smallestUnit: 'minute' });
  practice.moveEvent(id, {
    start: text(Temporal.PlainDateTime.compare(start, day) < 0 ? day : start),
    end: text(end),
  });
}

/** Proposes and attaches an agenda with these questions behind the proposed ones. */
export async function attachAgenda(
  cairn: CairnInChromium,
  meetingId: string,
  questions: readonly { readonly question: string; readonly audience: 'me' | 'pair' | 'open' }[],
): Promise<void> {
  const { agenda } = await askCairn(cairn, 'agenda.propose', { meetingId, fresh: false });
  const topics = questions.map((each, index) => ({ ...each, id: `asked-${index}`, minutes: 5 }));
  await askCairn(cairn, 'agenda.keep', {
    agenda: { ...agenda, topics: [...agenda.topics, ...topics], attached: true },
  });
}

/** Saves the look back on a meeting: each line of a prompt with who may see it, what was promised, topics ticked. */
export async function reflect(
  cairn: CairnInChromium,
  meetingId: string,
  said: {
    readonly lines: readonly (readonly [prompt: Prompt, text: string, audience: Audience])[];
    readonly promises?: readonly (readonly [text: string, audience: Audience])[];
    readonly answered?: readonly string[];
  },
): Promise<void> {
  const { reflection, view } = await askCairn(cairn, 'reflection', { meetingId });
  const topics = (view.agenda?.topics ?? []).filter(({ question }) => said.answered?.includes(question));
  await askCairn(cairn, 'reflection.save', {
    reflection: {
      ...reflection,
      happened: 'yes',
      revision: reflection.revision + 1,
      lines: said.lines.map(([prompt, text, audience]) => ({ id: `line:${prompt}`, prompt, text, audience })),
      topics: topics.map(({ id }) => ({ topicId: id, outcome: 'answered' as const })),
      commitments: (said.promises ?? []).map(([text, audience], index) => ({
        id: `promise-${index}`,
        meetingId,
        owner: 'me' as const,
        text,
        audience,
        state: 'open' as const,
        updatedAt: 0,
      })),
    },
  });
}

/** What is on the clipboard, pasted as text into a field of Cairn's own. */
export async function clipboardOf(cairn: CairnInChromium): Promise<string> {
  const popup = await cairn.openPopup('paste');
  const field = popup.locator('textarea').first();
  await field.press('Control+V');
  const text = await field.inputValue();
  await popup.close();
  return text;
}

/** The open panel's frame once it says this. */
export function panelSaying(cairn: CairnInChromium, page: Page, words: string) {
  return until(`the panel says “${words}”`, async () => {
    const panel = await cairn.panel(page);
    // The panel of another event may just be giving way to this one's.
    const found = await panel
      .getByText(words)
      .count()
      .catch(() => 0);
    return found > 0 && panel;
  });
}

export const both = (one: Hands, other: Hands) => [[one.name, one] as const, [other.name, other] as const];
