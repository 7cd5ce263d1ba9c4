import * as z from 'zod/mini';
import { firstName } from '../first-name';
import { fold } from '../fold';
import { sameName } from '../names';

/**
 * "May I tell X about Y?" between two people: who asked, when, what was answered, and whether it was taken back. Dates are
 * `2026-05-14`. `mine`: the person asks the other of the pair; `theirs`: the other asked the person.
 */
export const Permission = z.object({
  id: z.string(),
  pairId: z.string(),
  direction: z.enum(['mine', 'theirs']),
  /** To whom: a name, an address, "my team". */
  whom: z.string(),
  about: z.string(),
  /** Lines that may not be told to others before the answer is yes, as `lineRef` names them. */
  lineIds: z.array(z.string()),
  askedOn: z.optional(z.string()),
  answer: z.optional(z.enum(['yes', 'no'])),
  answeredOn: z.optional(z.string()),
  revokedOn: z.optional(z.string()),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Permission = z.infer<typeof Permission>;

/** A line by its name: that of a reflection or an agenda is only one within its meeting. */
export const lineRef = ({
  id,
  meetingId,
}: {
  readonly id: string;
  readonly meetingId?: string | undefined;
}): string => (meetingId === undefined ? id : `${meetingId} ${id}`);

export type PermissionState = 'wanted' | 'asked' | 'given' | 'refused' | 'revoked';

/** Where a permission stands. What was taken back is no permission, whatever was said before. */
export function stateOf({ askedOn, answer, revokedOn }: Permission): PermissionState {
  if (revokedOn !== undefined) return 'revoked';
  if (answer !== undefined) return answer === 'yes' ? 'given' : 'refused';
  return askedOn === undefined ? 'wanted' : 'asked';
}

export type PermissionStep = 'asked' | 'yes' | 'no' | 'revoked' | 'again';

/** The next step on a day: asking again begins anew, and forgets no line it is about. */
export function afterStep(permission: Permission, step: PermissionStep, on: string): Permission {
  const { answer: _, answeredOn: __, revokedOn: ___, askedOn, ...rest } = permission;
  const asked = { ...rest, ...(askedOn ? { askedOn } : {}) };
  switch (step) {
    case 'asked':
    case 'again':
      return { ...rest, askedOn: on };
    case 'yes':
    case 'no':
      // An answer without a question on record was given to one that was asked by word of mouth.
      return { ...asked, askedOn: askedOn ?? on, answer: step, answeredOn: on };
    case 'revoked':
      return { ...permission, revokedOn: on };
  }
}

/** Lines that wait for a yes: they may not be told to others. One refused or revoked word is enough. */
export function lockedLines(permissions: readonly Permission[]): Set<string> {
  return new Set(permissions.filter((each) => stateOf(each) !== 'given').flatMap(({ lineIds }) => lineIds));
}

/** Whether somebody of this name or address may be told of what is between these two: said yes to, and not taken back. */
export function mayBeTold(
  permissions: readonly Permission[],
  somebody: { readonly names: readonly string[]; readonly emails: readonly string[] },
): boolean {
  return permissions.some((permission) => {
    if (permission.direction !== 'mine' || stateOf(permission) !== 'given') return false;
    const whom = permission.whom.trim();
    return (
      somebody.emails.some((email) => email.toLowerCase() === whom.toLowerCase()) ||
      somebody.names.some((name) => sameName(name, whom) || fold(firstName(name)) === fold(whom))
    );
  });
}
