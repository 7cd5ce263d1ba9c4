/** What a word of a title speaks for or against. */
export type WordClass =
  | 'mentoring'
  | 'coaching'
  | 'session'
  | 'two'
  | 'career'
  | 'group'
  | 'administration'
  | 'interview'
  | 'manager'
  | 'therapy'
  | 'lesson'
  | 'sport'
  | 'sales'
  | 'team'
  | 'social';

/**
 * The words of one language. A word stands for itself and for everything that begins with it (`mentor` finds
 * `mentoring`); with a full stop at its end it stands for itself alone (`peer.`).
 */
export type WordList = Readonly<Partial<Record<WordClass, readonly string[]>>>;
