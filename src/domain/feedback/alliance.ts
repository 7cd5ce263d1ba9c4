import * as z from 'zod/mini';
import { Audience } from '../audience';
import { type Trend, trendOf } from '../goals/goal-note';

/** Four questions on how the two work together, asked of the mentee: messages `alliance_<key>`. Wording is our own. */
export const allianceKeys = ['heard', 'matters', 'way', 'worth'] as const;
export type AllianceKey = (typeof allianceKeys)[number];

const Slider = z.number().check(z.gte(0), z.lte(10));

/**
 * The answers after one meeting, 0 to 10. Asked briefly and every time, of the one who is helped: how the alliance is
 * goes along with what comes of it (r = .41 in coaching, Graßmann 2020). Only theirs unless they share it.
 */
export const AllianceCheck = z.object({
  id: z.string(),
  pairId: z.string(),
  meetingId: z.optional(z.string()),
  at: z.number(),
  heard: Slider,
  matters: Slider,
  way: Slider,
  worth: Slider,
  audience: Audience,
  updatedAt: z.number(),
});
export type AllianceCheck = z.infer<typeof AllianceCheck>;

/** How each of the four went over time, oldest first, and where it is going. */
export function allianceTrend(
  checks: readonly AllianceCheck[],
): { key: AllianceKey; values: number[]; trend: Trend }[] {
  const inOrder = [...checks].sort((one, other) => one.at - other.at);
  return allianceKeys.map((key) => {
    const values = inOrder.map((check) => check[key]);
    return { key, values, trend: trendOf(values) };
  });
}

/** The question that may be worth raising: the lowest of the last check, where it is low or has fallen. */
export function worthRaising(checks: readonly AllianceCheck[]): AllianceKey | undefined {
  const last = [...checks].sort((one, other) => other.at - one.at)[0];
  if (!last) return undefined;
  const lowest = [...allianceKeys].sort((one, other) => last[one] - last[other])[0];
  if (lowest === undefined) return undefined;
  const fell = allianceTrend(checks).find(({ key }) => key === lowest)?.trend === 'falling';
  return last[lowest] <= 4 || (fell && last[lowest] <= 6) ? lowest : undefined;
}
