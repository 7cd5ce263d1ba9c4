/** What a word of a title speaks for or against, or how it holds the others together. */
export type WordClass =
  /** Speaks for mentoring, alone or beside other words. */
  | 'mentoring'
  | 'coaching'
  | 'career'
  | 'two'
  | 'talk'
  /** Near to mentoring: may be it. */
  | 'advising'
  | 'coffee'
  | 'mock'
  /** Close to mentoring in words, and something else. */
  | 'group'
  | 'arranging'
  | 'interview'
  | 'manager'
  | 'therapy'
  | 'lesson'
  | 'sport'
  | 'sales'
  | 'team'
  | 'social'
  | 'errand'
  | 'task'
  /** The same letters in the name of a firm, a place or a thing. */
  | 'namesake'
  /** Says nothing by itself: `with`, `and`, what often stands beside a meeting, and what names or titles a person. */
  | 'with'
  | 'and'
  | 'about'
  | 'filler'
  | 'person';

/**
 * The words of one language, with commas between them. A word stands for itself and for everything that begins with it
 * (`mentor` finds `mentoring`); with a full stop at its end it stands for itself alone (`coach.`); with a star before it,
 * it is found at the end of a longer word (`*coaching` finds `Einzelcoaching`). Case, accents and hyphens do not matter.
 */
export type WordList = Readonly<Partial<Record<WordClass, string>>>;
