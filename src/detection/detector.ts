import { evidenceOf } from './evidence';
import { judge } from './judge';
import { lessonsFrom } from './lessons';

/** All that needs the words of twenty languages, as one thing: the background loads it when the first event is to be judged. */
export const detector = { judge, evidenceOf, lessonsFrom };
export type Detector = typeof detector;
