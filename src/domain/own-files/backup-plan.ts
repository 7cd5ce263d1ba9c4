import * as z from 'zod/mini';

export const remindChoices = ['never', 'month', 'quarter'] as const;
export const autoChoices = ['never', 'week', 'month'] as const;

/** When a backup is made, and when Cairn speaks of one. Nothing of it unless it was chosen. */
export const BackupPlan = z.object({
  remind: z.enum(remindChoices),
  auto: z.enum(autoChoices),
  /** The public key backups are sealed to when nobody is there to type a passphrase; the other half is the person's file. */
  recipient: z.optional(z.string()),
  /** When everything was last saved, by hand or by itself. */
  lastAt: z.optional(z.number()),
  /** A file was being taken in, and its end was not reached. */
  unfinished: z.optional(z.boolean()),
});
export type BackupPlan = z.infer<typeof BackupPlan>;

export const noPlan: BackupPlan = { remind: 'never', auto: 'never' };

const days = { week: 7, month: 30, quarter: 91 } as const;

/** A period from a moment on. */
export const afterPeriod = (at: number, period: keyof typeof days): number => at + days[period] * 86_400_000;
