import * as z from 'zod/mini';
import { AgreementKey } from '../agreement/agreement';

/** The version of the form that docs/partner-file.md describes. */
export const partnerFileVersion = 1;

const Text = z.string().check(z.maxLength(20_000));
const Id = z.string().check(z.minLength(1), z.maxLength(200));
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const Moment = z.number().check(z.gte(0), z.lte(8.64e15));
const several = <S extends z.ZodMiniType>(of: S) => z.array(of).check(z.maxLength(2000));

/**
 * What two people share, as one of them has it. `mine`: the record came from the reader's own Cairn and goes back to it.
 * Whose a promise is, is said from the writer's side.
 */
export const PartnerData = z.object({
  cairn: z.literal('pair'),
  version: z.literal(partnerFileVersion),
  /** Tells one writer's pairs apart; it means nothing to anybody else. */
  from: z.object({ pair: Id, emails: several(Text) }),
  to: z.object({ emails: several(Text) }),
  on: Day,
  goals: several(
    z.object({
      id: Id,
      yours: z.optional(z.boolean()),
      what: Text,
      by: z.optional(Text),
      state: z.enum(['open', 'reached', 'dropped']),
      at: Moment,
    }),
  ),
  promises: several(
    z.object({
      id: Id,
      yours: z.optional(z.boolean()),
      owner: z.enum(['me', 'them']),
      text: Text,
      when: z.optional(Text),
      due: z.optional(Text),
      state: z.enum(['open', 'kept', 'let-go']),
      at: Moment,
    }),
  ),
  agreement: z.optional(
    z.object({
      points: several(z.object({ key: AgreementKey, text: Text })),
      rhythmDays: z.optional(z.number().check(z.gte(1), z.lte(3660))),
      startsOn: z.optional(Day),
      reviewOn: z.optional(Day),
      endsOn: z.optional(Day),
      /** The day on which the writer said yes to these words. */
      yes: z.optional(Day),
    }),
  ),
  agenda: z.optional(
    z.object({
      uid: z.optional(Text),
      startAt: Moment,
      topics: several(
        z.object({
          id: Id,
          yours: z.optional(z.boolean()),
          question: Text,
          minutes: z.number().check(z.gte(0), z.lte(600)),
        }),
      ),
    }),
  ),
});
export type PartnerData = z.infer<typeof PartnerData>;

/** The id here of a record of the other's Cairn: no record of one's own can have it. */
export const idHere = (fromPair: string, id: string): string => `theirs:${fromPair}:${id}`;

/** The id there of a record that came from there; `undefined` where it is one's own. */
export function idThere(fromPair: string | undefined, id: string): string | undefined {
  const prefix = fromPair === undefined ? undefined : `theirs:${fromPair}:`;
  return prefix !== undefined && id.startsWith(prefix) ? id.slice(prefix.length) : undefined;
}
