import { joinReaders } from '../calendar';
import { completeReading } from './complete';
import { googleGrid } from './grid';
import { googleOpen } from './open-reader';
import { wholeGoogleGrid } from './whole-grid';

/** Google Calendar as its page shows it: by ids, attributes, order and geometry first, by the words of labels second. */
export const google = joinReaders(googleGrid, wholeGoogleGrid, googleOpen, completeReading);
