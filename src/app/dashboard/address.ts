/** The rooms of the dashboard, as they stand in its address after the `#`. */
export type Place =
  | { readonly room: 'today' | 'pairs' | 'library' | 'settings' | 'learned' | 'accounts' }
  | { readonly room: 'search'; readonly words: string }
  | { readonly room: 'pair'; readonly id: string; readonly part?: PairPart; readonly of?: string }
  | { readonly room: 'agenda'; readonly id: string }
  | { readonly room: MeetingRoom; readonly id: string };

/** What of a pair has a page of its own. */
export type PairPart = 'agreement' | 'feedback' | 'plan' | 'ending' | 'keepsake' | 'letter' | 'secret';
export type MeetingRoom = 'event' | 'prepare' | 'invitation' | 'capture' | 'recap' | 'checkin';

const single = ['today', 'pairs', 'library', 'settings', 'learned', 'accounts'] as const;
const parts = ['agreement', 'feedback', 'plan', 'ending', 'keepsake', 'letter', 'secret'] as const;
const ofMeeting = ['event', 'prepare', 'invitation', 'capture', 'recap', 'checkin'] as const;

/** The place an address such as `#/pairs/abc/agreement` leads to; today where it leads nowhere. */
export function placeOf(hash: string): Place {
  const [room = '', id = '', part = '', of = ''] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  if (room === 'pairs' && id !== '') {
    const known = parts.find((each) => each === part);
    return { room: 'pair', id, ...(known ? { part: known } : {}), ...(of === '' ? {} : { of }) };
  }
  if (room === 'library' && id !== '') return { room: 'agenda', id };
  if (room === 'search') return { room: 'search', words: id };
  const meeting = ofMeeting.find((each) => each === room);
  if (meeting && id !== '') return { room: meeting, id };
  return { room: single.find((each) => each === room) ?? 'today' };
}

/** The address of a place; `placeOf` leads back to it. */
export function hashOf(place: Place): string {
  const write = (...words: (string | undefined)[]): string =>
    `#/${words
      .filter((word) => word !== undefined && word !== '')
      .map((word) => encodeURIComponent(word ?? ''))
      .join('/')}`;
  switch (place.room) {
    case 'pair':
      return write('pairs', place.id, place.part, place.of);
    case 'agenda':
      return write('library', place.id);
    case 'search':
      return write('search', place.words);
    default:
      return 'id' in place ? write(place.room, place.id) : write(place.room);
  }
}

function decode(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
