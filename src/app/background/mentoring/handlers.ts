import type { Handlers } from '@/platform/answer';
import type { mentoringProtocol } from '@/platform/protocol-mentoring';
import type { StoredRecord } from '@/store/schema';
import type { Cairn } from '../cairn';
import { planMeeting } from './book';
import { decideAfter, goSlower, makeKeepsake, setRhythm, touchDone } from './ending';
import {
  acknowledge,
  agreementText,
  keepAgreement,
  keepFeedback,
  keepWin,
  openCheckIn,
  removeWin,
  review,
} from './keep-captured';
import { draftLetter, keepLetter, saveLetterFile } from './letters';
import { logMeeting } from './log-meeting';
import { noteAnswered, viewNoticed } from './noticed';
import { viewPairPage } from './pair-page';
import { prepareAgenda } from './propose';
import { markOf, newestLines, searchLines } from './search-lines';
import { readTimeline, timelineNames } from './timeline';
import { addExample, removeExample } from './try-example';

type Kept = 'goalNotes' | 'allianceChecks' | 'checkIns' | 'introductions' | 'ownTemplates' | 'questions';

/** The mentoring's own requests, the agenda that fits the way two people have come, and the verbs that answer them. */
export function mentoringHandlers(
  cairn: () => Promise<Cairn>,
): Pick<Handlers, keyof typeof mentoringProtocol | 'agenda.propose'> {
  const keep = async <N extends Kept>(name: N, record: StoredRecord<N>): Promise<StoredRecord<N>> => {
    const product = await cairn();
    const kept = { ...record, updatedAt: product.now() };
    await product.store.put(name, kept);
    product.changed();
    return kept;
  };
  const remove = async (name: Kept, id: string): Promise<null> => {
    const product = await cairn();
    await product.store.remove(name, id);
    product.changed();
    return null;
  };
  return {
    'agenda.propose': async (request) => prepareAgenda(await cairn(), request),
    noticed: async () => viewNoticed(await cairn()),
    'noticed.answered': async ({ what, pairId }) => noteAnswered(await cairn(), what, pairId),
    'pair.page': async ({ pairId }) => viewPairPage(await cairn(), pairId),
    'pair.timeline': async ({ pairId, before }) =>
      (await cairn()).store.look([...timelineNames], (store) => readTimeline({ store }, pairId, before)),
    'agreement.keep': async ({ agreement }) => keepAgreement(await cairn(), agreement),
    'agreement.yes': async (request) => acknowledge(await cairn(), request),
    'agreement.text': async ({ pairId }) => agreementText(await cairn(), pairId),
    'goal.review': async (request) => review(await cairn(), request),
    'goal.note': async ({ note }) => keep('goalNotes', note),
    'feedback.keep': async ({ feedback }) => keepFeedback(await cairn(), feedback),
    'alliance.keep': async ({ check }) => keep('allianceChecks', check),
    'check-in': async ({ meetingId }) => openCheckIn(await cairn(), meetingId),
    'check-in.keep': async ({ checkIn }) => keep('checkIns', checkIn),
    'introduction.keep': async ({ introduction }) => keep('introductions', introduction),
    'introduction.remove': async ({ id }) => remove('introductions', id),
    'win.keep': async ({ win }) => keepWin(await cairn(), win),
    'win.remove': async ({ id }) => removeWin(await cairn(), id),
    'rhythm.keep': async (request) => setRhythm(await cairn(), request),
    'rhythm.slower': async (request) => goSlower(await cairn(), request),
    'meeting.log': async (request) => logMeeting(await cairn(), request),
    ending: async (request) => decideAfter(await cairn(), request),
    'touch.done': async ({ pairId }) => touchDone(await cairn(), pairId),
    keepsake: async ({ pairId }) => makeKeepsake(await cairn(), pairId),
    plan: async (request) => planMeeting(await cairn(), request),
    'letter.draft': async (request) => draftLetter(await cairn(), request),
    'letter.keep': async (change) => keepLetter(await cairn(), change),
    'letter.eml': async ({ id }) => saveLetterFile(await cairn(), id),
    library: async () => {
      const { store } = await cairn();
      return { templates: await store.all('ownTemplates'), questions: await store.all('questions') };
    },
    'template.keep': async ({ template }) => keep('ownTemplates', template),
    'template.restore': async ({ id }) => remove('ownTemplates', id),
    'question.keep': async ({ question }) => keep('questions', question),
    'question.remove': async ({ id }) => remove('questions', id),
    'pairs.names': async () => (await cairn()).store.all('pairs'),
    'search.newest': async () => ({ lines: await newestLines(await cairn()) }),
    'search.lines': async ({ pairId, known }) => {
      const { lines } = await searchLines(await cairn(), pairId);
      const mark = await markOf(lines);
      return { lines: mark === known ? null : lines, mark };
    },
    'example.add': async () => addExample(await cairn()),
    'example.remove': async () => removeExample(await cairn()),
  };
}
