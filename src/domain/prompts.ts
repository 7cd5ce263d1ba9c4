import type { Audience } from './audience';
import type { Role } from './pair';
import type { Happened, Prompt } from './reflection';

/** One question of a reflection, and who sees its answer unless the person says otherwise. */
export interface AskedPrompt {
  readonly prompt: Prompt;
  readonly labelKey: string;
  readonly placeholderKey: string;
  readonly audience: Audience;
  /** Asked only when the person wants to say more. */
  readonly more: boolean;
}

const ask = (prompt: Prompt, audience: Audience, role: Role, more = false): AskedPrompt => {
  const key = `prompt_${role === 'mentor' ? 'mentor' : 'mentee'}_${prompt.replace(/-/g, '_')}`;
  return { prompt, labelKey: key, placeholderKey: `${key}_hint`, audience, more };
};

/**
 * What is asked, in order. A minute for the person who was helped: what they take away, a win. The one who helped is
 * asked what they saw and learned. A meeting that did not take place gets one line, not a survey.
 */
export function promptsFor(
  role: Role,
  happened: Happened,
  /** What a pair does otherwise: by prompt. */
  audiences: Readonly<Record<string, Audience>> = {},
): readonly AskedPrompt[] {
  return proposed(role, happened).map((asked) => ({
    ...asked,
    audience: Object.hasOwn(audiences, asked.prompt)
      ? (audiences[asked.prompt] ?? asked.audience)
      : asked.audience,
  }));
}

function proposed(role: Role, happened: Happened): readonly AskedPrompt[] {
  if (happened === 'moved' || happened === 'cancelled' || happened === 'no-show')
    return [ask('note', 'me', role)];
  if (role === 'mentor') {
    return [
      ask('saw', 'pair', role),
      ask('win', 'pair', role),
      ask('feedback', 'me', role),
      ask('next-question', 'pair', role, true),
      ask('learned', 'me', role, true),
      ask('note', 'me', role, true),
    ];
  }
  return [
    ask('take-away', 'pair', role),
    ask('win', 'pair', role),
    ask('feedback', 'me', role),
    ask('thanks', 'pair', role, true),
    ask('one-word', 'me', role, true),
    ask('next-question', 'pair', role, true),
    ask('note', 'me', role, true),
  ];
}
