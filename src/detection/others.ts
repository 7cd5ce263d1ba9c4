import type { PageOwner, Person } from '@/domain/event';

/** The people of an event but for the person themselves; a room or a group address is nobody. */
export function othersOf(
  { people }: { readonly people?: readonly Person[] | undefined },
  me: PageOwner,
): Person[] {
  const mine = me.email?.toLowerCase();
  return (people ?? []).filter(
    ({ group, self, email }) => !group && !self && (mine === undefined || email?.toLowerCase() !== mine),
  );
}
