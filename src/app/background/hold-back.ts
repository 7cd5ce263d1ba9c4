import { stillHeld } from '@/domain/guard/finding';
import type { Outsider } from '@/domain/guard/guard';
import { type Held, heldAt } from '@/domain/guard/held';
import type { OutwardMail, OutwardNote } from '@/domain/outward';
import type { Pair } from '@/domain/pair';
import { mayBeTold } from '@/domain/permissions/permission';
import { Refusal } from '@/platform/answer';
import type { Cairn } from './cairn';

/** What is written is remembered by its writer for about so many meetings; beyond, words in a row are no slip any more. */
const meetingsBack = 6;
const winsBack = 12;

/** A text on its way out, whom it is for, and what the person has let through in it. */
export interface OnItsWay {
  readonly pairId: string;
  readonly text: string;
  readonly released?: readonly string[] | undefined;
}

export const mailTextOf = ({ subject, text }: OutwardMail): string => `${subject}\n${text}`;
export const noteTextOf = ({ lines }: OutwardNote): string => lines.map(({ text }) => text).join('\n');

/** What in a text for one pair belongs to another; empty where nothing does, or where it was let through. */
export async function heldIn(cairn: Cairn, { pairId, text, released }: OnItsWay): Promise<Held[]> {
  const pairs = await cairn.store.all('pairs');
  const pair = pairs.find(({ id }) => id === pairId);
  const others = pairs.filter(({ id }) => id !== pairId);
  if (!pair || others.length === 0) return [];
  const here = {
    names: [pair.name, ...pair.alsoKnownAs, ...(await ownNames(cairn))],
    emails: pair.emails,
    lines: await linesOf(cairn, pair),
  };
  const somebody = { names: [pair.name, ...pair.alsoKnownAs], emails: pair.emails };
  const outsiders: Outsider[] = [];
  for (const other of others) {
    const goals = await cairn.store.by('goals', 'pairId', other.id);
    outsiders.push({
      pairId: other.id,
      name: other.name,
      alsoKnownAs: other.alsoKnownAs,
      emails: other.emails,
      goals: goals.flatMap(({ what, why }) => [what, why ?? '']),
      lines: await linesOf(cairn, other),
      mayBeNamed: mayBeTold(await cairn.store.by('permissions', 'pairId', other.id), somebody),
    });
  }
  const { findOutsiders } = await cairn.guard();
  const plain = text.normalize('NFC');
  return stillHeld(findOutsiders(plain, here, outsiders), released).map((finding) => heldAt(plain, finding));
}

/**
 * Nothing leaves by way of Cairn while it is held.
 * @throws {Refusal} `held`
 */
export async function holdBack(cairn: Cairn, onItsWay: OnItsWay): Promise<void> {
  const held = await heldIn(cairn, onItsWay);
  if (held.length > 0) throw new Refusal({ kind: 'held', detail: held.map(({ kind }) => kind).join(', ') });
}

async function ownNames(cairn: Cairn): Promise<string[]> {
  return (await cairn.openPages()).flatMap(({ me }) => (me.name ? [me.name] : []));
}

/** What was written with a person lately: their goals, the last reflections and wins, what was promised. */
function linesOf(cairn: Cairn, { id }: Pair): Promise<string[]> {
  return cairn.store.look(['goals', 'meetings', 'reflections', 'agendas', 'wins'], async (reads) => {
    const goals = await reads.by('goals', 'pairId', id);
    const meetings = await reads.range('meetings', 'pairId+startAt', {
      from: [id, 0],
      to: [id, Number.MAX_SAFE_INTEGER],
      direction: 'prev',
      limit: meetingsBack,
    });
    const said = await Promise.all(meetings.map((each) => reads.by('reflections', 'meetingId', each.id)));
    const asked = await Promise.all(meetings.map((each) => reads.by('agendas', 'meetingId', each.id)));
    const wins = await reads.range('wins', 'pairId+at', {
      from: [id, 0],
      to: [id, Number.MAX_SAFE_INTEGER],
      direction: 'prev',
      limit: winsBack,
    });
    return [
      ...goals.map(({ what }) => what),
      ...wins.map(({ text }) => text),
      ...said.flat().flatMap(({ lines, commitments }) => [...lines, ...commitments].map(({ text }) => text)),
      ...asked.flat().flatMap(({ topics }) => topics.map(({ question }) => question)),
    ];
  });
}
