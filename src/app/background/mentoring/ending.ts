import { keepsakeMarkdown, keepsakeOf } from '@/domain/endings/keepsake';
import type { Pair } from '@/domain/pair';
import { withRhythm } from '@/domain/rhythm/rhythm';
import { dateIn } from '@/domain/when';
import type { ReplyOf, RequestOf } from '@/platform/protocol';
import { type Cairn, missing } from '../cairn';
import { heldIn } from '../hold-back';
import { planRetirement } from '../plan-retirement';
import { speakingTo } from '../speaking-to';
import { fileWord } from './keep-captured';

async function changePair(cairn: Cairn, pairId: string, step: (pair: Pair) => Pair): Promise<Pair> {
  const changed = await cairn.store.change(['pairs', 'jobs'], async (change) => {
    const pair = await change.get('pairs', pairId);
    if (!pair) throw missing('pair');
    const next = { ...step(pair), updatedAt: cairn.now() };
    await change.put('pairs', next);
    await planRetirement(change, next, cairn);
    return next;
  });
  cairn.changed();
  return changed;
}

/** Another rhythm, from now on. */
export function setRhythm(cairn: Cairn, { pairId, days }: RequestOf<'rhythm.keep'>): Promise<Pair> {
  return changePair(cairn, pairId, (pair) => withRhythm(pair, days ?? undefined, cairn.now()));
}

/** Slower on purpose: as good an answer to drift as a message. */
export function goSlower(cairn: Cairn, { pairId, until }: RequestOf<'rhythm.slower'>): Promise<Pair> {
  return changePair(cairn, pairId, (pair) => ({ ...pair, slowUntil: until }));
}

/** What the two are to each other from here on; `null` takes it back. Whatever it is, the stage follows. */
export function decideAfter(cairn: Cairn, { pairId, after, touch }: RequestOf<'ending'>): Promise<Pair> {
  return changePair(cairn, pairId, (pair) => {
    const { after: _, afterSince: __, touch: before, ...rest } = pair;
    const kept =
      touch === null ? {} : { touch: { ...touch, ...(before?.lastAt ? { lastAt: before.lastAt } : {}) } };
    if (after === null) return { ...rest, ...kept };
    const role = after === 'peers' ? 'peer' : pair.role;
    return {
      ...rest,
      ...kept,
      role,
      after,
      afterSince: pair.afterSince ?? cairn.now(),
      stage: 'redefinition',
    };
  });
}

/** A word was written: the next one is due an interval from now. */
export function touchDone(cairn: Cairn, pairId: string): Promise<Pair> {
  return changePair(cairn, pairId, (pair) =>
    pair.touch ? { ...pair, touch: { ...pair.touch, lastAt: cairn.now() } } : pair,
  );
}

/** The keepsake of a pair, as a page and as a file. */
export async function makeKeepsake(cairn: Cairn, pairId: string): Promise<ReplyOf<'keepsake'>> {
  const { store } = cairn;
  const pair = await store.get('pairs', pairId);
  if (!pair) throw missing('pair');
  const meetings = (
    await store.range('meetings', 'pairId+startAt', {
      from: [pairId, 1],
      to: [pairId, cairn.now()],
    })
  ).filter(({ cancelled, declined, missingSince }) => !cancelled && !declined && missingSince === undefined);
  const reflections = await store.by('reflections', 'pairId', pairId);
  const [first, last] = [meetings[0], meetings.at(-1)];
  const { say, language } = await speakingTo(cairn, pair);
  const keepsake = keepsakeOf(
    {
      name: pair.name,
      meetings: meetings.length,
      from: first?.start.slice(0, 10) ?? dateIn(pair.createdAt, cairn.zone),
      to: last?.start.slice(0, 10) ?? dateIn(cairn.now(), cairn.zone),
      goals: await store.by('goals', 'pairId', pairId),
      notes: await store.by('goalNotes', 'pairId', pairId),
      wins: await store.by('wins', 'pairId', pairId),
      lines: [...reflections]
        .sort((one, other) => one.updatedAt - other.updatedAt)
        .flatMap(({ lines }) => lines),
      language,
      zone: cairn.zone,
    },
    say,
  );
  const markdown = keepsakeMarkdown(keepsake, say);
  const held = await heldIn(cairn, { pairId, text: markdown, released: pair.released });
  return {
    title: keepsake.title,
    line: keepsake.line,
    goals: [...keepsake.goals],
    wins: [...keepsake.wins],
    thanks: [...keepsake.thanks],
    learned: [...keepsake.learned],
    markdown: held.length > 0 ? '' : markdown,
    held,
    fileName: `${fileWord(keepsake.title)}.md`,
  };
}
