import type { Stage } from '../pair';
import type { KeptQuestion, Theme } from './question';

export interface Question {
  /** `meeting_1` and the like for Cairn's own, whose words are message `question_<id>`; `own:…` for the person's. */
  readonly id: string;
  readonly text?: string;
  readonly theme: Theme;
  readonly stages: readonly Stage[];
  readonly favourite: boolean;
  readonly own: boolean;
}

const all: readonly Stage[] = ['initiation', 'cultivation', 'separation', 'redefinition'];
const early: readonly Stage[] = ['initiation', 'cultivation'];
const work: readonly Stage[] = ['cultivation', 'separation'];
const late: readonly Stage[] = ['separation', 'redefinition'];

/** How many questions each theme has, and the stages they fit: in order, the nth entry is for the nth question. */
const own: Readonly<Record<Theme, readonly (readonly Stage[])[]>> = {
  meeting: [['initiation'], ['initiation'], ['initiation'], early, all, all],
  direction: [early, early, work, work, late, all],
  obstacles: [early, work, work, work, all, all],
  skills: [early, work, work, work, work, late],
  people: [early, work, work, late, late, all],
  feedback: [early, early, work, work, all, all],
  wellbeing: [early, work, work, all, all, late],
  looking_back: [work, work, late, late, late, all],
};

const isTheme = (theme: string): theme is Theme => theme in own;

/** Cairn's own questions and the person's, with what they made a favourite. Favourites first, then by theme. */
export function questionLibrary(kept: readonly KeptQuestion[]): Question[] {
  const favourites = new Map(kept.map(({ id, favourite }) => [id, favourite]));
  const ours = Object.entries(own).flatMap(([theme, stages]) =>
    stages.flatMap((fits, index): Question[] => {
      const id = `${theme}_${index + 1}`;
      return isTheme(theme)
        ? [{ id, theme, stages: fits, favourite: favourites.get(id) ?? false, own: false }]
        : [];
    }),
  );
  const theirs = kept.flatMap((each): Question[] =>
    each.text === undefined
      ? []
      : [
          {
            id: each.id,
            text: each.text,
            theme: each.theme,
            stages: each.stages,
            favourite: each.favourite,
            own: true,
          },
        ],
  );
  return [...theirs, ...ours].sort((one, other) => Number(other.favourite) - Number(one.favourite));
}

/** The questions of a theme and for a stage; either may be left open. */
export function filterQuestions(
  questions: readonly Question[],
  by: { readonly theme?: Theme; readonly stage?: Stage },
): Question[] {
  return questions.filter(
    ({ theme, stages }) =>
      (by.theme === undefined || theme === by.theme) &&
      (by.stage === undefined || stages.length === 0 || stages.includes(by.stage)),
  );
}
