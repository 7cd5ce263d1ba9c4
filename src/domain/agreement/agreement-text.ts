import { onlyShared } from '../audience';
import { asOutward, type NoteLine, type OutwardNote, oneLine } from '../outward';
import { sayDate } from '../recap-dates';
import type { Say } from '../say';
import { type Agreement, agreementGroups } from './agreement';

/** The agreement as a text that both can keep: the points that are for the two of us, the dates, and who said yes when. */
export function agreementNote(
  agreement: Agreement,
  about: { readonly name: string; readonly language: string },
  say: Say,
): OutwardNote {
  const shared = onlyShared(agreement.points).filter(({ text }) => text.trim() !== '');
  const points = Object.entries(agreementGroups).flatMap(([group, keys]): NoteLine[] => {
    const inGroup = shared.filter(({ key }) => (keys as readonly string[]).includes(key));
    if (inGroup.length === 0) return [];
    return [
      { kind: 'heading', text: say(`agreement_group_${group}`) },
      ...inGroup.map(({ key, text }): NoteLine => {
        const words = { point: say(`agreement_${key}`), text: oneLine(text) };
        return { kind: 'entry', text: say('agreement_point', words) };
      }),
    ];
  });
  const date = (local: string): string => sayDate(local, about.language);
  const dates = (['startsOn', 'reviewOn', 'endsOn'] as const).flatMap((key): NoteLine[] => {
    const local = agreement[key];
    return local ? [{ kind: 'entry', text: say(`agreement_on_${key}`, { date: date(local) }) }] : [];
  });
  const yes: NoteLine[] = [
    ...(agreement.me
      ? [{ kind: 'plain', text: say('agreement_yes_me', { date: date(agreement.me) }) } as const]
      : []),
    ...(agreement.them
      ? [
          {
            kind: 'plain',
            text: say('agreement_yes_them', { name: about.name, date: date(agreement.them) }),
          } as const,
        ]
      : []),
  ];
  return asOutward({
    lines: [
      { kind: 'heading', text: say('agreement_title', { version: agreement.version }) },
      ...points,
      ...(dates.length > 0
        ? [{ kind: 'heading', text: say('agreement_group_dates') } as const, ...dates]
        : []),
      ...yes,
    ],
  });
}

/** A note as Markdown: headings, entries and plain lines. Nothing the person wrote can become a heading or a link. */
export function noteMarkdown({ lines }: OutwardNote): string {
  const [title, ...rest] = lines;
  const body = rest.map(({ kind, text }) =>
    kind === 'heading'
      ? `\n## ${markdown(text)}\n`
      : kind === 'entry'
        ? `- ${markdown(text)}`
        : `\n${markdown(text)}`,
  );
  return `# ${markdown(title?.text ?? '')}\n${body.join('\n')}\n`;
}

/** Text that stays text in Markdown. */
export function markdown(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>#|~]/g, (character) => `\\${character}`);
}

/** A note as plain text for a mail: headings on a line of their own, entries with a dash. */
export function notePlain({ lines }: OutwardNote): string {
  return lines
    .map(({ kind, text }, index) =>
      kind === 'heading' ? `${index === 0 ? '' : '\n'}${text}` : kind === 'entry' ? `- ${text}` : `\n${text}`,
    )
    .join('\n');
}
