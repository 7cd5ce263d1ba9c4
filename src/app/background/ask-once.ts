import { likeTitle } from '@/detection/like-title';
import type { SeenEvent } from '@/domain/event';
import type { Word } from '@/domain/verdict';
import type { Cairn } from './cairn';
import type { Known } from './meetings';

/** A meeting that is over for longer than this is not worth a question any more. */
const agoMs = 24 * 3_600_000;

interface Found {
  readonly seen: SeenEvent;
  readonly known: Known;
}

/**
 * The one event of a page that carries a question, if any. A question stays with its event until it is answered; while
 * it is open no other is put on the page, and about a series (or a title, where there is no series) it is put once for
 * good: whoever does not answer is not asked again.
 * @param mayAsk the page is at rest: a new question may be chosen
 */
export async function findQuestion(
  cairn: Cairn,
  found: readonly Found[],
  mayAsk: boolean,
): Promise<string | undefined> {
  const asked = (await cairn.store.all('words')).filter(({ word }) => word === 'asked');
  const open = found.find(({ seen }) => asked.some(({ event }) => event === eventKey(seen)));
  if (open) {
    if (isQuestion(open)) return open.seen.id;
    await close(cairn, asked, open.seen);
  }
  if (!mayAsk) return undefined;
  const [best] = found
    .filter((each) => isQuestion(each) && isWorthAsking(cairn, each) && !wasAsked(asked, each))
    .sort(
      (one, other) =>
        other.known.meeting.verdict.score - one.known.meeting.verdict.score ||
        one.known.meeting.startAt - other.known.meeting.startAt,
    );
  if (!best) return undefined;
  const { seen } = best;
  await cairn.store.put('words', {
    id: `asked:${askedAbout(best)}`,
    about: 'series',
    word: 'asked',
    title: seen.title,
    event: eventKey(seen),
    at: cairn.now(),
  });
  return seen.id;
}

const eventKey = ({ calendar, id }: SeenEvent): string => `${calendar}:${id}`;

const askedAbout = ({ seen, known }: Found): string =>
  known.meeting.series ?? `title:${likeTitle(seen.title)}`;

const isQuestion = ({ known }: Found): boolean => known.meeting.verdict.verdict === 'unsure';

function isWorthAsking(cairn: Cairn, { seen, known: { meeting } }: Found): boolean {
  if (seen.start === undefined || seen.allDay || meeting.declined || meeting.cancelled) return false;
  return meeting.endAt > cairn.now() - agoMs;
}

function wasAsked(asked: readonly Word[], found: Found): boolean {
  return asked.some(({ id }) => id === `asked:${askedAbout(found)}`);
}

/** Answered, or answered by what the opened event showed: the event carries no question any more. */
async function close(cairn: Cairn, asked: readonly Word[], seen: SeenEvent): Promise<void> {
  for (const { event, ...word } of asked) {
    if (event === eventKey(seen)) await cairn.store.put('words', word);
  }
}
