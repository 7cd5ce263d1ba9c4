import type { Agenda } from '../agenda';
import type { Agreement } from '../agreement/agreement';
import { agreementNote, notePlain } from '../agreement/agreement-text';
import { onlyShared } from '../audience';
import { agendaNote, noteLines } from '../invitation';
import type { Meeting } from '../meeting';
import { asOutward, type OutwardPartnerFile, oneLine } from '../outward';
import type { Goal, Pair } from '../pair';
import { sayDate } from '../recap-dates';
import type { Commitment } from '../reflection';
import type { Say } from '../say';
import { writeBlock } from './block';
import { idThere, type PartnerData, partnerFileVersion } from './partner-data';

/** What of a pair may be in the file, before anything was filtered. */
export interface ToShare {
  readonly pair: Pair;
  /** The writer's own addresses, as far as they are known. */
  readonly own: readonly string[];
  readonly goals: readonly Goal[];
  readonly commitments: readonly Commitment[];
  readonly agreement?: Agreement | undefined;
  readonly next?: { readonly meeting: Meeting; readonly agenda: Agenda } | undefined;
  /** Today. */
  readonly on: string;
  readonly language: string;
}

/** A text both can read, and below it the same for the other's Cairn: goals, promises, agreement, the next agenda. */
export function composePartnerFile(shared: ToShare, say: Say): OutwardPartnerFile {
  const { pair, agreement, next, on, language } = shared;
  const goals = onlyShared(shared.goals);
  const commitments = onlyShared(shared.commitments);
  const points = onlyShared(agreement?.points ?? []).filter(({ text }) => text.trim() !== '');
  const topics = onlyShared(next?.agenda.topics ?? []);
  const origin = (id: string): { id: string; yours?: true } => {
    const there = idThere(pair.partnerKey, id);
    return there === undefined ? { id } : { id: there, yours: true };
  };
  const data: PartnerData = {
    cairn: 'pair',
    version: partnerFileVersion,
    from: { pair: pair.id, emails: [...shared.own] },
    to: { emails: pair.emails },
    on,
    goals: goals.map(({ id, what, by, state, updatedAt }) => ({
      ...origin(id),
      what,
      ...(by ? { by } : {}),
      state,
      at: updatedAt,
    })),
    promises: commitments.map(({ id, owner, text, when, due, state, updatedAt }) => ({
      ...origin(id),
      owner,
      text,
      ...(when ? { when } : {}),
      ...(due ? { due } : {}),
      state,
      at: updatedAt,
    })),
    ...(agreement && points.length > 0
      ? {
          agreement: {
            points: points.map(({ key, text }) => ({ key, text })),
            ...dayOf('startsOn', agreement.startsOn),
            ...dayOf('reviewOn', agreement.reviewOn),
            ...dayOf('endsOn', agreement.endsOn),
            ...(agreement.rhythmDays ? { rhythmDays: agreement.rhythmDays } : {}),
            ...dayOf('yes', agreement.me),
          },
        }
      : {}),
    ...(next && topics.length > 0
      ? {
          agenda: {
            ...(next.meeting.uid ? { uid: next.meeting.uid } : {}),
            startAt: next.meeting.startAt,
            topics: topics.map(({ id, question, minutes }) => ({ ...origin(id), question, minutes })),
          },
        }
      : {}),
  };
  const date = (local: string): string => (/^\d{4}-\d\d-\d\d/.test(local) ? sayDate(local, language) : local);
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', title, ...lines];
  const title = say('partner_file_head', { name: pair.name, date: date(on) });
  const words = [
    title,
    '',
    say('partner_file_lead'),
    ...section(
      say('partner_file_goals'),
      goals.map(({ what, state }) => `- ${oneLine(what)} (${say(`keepsake_goal_${state}`)})`),
    ),
    ...section(
      say('partner_file_promises'),
      commitments.map(({ owner, text, when, due, state }) => {
        const parts = [oneLine(text), ...(when ? [oneLine(when)] : []), ...(due ? [date(due)] : [])];
        const said = say(`partner_file_${owner}`, { name: pair.name, text: parts.join(' · ') });
        return `- ${said} (${say(`partner_file_is_${state.replace('-', '_')}`)})`;
      }),
    ),
    ...(agreement && points.length > 0
      ? ['', notePlain(agreementNote(agreement, { name: pair.name, language }, say))]
      : []),
    ...(next && topics.length > 0
      ? section(
          say('partner_file_agenda', { date: date(next.meeting.start.slice(0, 10)) }),
          noteLines(agendaNote(next.agenda, [], say))
            .slice(1)
            .map((line) => `- ${line}`),
        )
      : []),
  ].join('\n');
  return asOutward({
    title,
    words,
    text: `${words}\n\n${say('partner_file_below')}\n\n${writeBlock(data)}\n`,
  });
}

const dayOf = <K extends string>(key: K, day: string | undefined): { [key in K]?: string } =>
  day === undefined ? {} : ({ [key]: day } as { [key in K]: string });
