import { newest } from '@/domain/agreement/agreement';
import { onlyShared } from '@/domain/audience';
import { composeLetter, type LetterMatter } from '@/domain/compose-letter';
import type { Letter } from '@/domain/letter';
import type { LetterView } from '@/domain/mentoring-views';
import type { Pair } from '@/domain/pair';
import { mailOf, shortMailOf } from '@/domain/recap-text';
import { emlFileName, writeEml } from '@/mail/eml';
import { composeLink, mailboxFor } from '@/mail/registry';
import { Refusal } from '@/platform/answer';
import type { ReplyOf, RequestOf } from '@/platform/protocol';
import type { LetterWish } from '@/platform/protocol-mentoring';
import { type Cairn, missing } from '../cairn';
import { cleanAddress, doubtAddress } from '../follow-up';
import { heldIn, holdBack, mailTextOf, type OnItsWay } from '../hold-back';
import { speakingTo } from '../speaking-to';
import { letterAsItMayBe } from '../take-back';
import { driftMark, noteAnswered } from './noticed';
import { readPairKnown } from './pair-known';

const dayMs = 86_400_000;
/** A letter tells of a few wins, not of all. */
const mostWins = 3;

/** Drafts a letter of what was wished for, from what may be shared and from what the person typed for it. */
export async function draftLetter(
  cairn: Cairn,
  { pairId, wish }: RequestOf<'letter.draft'>,
): Promise<LetterView> {
  const pair = await cairn.store.get('pairs', pairId);
  if (!pair) throw missing('pair');
  const to = await speakingTo(cairn, pair);
  const letter = composeLetter({
    id: `letter:${pairId}:${wish.kind}`,
    pair,
    matter: await matterOf(cairn, pair, wish),
    say: to.say,
    language: to.language,
    now: cairn.now(),
  });
  await cairn.store.put('letters', letter);
  return viewLetter(cairn, letter, pair);
}

async function matterOf(cairn: Cairn, pair: Pair, wish: LetterWish): Promise<LetterMatter> {
  const { store } = cairn;
  switch (wish.kind) {
    case 'drift': {
      const { last } = await readPairKnown(cairn, pair);
      if (!last) throw missing('meeting');
      return {
        kind: 'drift',
        last,
        weeks: Math.max(1, Math.round(Math.floor((cairn.now() - last.endAt) / dayMs) / 7)),
      };
    }
    case 'touch':
      return { ...wish, wins: onlyShared(await newestWins(cairn, pair.id)).slice(0, 1) };
    case 'agreement': {
      const agreement = newest(await store.by('agreements', 'pairId', pair.id));
      if (!agreement) throw missing('agreement');
      const points = onlyShared(agreement.points).filter(({ text }) => text.trim() !== '');
      return { kind: 'agreement', points, ...(agreement.reviewOn ? { reviewOn: agreement.reviewOn } : {}) };
    }
    case 'feedback': {
      const kept = await store.get('feedback', wish.feedbackId);
      const [feedback] = kept && kept.pairId === pair.id ? onlyShared([kept]) : [];
      // Feedback the person keeps to themselves is, for a letter, not there.
      if (!feedback) throw missing('feedback');
      return { kind: 'feedback', feedback };
    }
    case 'farewell':
      return {
        kind: 'farewell',
        goals: onlyShared(await store.by('goals', 'pairId', pair.id)),
        wins: onlyShared(await newestWins(cairn, pair.id)).slice(0, mostWins),
      };
    case 'permission': {
      const permission = await store.get('permissions', wish.permissionId);
      if (permission?.pairId !== pair.id) throw missing('permission');
      return { kind: 'permission', whom: permission.whom, about: permission.about };
    }
    case 'thanks':
      return wish;
  }
}

function newestWins(cairn: Cairn, pairId: string) {
  return cairn.store.range('wins', 'pairId+at', {
    from: [pairId, 0],
    to: [pairId, Number.MAX_SAFE_INTEGER],
    direction: 'prev',
    limit: 12,
  });
}

