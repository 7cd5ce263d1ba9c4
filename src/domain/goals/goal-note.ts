import * as z from 'zod/mini';
import { Audience } from '../audience';

/**
 * How a goal stood at one meeting, or in between: confidence from 1 to 10, and a line if there is one. Progress that is
 * written down, and told to somebody, is likelier to go on (Harkin 2016, 138 studies).
 */
export const GoalNote = z.object({
  id: z.string(),
  goalId: z.string(),
  pairId: z.string(),
  meetingId: z.optional(z.string()),
  at: z.number(),
  confidence: z.optional(z.number().check(z.gte(1), z.lte(10))),
  text: z.string(),
  audience: Audience,
  updatedAt: z.number(),
});
export type GoalNote = z.infer<typeof GoalNote>;

/** Where confidence goes; `new` while there are fewer than two answers. */
export type Trend = 'new' | 'rising' | 'steady' | 'falling';

/** A change below this is taken as the same: people do not mean one step more exactly. */
const noticeable = 0.75;

/** The direction of some values in the order of time: the last two against those before them. */
export function trendOf(values: readonly number[]): Trend {
  if (values.length < 2) return 'new';
  const cut = Math.max(1, values.length - 2);
  const before = mean(values.slice(Math.max(0, cut - 3), cut));
  const difference = mean(values.slice(cut)) - before;
  return difference >= noticeable ? 'rising' : difference <= -noticeable ? 'falling' : 'steady';
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The confidence answers of one goal in the order of time. */
export function confidences(
  notes: readonly GoalNote[],
): { at: number; confidence: number; meetingId?: string }[] {
  return [...notes]
    .sort((one, other) => one.at - other.at)
    .flatMap(({ at, confidence, meetingId }) =>
      confidence === undefined ? [] : [{ at, confidence, ...(meetingId ? { meetingId } : {}) }],
    );
}

export interface ChartPoint {
  /** 0 to 1 from the start of the time shown to its end, 0 to 1 from the lowest answer to the highest. */
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly confidence: number;
}

/** A goal's answers and the pair's meetings on one line of time: what the small chart draws. */
export function chartOf(
  notes: readonly GoalNote[],
  meetings: readonly { readonly startAt: number }[],
): { points: ChartPoint[]; meetings: number[] } {
  const answers = confidences(notes);
  const times = [...answers.map(({ at }) => at), ...meetings.map(({ startAt }) => startAt)];
  if (answers.length === 0) return { points: [], meetings: [] };
  const from = Math.min(...times);
  const length = Math.max(1, Math.max(...times) - from);
  const place = (at: number): number => (times.length === 1 ? 0.5 : (at - from) / length);
  return {
    points: answers.map(({ at, confidence }) => ({ x: place(at), y: (confidence - 1) / 9, at, confidence })),
    meetings: meetings.map(({ startAt }) => place(startAt)),
  };
}
