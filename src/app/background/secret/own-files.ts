import { commitmentsCsv } from '@/domain/own-files/commitments-csv';
import { meetingsIcs } from '@/domain/own-files/meetings-ics';
import { pairMarkdown } from '@/domain/own-files/pair-markdown';
import type { ReplyOf, RequestOf } from '@/platform/protocol';
import { type Cairn, missing } from '../cairn';
import { fileWord } from '../mentoring/keep-captured';
import { searchLines } from '../mentoring/search-lines';
import { viewPermissions } from './permissions';

/** One pair in a form that opens without Cairn: its words, its meetings, its promises. */
export async function fileOfPair(
  cairn: Cairn,
  { pairId, as }: RequestOf<'pair.file'>,
): Promise<ReplyOf<'pair.file'>> {
  const { store } = cairn;
  const pair = await store.get('pairs', pairId);
  if (!pair) throw missing('pair');
  const meetings = await store.range('meetings', 'pairId+startAt', {
    from: [pairId, 0],
    to: [pairId, Number.MAX_SAFE_INTEGER],
  });
  const fileName = `${fileWord(pair.name)}.${as}`;
  switch (as) {
    case 'md': {
      const { lines } = await searchLines(cairn, pairId);
      const permissions = await viewPermissions(cairn, pairId);
      const dated = meetings.map(({ id, title, start }) => ({ id, title, on: start.slice(0, 10) }));
      const content = pairMarkdown({ pair, lines, meetings: dated, permissions }, cairn.say);
      return { fileName, content, type: 'text/markdown' };
    }
    case 'ics':
      return { fileName, content: meetingsIcs(meetings, cairn.now()), type: 'text/calendar' };
    case 'csv': {
      const days = new Map(meetings.map(({ id, start }) => [id, start.slice(0, 10)]));
      const commitments = await store.by('commitments', 'pairId', pairId);
      const content = commitmentsCsv(commitments, (id) => days.get(id) ?? '');
      return { fileName, content, type: 'text/csv' };
    }
  }
}
