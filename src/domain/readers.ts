import type { Person } from './event';
import type { Meeting } from './meeting';

/** Who can read what stands in an event, as far as the calendar shows it. */
export interface Readers {
  /** Invited by name, the person left out. */
  readonly guests: readonly Person[];
  /** Addresses behind which there are many. */
  readonly groups: readonly Person[];
  /** Rooms: whoever looks after a room's calendar reads what is booked in it. */
  readonly rooms: readonly Person[];
  /** Invited, and not shown one by one. */
  readonly unseen: number;
  /** It stands in a calendar that is not the person's own alone. */
  readonly sharedCalendar: boolean;
  /** Somebody besides the two of the pair can read it for certain. */
  readonly wide: boolean;
}

const room = /@resource\.calendar\.google\.com$|^(?:room|raum|salle|sala|conf)[-._ ]/i;
const shared = /@group\.(?:v\.)?calendar\.google\.com$|@import\.calendar\.google\.com$/i;

/** @param own the person's own addresses: a calendar under another name is somebody else's, or shared */
export function readersOf(
  { people, peopleCount, sources }: Pick<Meeting, 'people' | 'peopleCount' | 'sources'>,
  own: readonly string[] = [],
): Readers {
  const others = people.filter(({ self }) => self !== true);
  const isRoom = ({ email = '', name = '', group }: Person): boolean =>
    room.test(email) || (group === true && room.test(name));
  const rooms = others.filter(isRoom);
  const groups = others.filter((person) => person.group === true && !isRoom(person));
  const guests = others.filter((person) => person.group !== true && !isRoom(person));
  const unseen = Math.max(0, (peopleCount ?? 0) - people.length);
  const sharedCalendar = sources.some(
    ({ calendarId = '' }) =>
      shared.test(calendarId) || (own.length > 0 && calendarId.includes('@') && !own.includes(calendarId)),
  );
  return {
    guests,
    groups,
    rooms,
    unseen,
    sharedCalendar,
    wide: guests.length > 1 || groups.length > 0 || rooms.length > 0 || unseen > 1 || sharedCalendar,
  };
}
