import type { Commitment } from '../reflection';

const columns = ['state', 'owner', 'text', 'when', 'due', 'audience', 'meeting'] as const;

/**
 * What was promised, as a table (RFC 4180, with a byte order mark: Excel takes a file without one for another alphabet).
 * @param meetingOn the date of a meeting, by its id
 */
export function commitmentsCsv(
  commitments: readonly Commitment[],
  meetingOn: (meetingId: string) => string,
): string {
  const rows = commitments.map(({ state, owner, text, when = '', due = '', audience, meetingId }) =>
    [state, owner, text, when, due, audience, meetingOn(meetingId)].map(cell).join(','),
  );
  return `\uFEFF${[columns.join(','), ...rows].join('\r\n')}\r\n`;
}

/** A table program takes a cell that begins like a formula for one, and runs it (OWASP, CSV injection): an apostrophe stops it. */
function cell(text: string): string {
  const plain = text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
  const safe = /^\s*[=+\-@\t＝＋－＠]/u.test(plain) ? `'${plain}` : plain;
  return /[",\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
