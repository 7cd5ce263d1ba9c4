import { markdown } from '../agreement/agreement-text';
import { onlyShared, type Shared } from '../audience';
import type { GoalNote } from '../goals/goal-note';
import { thenAndNow } from '../goals/review-goal';
import { asOutward, type OutwardKeepsake, oneLine } from '../outward';
import type { Goal } from '../pair';
import { sayDate } from '../recap-dates';
import type { ReflectionLine } from '../reflection';
import type { Say } from '../say';
import type { Win } from '../win';

/** Everything a keepsake may be made of; what is marked `me` is taken out here and nowhere else. */
export interface Journey {
  readonly name: string;
  readonly meetings: number;
  /** Dates as `2026-03-05`. */
  readonly from: string;
  readonly to: string;
  readonly goals: readonly Goal[];
  readonly notes: readonly GoalNote[];
  readonly wins: readonly Win[];
  /** What was thanked for and learned, from the reflections. */
  readonly lines: readonly ReflectionLine[];
  readonly language: string;
  readonly zone: string;
}

/** At most so many wins: more is a list, fewer is a memory. */
const mostWins = 12;

/** The way two people went together, as both may keep it: goals then and now, wins, thanks. */
export function keepsakeOf(journey: Journey, say: Say): OutwardKeepsake {
  const { name, meetings, from, to, language } = journey;
  const goals = onlyShared(journey.goals);
  const scores = thenAndNow(goals);
  const date = (local: string): string => sayDate(local, language);
  return asOutward({
    title: say('keepsake_title', { name: oneLine(name) }),
    line: say('keepsake_line', {
      count: meetings,
      from: dateWithYear(from, language),
      to: dateWithYear(to, language),
    }),
    goals: goals.map((goal) => {
      const score = scores.find((each) => each.goal.id === goal.id);
      return {
        what: oneLine(goal.what),
        was: oneLine(wasShared(goal)),
        state: say(`keepsake_goal_${goal.state}`),
        ...(score?.atStart === undefined ? {} : { atStart: score.atStart }),
        ...(score?.atEnd === undefined ? {} : { atEnd: score.atEnd }),
      };
    }),
    wins: chosen(onlyShared(journey.wins)).map(({ text, at }) => ({
      text: oneLine(text),
      on: date(localDate(at, journey.zone)),
    })),
    thanks: textsOf(journey.lines, 'thanks'),
    learned: [...textsOf(journey.lines, 'take-away'), ...textsOf(journey.lines, 'learned')].slice(-6),
  });
}

/** How a goal was put at first, where the other could see it then: one that was only mine does not tell of it now. */
function wasShared({ before = [] }: Goal): string {
  const [first] = before;
  return first?.audience === 'pair' || first?.audience === 'open' ? first.what : '';
}

function textsOf(lines: readonly ReflectionLine[], prompt: ReflectionLine['prompt']): string[] {
  return onlyShared(lines)
    .filter((line) => line.prompt === prompt && line.text.trim() !== '')
    .map(({ text }) => oneLine(text));
}

/** The first, the last, and those evenly between. */
function chosen(wins: readonly Shared<Win>[]): Shared<Win>[] {
  const inOrder = [...wins].sort((one, other) => one.at - other.at);
  if (inOrder.length <= mostWins) return inOrder;
  const place = (index: number): number => Math.round((index * (inOrder.length - 1)) / (mostWins - 1));
  return Array.from({ length: mostWins }, (_, index) => inOrder[place(index)]).filter(
    (win) => win !== undefined,
  );
}

const localDate = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** A keepsake is read in years: its dates carry them. */
function dateWithYear(local: string, language: string): string {
  if (local === '') return '';
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${local}T00:00:00Z`),
  );
}

/** The keepsake as Markdown. */
export function keepsakeMarkdown(keepsake: OutwardKeepsake, say: Say): string {
  const list = (heading: string, entries: readonly string[]): string[] =>
    entries.length === 0 ? [] : ['', `## ${markdown(heading)}`, '', ...entries.map((entry) => `- ${entry}`)];
  return [
    `# ${markdown(keepsake.title)}`,
    '',
    markdown(keepsake.line),
    ...list(
      say('keepsake_goals'),
      keepsake.goals.map(({ what, state, atStart, atEnd }) => {
        const told = scoresOf({ atStart, atEnd }, say);
        const scores = told === '' ? '' : ` (${told})`;
        return `**${markdown(what)}**: ${markdown(state)}${scores}`;
      }),
    ),
    ...list(
      say('keepsake_wins'),
      keepsake.wins.map(({ text, on }) => `${markdown(text)} (${markdown(on)})`),
    ),
    ...list(say('keepsake_thanks'), keepsake.thanks.map(markdown)),
    ...list(say('keepsake_learned'), keepsake.learned.map(markdown)),
    '',
  ].join('\n');
}

/** The two self-assessments in words; one alone says which it is. */
export function scoresOf(
  { atStart, atEnd }: { readonly atStart?: number | undefined; readonly atEnd?: number | undefined },
  say: Say,
): string {
  if (atStart === undefined) return atEnd === undefined ? '' : say('keepsake_score_end', { end: atEnd });
  return atEnd === undefined
    ? say('keepsake_score_start', { start: atStart })
    : say('keepsake_scores', { start: atStart, end: atEnd });
}
