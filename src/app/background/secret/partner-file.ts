import { newest } from '@/domain/agreement/agreement';
import type { OutwardPartnerFile } from '@/domain/outward';
import type { Pair } from '@/domain/pair';
import { composePartnerFile } from '@/domain/partner-file/compose';
import { dateIn } from '@/domain/when';
import type { ReplyOf } from '@/platform/protocol';
import { type Cairn, missing } from '../cairn';
import { heldIn } from '../hold-back';
import { fileWord } from '../mentoring/keep-captured';
import { readNext } from '../mentoring/pair-known';
import { speakingTo } from '../speaking-to';

/** The file for the other of a pair, or what holds it back; a file that is held has no content to save. */
export async function partnerFile(cairn: Cairn, pairId: string): Promise<ReplyOf<'pair.share'>> {
  const pair = await cairn.store.get('pairs', pairId);
  if (!pair) throw missing('pair');
  const file = await compose(cairn, pair);
  const held = await heldIn(cairn, { pairId, text: file.text, released: pair.released });
  return {
    fileName: `${fileWord(file.title)}.txt`,
    words: file.words,
    content: held.length === 0 ? file.text : '',
    held,
  };
}

async function compose(cairn: Cairn, pair: Pair): Promise<OutwardPartnerFile> {
  const { store } = cairn;
  const meeting = await readNext(cairn, pair.id);
  const [agenda] = meeting ? await store.by('agendas', 'meetingId', meeting.id) : [];
  const { say, language } = await speakingTo(cairn, pair);
  return composePartnerFile(
    {
      pair,
      own: await ownAddresses(cairn),
      goals: await store.by('goals', 'pairId', pair.id),
      commitments: await store.by('commitments', 'pairId', pair.id),
      agreement: newest(await store.by('agreements', 'pairId', pair.id)),
      next: meeting && agenda ? { meeting, agenda } : undefined,
      on: dateIn(cairn.now(), cairn.zone),
      language,
    },
    say,
  );
}

/** The person's own addresses, as the open calendars and connected accounts show them. */
export async function ownAddresses({ store, openPages }: Cairn): Promise<string[]> {
  const pages = (await openPages()).flatMap(({ me }) => (me.email ? [me.email] : []));
  const accounts = (await store.all('accounts')).flatMap(({ email }) => (email ? [email] : []));
  return [...new Set([...pages, ...accounts].map((email) => email.toLowerCase()))];
}
