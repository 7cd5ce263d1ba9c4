import type { Agenda, Topic } from '../agenda';
import type { Agreement } from '../agreement/agreement';
import type { Goal } from '../pair';
import type { Commitment } from '../reflection';
import type { CameFrom } from './came-from';
import { idHere, type PartnerData } from './partner-data';

/** What becomes of one record of the other's file. */
export type Taken<R> =
  | { readonly fate: 'new' | 'newer'; readonly record: R }
  | { readonly fate: 'same' | 'kept' | 'removed' };

type Here<R> = { readonly record: R | undefined; readonly removed: boolean };

/** What is compared of a goal and of a promise, in one word. */
const goalWords = ({ what, by, state }: { what: string; by?: string | undefined; state: string }): string =>
  JSON.stringify([what, by ?? '', state]);
const promiseWords = (of: {
  text: string;
  when?: string | undefined;
  due?: string | undefined;
  state: string;
}): string => JSON.stringify([of.text, of.when ?? '', of.due ?? '', of.state]);

/** What the person changed since it came is their own word: nothing of the file takes its place, and nothing older does. */
const stays = (from: CameFrom | undefined, words: string, at: number): boolean =>
  from === undefined || from.was !== words || at <= from.at;

const sides = { me: 'them', them: 'me' } as const;

export function takeGoal(
  there: PartnerData['goals'][number],
  { record: here, removed }: Here<Goal>,
  how: { readonly pairId: string; readonly fromPair: string; readonly now: number },
): Taken<Goal> {
  if (removed) return { fate: 'removed' };
  const { what, by, state, at } = there;
  if (here && goalWords(there) === goalWords(here)) return { fate: 'same' };
  // One's own goal comes back as the other has it: here it stays as it is.
  if (there.yours || (here && stays(here.from, goalWords(here), at)))
    return { fate: here ? 'kept' : 'removed' };
  const { by: _, ...rest } = here ?? {
    id: idHere(how.fromPair, there.id),
    pairId: how.pairId,
    evidence: '',
    audience: 'pair' as const,
    createdAt: how.now,
  };
  const record = {
    ...rest,
    what,
    ...(by ? { by } : {}),
    state,
    from: { id: there.id, at, was: goalWords(there) },
    updatedAt: at,
  };
  return { fate: here ? 'newer' : 'new', record };
}

export function takePromise(
  there: PartnerData['promises'][number],
  { record: here, removed }: Here<Commitment>,
  how: { readonly pairId: string; readonly fromPair: string },
): Taken<Commitment> {
  if (removed) return { fate: 'removed' };
  const owner = sides[there.owner];
  const { text, when, due, state, at } = there;
  if (here && promiseWords(there) === promiseWords(here)) return { fate: 'same' };
  if (there.yours) {
    if (!here) return { fate: 'removed' };
    // Whether a promise is kept is for the one to say who gave it; its words stay those of who wrote them.
    const theirWord = here.owner === 'them' && state !== here.state && at > here.updatedAt;
    return theirWord ? { fate: 'newer', record: { ...here, state, updatedAt: at } } : { fate: 'kept' };
  }
  if (here && stays(here.from, promiseWords(here), at)) return { fate: 'kept' };
  const record: Commitment = {
    id: idHere(how.fromPair, there.id),
    pairId: how.pairId,
    meetingId: '',
    owner,
    text,
    ...(when ? { when } : {}),
    ...(due ? { due } : {}),
    audience: here?.audience ?? 'pair',
    state,
    from: { id: there.id, at, was: promiseWords(there) },
    updatedAt: at,
  };
  return { fate: here ? 'newer' : 'new', record };
}

/** Topics the other has on the agenda of this meeting and that never came before; one that was taken off here stays off. */
export function takeTopics(
  there: NonNullable<PartnerData['agenda']>,
  here: Agenda | undefined,
  fromPair: string,
): { readonly added: Topic[]; readonly same: number; readonly came: string[] } {
  const came = new Set(here?.came ?? []);
  const words = new Set(here?.topics.map(({ question }) => question.trim()) ?? []);
  const fresh = there.topics.filter(
    ({ id, yours, question }) => !yours && !came.has(idHere(fromPair, id)) && !words.has(question.trim()),
  );
  const added = fresh.map(
    ({ id, question, minutes }): Topic => ({
      id: idHere(fromPair, id),
      question,
      minutes,
      audience: 'pair',
    }),
  );
  return {
    added,
    same: there.topics.length - added.length,
    came: [...came, ...added.map(({ id }) => id)],
  };
}

export interface PointBeside {
  readonly key: string;
  readonly theirs: string;
  readonly here: string;
}

/** Where the other's words of the agreement are not those here; they are shown beside each other, and neither is changed. */
export function pointsBeside(there: NonNullable<PartnerData['agreement']>, here: Agreement): PointBeside[] {
  return there.points
    .map(({ key, text }) => {
      const mine = here.points.find((point) => point.key === key);
      return { key, theirs: text.trim(), here: mine?.text.trim() ?? '' };
    })
    .filter(({ theirs, here }) => theirs !== here);
}
