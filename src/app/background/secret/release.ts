import type { RequestOf } from '@/platform/protocol';
import { type Cairn, missing } from '../cairn';

/** Lets through what the person was shown, in this one text; the next text is held anew. */
export async function release(cairn: Cairn, { of, id, keys }: RequestOf<'held.release'>): Promise<null> {
  await cairn.store.change(['recaps', 'letters', 'agendas', 'pairs'], async (change) => {
    const more = (before: readonly string[] = []): string[] => [...new Set([...before, ...keys])];
    if (of === 'pair') {
      const pair = await change.get('pairs', id);
      if (!pair) throw missing('pair');
      await change.put('pairs', { ...pair, released: more(pair.released) });
    } else if (of === 'letter') {
      const letter = await change.get('letters', id);
      if (!letter) throw missing('letter');
      await change.put('letters', { ...letter, released: more(letter.released) });
    } else if (of === 'recap') {
      const [recap] = await change.by('recaps', 'meetingId', id);
      if (!recap) throw missing('recap');
      await change.put('recaps', { ...recap, released: more(recap.released) });
    } else {
      const [agenda] = await change.by('agendas', 'meetingId', id);
      if (!agenda) throw missing('agenda');
      await change.put('agendas', { ...agenda, released: more(agenda.released) });
    }
  });
  return null;
}
