import { writeNote } from '@/app/background/accounts/write-note';
import type { Cairn } from '@/app/background/cairn';
import { copyRecap, openRecap, runJobs, saveRecapFile, viewRecap } from '@/app/background/follow-up';
import { planMeeting } from '@/app/background/mentoring/book';
import { makeKeepsake } from '@/app/background/mentoring/ending';
import { agreementText } from '@/app/background/mentoring/keep-captured';
import { draftLetter, saveLetterFile } from '@/app/background/mentoring/letters';
import { previewInvitation, putIntoInvitation } from '@/app/background/prepare';
import { remind } from '@/app/background/remind';
import { reportPage } from '@/app/background/report-page';
import { partnerFile } from '@/app/background/secret/partner-file';
import type { LetterWish } from '@/platform/protocol-mentoring';
import { seen, type TestCairn } from '../../app/test-cairn';

/** What leaves by one way, as the text a reader at its end could lay hands on. */
export type Path = (cairn: TestCairn) => Promise<readonly unknown[]>;

/** What the person types in a letter is theirs to send: these words are no line that was captured. */
const wishes: readonly LetterWish[] = [
  { kind: 'drift' },
  { kind: 'thanks', what: 'You asked first', effect: 'I thought', now: 'I ask first' },
  { kind: 'touch', news: 'A new place', result: 'The talk was given' },
  { kind: 'agreement' },
  { kind: 'farewell' },
];

/** Opens a letter of every kind, and its file; what of it is only shown to its writer is not among what leaves. */
async function letterOf(cairn: Cairn, wish: LetterWish): Promise<unknown[]> {
  // The draft of an earlier day first: it is older than the last word on who may see a line.
  const earlier = await cairn.store.get('letters', `letter:p1:${wish.kind}`);
  const windows: unknown[] = earlier ? [await saveLetterFile(cairn, earlier.id)] : [];
  const { letter, opens, text, html } = await draftLetter(cairn, { pairId: 'p1', wish });
  for (const mailbox of ['gmail', 'outlook', 'mailto'] as const) {
    await cairn.store.put('letters', { ...letter, mailbox });
    const { eml } = await saveLetterFile(cairn, letter.id);
    windows.push(eml);
  }
  return [opens, text, html, ...windows];
}

async function recapIn(cairn: TestCairn, mailbox: 'gmail' | 'outlook' | 'mailto'): Promise<unknown[]> {
  const { recap } = await viewRecap(cairn, 'm1');
  await cairn.store.put('recaps', { ...recap, mailbox });
  return [await openRecap(cairn, 'm1')];
}

/** An editor of the event is open in a page: what the page is told is caught where the browser would carry it. */
function openEditor(cairn: TestCairn): void {
  if (cairn.opened.length > 0) return;
  const event = seen({ id: 'm1-ev' });
  cairn.opened.push({
    token: 'token',
    tabId: 1,
    frameId: 0,
    host: 'calendar.google.com',
    event,
    editing: true,
    dark: false,
    at: 1,
  });
}

/** Every way out of Cairn that needs no account, by name. `toPages` is all that any page was told meanwhile. */
export const paths: Readonly<Record<string, Path>> = {
  'invitation for the clipboard': async (cairn) => {
    const { full, line } = await previewInvitation(cairn, 'm1');
    return [full, line];
  },
  'invitation into the open editor': async (cairn) => {
    openEditor(cairn);
    return [
      await putIntoInvitation(cairn, { meetingId: 'm1', form: 'full' }),
      await putIntoInvitation(cairn, { meetingId: 'm1', form: 'line' }),
    ];
  },
  'recap in Gmail’s window': (cairn) => recapIn(cairn, 'gmail'),
  'recap in Outlook’s window': (cairn) => recapIn(cairn, 'outlook'),
  'recap in a mail program': (cairn) => recapIn(cairn, 'mailto'),
  'recap for the clipboard': async (cairn) => [await copyRecap(cairn, 'm1')],
  'recap as a file': async (cairn) => [await saveRecapFile(cairn, 'm1')],
  ...Object.fromEntries(
    wishes.map((wish): [string, Path] => [`letter: ${wish.kind}`, (cairn) => letterOf(cairn, wish)]),
  ),
  'letter: feedback': async (cairn) => {
    const left: unknown[] = [];
    for (const { id } of await cairn.store.by('feedback', 'pairId', 'p1')) {
      // Feedback that is kept is for a letter not there: that is an answer, not a way out.
      left.push(await letterOf(cairn, { kind: 'feedback', feedbackId: id }).catch(() => 'refused'));
    }
    const [other] = await cairn.store.by('feedback', 'pairId', 'p2');
    left.push(
      await letterOf(cairn, { kind: 'feedback', feedbackId: other?.id ?? '' }).catch(() => 'refused'),
    );
    return left;
  },
  'agreement as text and file': async (cairn) => [await agreementText(cairn, 'p1')],
  keepsake: async (cairn) => [await makeKeepsake(cairn, 'p1')],
  'file for the other': async (cairn) => {
    const { fileName, content } = await partnerFile(cairn, 'p1');
    return [fileName, content];
  },
  'form of the next meeting': async (cairn) => [await planMeeting(cairn, { pairId: 'p1' })],
  'answer to a calendar page': async (cairn) => {
    const events = ['m1', 'm2'].map((id) => seen({ id: `${id}-ev`, title: 'Mentoring' }));
    const reading = {
      calendar: 'google' as const,
      view: 'week' as const,
      me: { email: 'me@example.org' },
      events,
      covers: [],
      skipped: {},
      blind: null,
    };
    return [await reportPage(cairn, { reading, settled: true, host: 'calendar.google.com' })];
  },
  'notices on the screen': async (cairn) => {
    await remind(cairn);
    return [];
  },
};

/** The paths that need a connected account; the services behind it record what they were sent. */
export async function driveAccountPaths(
  cairn: Parameters<typeof writeNote>[0],
  leaveDraft: (cairn: Parameters<typeof writeNote>[0], request: { meetingId: string }) => Promise<unknown>,
): Promise<void> {
  await runJobs(cairn);
  await viewRecap(cairn, 'm1');
  await leaveDraft(cairn, { meetingId: 'm1' });
  await writeNote(cairn, { meetingId: 'm1', form: 'full' });
  await writeNote(cairn, { meetingId: 'm1', form: 'line' });
}
