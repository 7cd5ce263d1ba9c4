import { likeTitle } from '@/detection/like-title';
import type { LearnedView, SaidWord } from '@/domain/learned';
import type { Meeting } from '@/domain/meeting';
import type { Word } from '@/domain/verdict';
import type { RequestOf } from '@/platform/protocol';
import { type Cairn, missing } from './cairn';
import { judgeAgain, readLight } from './meetings';

/** How far back meetings are judged anew when something is learned: what is over longer is told, not asked. */
const backMs = 14 * 24 * 3_600_000;

/** One answer is kept under several ids (each calendar, the series): these belong together. */
const answerOf = ({ at, title = '' }: Word): string => `${at} ${title}`;

/** Everything the person taught, to be seen and taken back. */
export async function viewLearned(cairn: Cairn): Promise<LearnedView> {
  const said = new Map<string, SaidWord>();
  for (const word of await cairn.store.all('words')) {
    if (word.word === 'asked') continue;
    const id = answerOf(word);
    const about = said.get(id)?.about === 'series' ? 'series' : word.about;
    const { title = '', person, at } = word;
    said.set(id, { id, word: word.word, about, title, at, ...(person ? { person } : {}) });
  }
  return {
    said: [...said.values()].sort((one, other) => other.at - one.at),
    pairs: await cairn.store.all('pairs'),
  };
}

/** Takes back what was said, as if it never had been. */
export async function forgetSaid(cairn: Cairn, { id }: RequestOf<'learned.forget'>): Promise<LearnedView> {
  const words = await answersWith(cairn, id);
  await cairn.store.change(['words'], async (change) => {
    for (const word of words) await change.remove('words', word.id);
  });
  await judgeAbout(cairn, words);
  return viewLearned(cairn);
}

/** Turns an answer round: mentoring after all, or not. */
export async function saySaid(cairn: Cairn, { id, word }: RequestOf<'learned.say'>): Promise<LearnedView> {
  const words = await answersWith(cairn, id);
  await cairn.store.change(['words'], async (change) => {
    for (const each of words) await change.put('words', { ...each, word });
  });
  await judgeAbout(cairn, words);
  return viewLearned(cairn);
}

async function answersWith(cairn: Cairn, id: string): Promise<Word[]> {
  const words = (await cairn.store.all('words')).filter(
    (each) => each.word !== 'asked' && answerOf(each) === id,
  );
  if (words.length === 0) throw missing('word');
  return words;
}

/** The meetings these answers were about, and those like them, follow at once. */
async function judgeAbout(cairn: Cairn, words: readonly Word[]): Promise<void> {
  const ids = new Set(words.map(({ id }) => id));
  const titles = new Set(words.flatMap(({ title }) => (title ? [likeTitle(title)] : [])));
  await judgeWhere(
    cairn,
    (meeting) =>
      titles.has(likeTitle(meeting.title)) ||
      ids.has(`series:${meeting.series}`) ||
      meeting.sources.some((source) => ids.has(`event:${source.calendar}:${source.id}`)),
  );
  cairn.changed();
}

/** After an answer about one meeting: those of its title and of its people are judged in its light. */
export async function judgeLike(cairn: Cairn, judged: Meeting): Promise<void> {
  const like = likeTitle(judged.title);
  const emails = new Set(judged.people.flatMap(({ email, self }) => (email && !self ? [email] : [])));
  await judgeWhere(
    cairn,
    ({ id, title, people }) =>
      id !== judged.id &&
      (likeTitle(title) === like || people.some(({ email }) => email !== undefined && emails.has(email))),
  );
}

async function judgeWhere(cairn: Cairn, isMeant: (meeting: Meeting) => boolean): Promise<void> {
  const light = await readLight(cairn);
  const from = cairn.now() - backMs;
  for (const meeting of await cairn.store.range('meetings', 'startAt', { from })) {
    if (!isMeant(meeting)) continue;
    const { meeting: judged } = await judgeAgain(cairn, meeting, light);
    if (JSON.stringify(judged) !== JSON.stringify(meeting)) await cairn.store.put('meetings', judged);
  }
}
