import type { Audience } from './audience';
import type { Commitment, Prompt } from './reflection';

/** What happened at each meeting, oldest first: messages `example_<kind>_<n>`, and who may see them. */
export const story: readonly {
  readonly weeksAgo: number;
  readonly confidence: number;
  readonly lines: readonly (readonly [Prompt, string, Audience])[];
  readonly win?: string;
  readonly promise?: readonly [string, 'me' | 'them', Commitment['state']];
}[] = [
  { weeksAgo: 20, confidence: 3, lines: [['saw', 'saw_1', 'pair']], promise: ['promise_1', 'me', 'kept'] },
  {
    weeksAgo: 18,
    confidence: 4,
    lines: [['note', 'note_1', 'me']],
    win: 'win_1',
    promise: ['promise_2', 'them', 'kept'],
  },
  { weeksAgo: 16, confidence: 4, lines: [['saw', 'saw_2', 'pair']], promise: ['promise_3', 'them', 'kept'] },
  { weeksAgo: 13, confidence: 5, lines: [['learned', 'learned_1', 'pair']], win: 'win_2' },
  { weeksAgo: 11, confidence: 6, lines: [['note', 'note_2', 'me']], promise: ['promise_4', 'me', 'kept'] },
  { weeksAgo: 9, confidence: 5, lines: [['saw', 'saw_3', 'pair']], win: 'win_3' },
  {
    weeksAgo: 6,
    confidence: 7,
    lines: [['thanks', 'thanks_1', 'pair']],
    promise: ['promise_5', 'them', 'open'],
  },
  { weeksAgo: 4, confidence: 7, lines: [['saw', 'saw_4', 'open']], win: 'win_4' },
  {
    weeksAgo: 2,
    confidence: 8,
    lines: [['learned', 'learned_2', 'pair']],
    win: 'win_5',
    promise: ['promise_6', 'me', 'open'],
  },
];
