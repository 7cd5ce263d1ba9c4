import * as z from 'zod/mini';
import { Mailbox } from './recap';

/** What the person can change. Times of day are `HH:MM` on the machine's own clock. */
export const Settings = z.object({
  /** Hours before a meeting without an agenda at which to say so. */
  prepareLeadHours: z.number(),
  /** Minutes after the end at which to ask how it was. */
  captureDelayMinutes: z.number(),
  remindToPrepare: z.boolean(),
  remindToCapture: z.boolean(),
  quietFrom: z.string(),
  quietUntil: z.string(),
  /** `calendar`: Gmail for a Google meeting, Outlook for an Outlook one. */
  mailbox: z.union([Mailbox, z.literal('calendar')]),
  hidden: z.boolean(),
  /** When lines that are only mine are blurred; while a conversation runs, unless told. */
  shy: z.optional(z.enum(['meeting', 'always', 'never'])),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  prepareLeadHours: 24,
  captureDelayMinutes: 10,
  remindToPrepare: true,
  remindToCapture: true,
  quietFrom: '21:00',
  quietUntil: '07:00',
  mailbox: 'calendar',
  hidden: false,
};
