import type { Outcome } from './fit-events.ts';

/** The fitted table as the source it is checked in as. */
export function table({ prior, bands, weights, seen }: Outcome): string {
  return `import type { Sign } from './sign-list';

/**
 * Made by \`npm run fit -- --write\`; the report is in docs/detection.md. How much each sign says, in log-odds: +0.7 doubles
 * the odds of mentoring, -0.7 halves them. Beside each: in how many of the labelled events it stands.
 */
export const weights: Readonly<Record<Sign, number>> = {
${[...weights].map(([name, weight]) => `  ${name}: ${weight}, // ${seen.get(name) ?? 0}`).join('\n')}
};

/** The log-odds of an event of which nothing is known. */
export const prior = ${prior};

/** From these log-odds on an event is marked, or asked about. */
export const bands = { mentoring: ${bands.mentoring}, unsure: ${bands.unsure} } as const;
`;
}
