import { calendarAddresses } from './registry';

/** Every page pattern Cairn asks to read, and no more. */
export const calendarHosts: readonly string[] = calendarAddresses.flatMap((address) => address.matches);
