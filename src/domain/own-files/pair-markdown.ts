import { markdown } from '../agreement/agreement-text';
import type { SearchLine } from '../mentoring-views';
import type { Pair } from '../pair';
import { type Permission, stateOf } from '../permissions/permission';
import type { Say } from '../say';

export interface PairFile {
  readonly pair: Pair;
  readonly lines: readonly SearchLine[];
  readonly meetings: readonly { readonly id: string; readonly title: string; readonly on: string }[];
  readonly permissions: readonly Permission[];
}

/**
 * Everything written with one person, for the writer's own drawer: it holds private lines, and says so at its top and at
 * each of them. What is meant for the other is the keepsake.
 */
export function pairMarkdown({ pair, lines, meetings, permissions }: PairFile, say: Say): string {
  const entry = ({ text, audience }: SearchLine): string =>
    `- ${markdown(text)} _(${markdown(say(`audience_${audience}`))})_`;
  const section = (title: string, entries: readonly string[]): string[] =>
    entries.length === 0 ? [] : ['', `## ${markdown(title)}`, '', ...entries];
  const known = new Set(meetings.map(({ id }) => id));
  const loose = lines.filter(({ meetingId }) => meetingId === undefined || !known.has(meetingId));
  return [
    `# ${markdown(pair.name)}`,
    '',
    `> ${markdown(say('own_file_warning'))}`,
    ...section(say('own_file_between'), loose.map(entry)),
    ...meetings.flatMap(({ id, title, on }) =>
      section(`${on} ${title}`.trim(), lines.filter(({ meetingId }) => meetingId === id).map(entry)),
    ),
    ...section(
      say('permissions_title'),
      permissions.map((permission) => {
        const { direction, whom, about, revokedOn, answeredOn, askedOn } = permission;
        const question = say(`permissions_question_${direction}`, { whom, about });
        const words = { name: pair.name, date: revokedOn ?? answeredOn ?? askedOn ?? '' };
        return `- ${markdown(question)} _(${markdown(say(`permissions_is_${stateOf(permission)}`, words))})_`;
      }),
    ),
    '',
  ].join('\n');
}
