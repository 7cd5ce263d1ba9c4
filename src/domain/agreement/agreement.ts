import * as z from 'zod/mini';
import { Audience } from '../audience';

/**
 * What two people agree on at the outset: the points that guides to mentoring agreements have in common
 * (US National Park Service, UNMC, MentorCity, TRIEC; read in September 2026), in four groups.
 */
export const agreementGroups = {
  purpose: ['purpose', 'success'],
  form: ['format', 'rhythm', 'length', 'agenda', 'contact', 'cancelling'],
  trust: ['stays', 'tell', 'exceptions', 'limits', 'asked'],
  working: ['feedback', 'will', 'wont', 'needs', 'ending'],
} as const;

export const AgreementKey = z.enum([
  ...agreementGroups.purpose,
  ...agreementGroups.form,
  ...agreementGroups.trust,
  ...agreementGroups.working,
]);
export type AgreementKey = z.infer<typeof AgreementKey>;

/** One point of an agreement: for the two of us unless the person keeps it to themselves while they think. */
export const AgreementPoint = z.object({ key: AgreementKey, text: z.string(), audience: Audience });
export type AgreementPoint = z.infer<typeof AgreementPoint>;

/**
 * One version of what was agreed. Saving again makes the next version; earlier ones stay, so that a review can say what
 * changed. Dates are `2026-05-14`. `me` and `them` are the days on which each said yes to this version.
 */
export const Agreement = z.object({
  id: z.string(),
  pairId: z.string(),
  version: z.number(),
  points: z.array(AgreementPoint),
  rhythmDays: z.optional(z.number()),
  startsOn: z.optional(z.string()),
  reviewOn: z.optional(z.string()),
  endsOn: z.optional(z.string()),
  me: z.optional(z.string()),
  them: z.optional(z.string()),
  savedAt: z.number(),
  updatedAt: z.number(),
});
export type Agreement = z.infer<typeof Agreement>;

/** The version that holds now. */
export function newest(agreements: readonly Agreement[]): Agreement | undefined {
  return [...agreements].sort((one, other) => other.version - one.version)[0];
}

export interface AgreementChange {
  readonly key: AgreementKey;
  readonly before: string;
  readonly after: string;
}

/** What one version says differently from an earlier one, point by point. */
export function changedSince(before: Agreement, after: Agreement): AgreementChange[] {
  const textOf = (agreement: Agreement, key: AgreementKey): string =>
    agreement.points.find((point) => point.key === key)?.text.trim() ?? '';
  return AgreementKey.options
    .map((key) => ({ key, before: textOf(before, key), after: textOf(after, key) }))
    .filter((change) => change.before !== change.after);
}

/**
 * The next version. A day somebody said yes on was for the words they saw: it is taken off as soon as a point they can
 * see changes.
 */
export function nextVersion(
  last: Agreement | undefined,
  draft: Omit<Agreement, 'id' | 'version' | 'savedAt' | 'updatedAt'>,
  how: { readonly id: string; readonly now: number },
): Agreement {
  const { me, them, ...terms } = draft;
  const fresh: Agreement = {
    ...terms,
    id: how.id,
    version: (last?.version ?? 0) + 1,
    savedAt: how.now,
    updatedAt: how.now,
  };
  const same = last !== undefined && termsOf(last) === termsOf(fresh);
  return same ? { ...fresh, ...(me ? { me } : {}), ...(them ? { them } : {}) } : fresh;
}

/** What of two versions has to be equal for an acknowledgement to hold. */
export function termsOf({ points, rhythmDays, startsOn, reviewOn, endsOn }: Omit<Agreement, 'id'>): string {
  const said = points
    .filter(({ audience, text }) => audience !== 'me' && text.trim() !== '')
    .map(({ key, text }) => [key, text.trim()])
    .sort();
  return JSON.stringify([said, rhythmDays ?? 0, startsOn ?? '', reviewOn ?? '', endsOn ?? '']);
}