/** The letter with the window it opens in, made before the person presses: a window may open only within the press. */
async function viewLetter(cairn: Cairn, letter: Letter, pair: Pair): Promise<LetterView> {
  const [meeting] = await cairn.store.range('meetings', 'pairId+startAt', {
    from: [pair.id, 1],
    to: [pair.id, Number.MAX_SAFE_INTEGER],
    direction: 'prev',
    limit: 1,
  });
  const settings = await cairn.settings();
  const mailbox =
    letter.mailbox ??
    (meeting
      ? mailboxFor(meeting, settings, pair)
      : (pair.mailbox ?? (settings.mailbox === 'calendar' ? 'mailto' : settings.mailbox)));
  const host = [...(meeting?.sources ?? [])].reverse().find((source) => source.host)?.host;
  const mail = mailOf(letter);
  const held = await heldIn(cairn, letterOnItsWay(letter));
  const how = { short: shortMailOf(letter, (await speakingTo(cairn, pair)).say), ...(host ? { host } : {}) };
  return {
    letter,
    mailbox,
    opens: letter.to.length === 0 || held.length > 0 ? null : composeLink(mailbox, mail, how),
    held,
    text: mail.text,
    html: mail.html,
  };
}

const letterOnItsWay = (letter: Letter): OnItsWay => ({
  pairId: letter.pairId,
  text: mailTextOf(mailOf(letter)),
  released: letter.released,
});

async function getLetter(cairn: Cairn, id: string): Promise<{ letter: Letter; pair: Pair }> {
  const letter = await cairn.store.get('letters', id);
  const pair = letter ? await cairn.store.get('pairs', letter.pairId) : undefined;
  if (!letter || !pair) throw missing('letter');
  return { letter: await letterAsItMayBe(cairn, letter), pair };
}

/** What the person changed in a letter. */
export async function keepLetter(cairn: Cairn, change: RequestOf<'letter.keep'>): Promise<LetterView> {
  const { letter, pair } = await getLetter(cairn, change.id);
  const { body: _, ...rest } = letter;
  const body = change.body === undefined ? letter.body : (change.body ?? undefined);
  const email = change.email === undefined ? undefined : cleanAddress(change.email);
  if (email !== undefined && !change.sure) await doubtAddress(cairn, pair, email);
  const changed: Letter = {
    ...rest,
    ...(body === undefined ? {} : { body }),
    ...(change.mailbox ? { mailbox: change.mailbox } : {}),
    ...(change.subject === undefined ? {} : { subject: change.subject }),
    ...(change.opened ? { state: 'opened' } : {}),
    ...(email === undefined ? {} : { to: [{ name: pair.name, email }] }),
    parts: letter.parts.map((part) => ({
      ...part,
      ...(change.leftOut?.partId === part.id ? { leftOut: change.leftOut.leftOut } : {}),
      ...(change.part?.partId === part.id ? { text: change.part.text, edited: true } : {}),
    })),
    updatedAt: cairn.now(),
  };
  const known =
    email === undefined || pair.emails.includes(email) ? pair : { ...pair, emails: [...pair.emails, email] };
  const wrote =
    change.opened && changed.kind === 'touch' && known.touch
      ? { ...known, touch: { ...known.touch, lastAt: cairn.now() } }
      : known;
  await cairn.store.change(['letters', 'pairs'], async (step) => {
    await step.put('letters', changed);
    if (wrote !== pair) await step.put('pairs', { ...wrote, updatedAt: cairn.now() });
  });
  if (change.opened && changed.kind === 'drift') {
    const { drift } = await readPairKnown(cairn, wrote);
    if (drift) await noteAnswered(cairn, driftMark(drift), pair.id);
  }
  return viewLetter(cairn, changed, wrote);
}

/** The letter as a file every mail program opens as an unsent draft. */
export async function saveLetterFile(cairn: Cairn, id: string): Promise<ReplyOf<'letter.eml'>> {
  const { letter } = await getLetter(cairn, id);
  await holdBack(cairn, letterOnItsWay(letter));
  const eml = writeEml(mailOf(letter), { now: cairn.now(), messageId: cairn.newId() });
  if (!eml.ok) throw new Refusal(eml.failure);
  await keepLetter(cairn, { id, opened: true });
  return { fileName: emlFileName(letter.subject), eml: eml.value };
}
