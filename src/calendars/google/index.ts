import { joinReaders } from '../calendar';
import { googleGrid } from './grid';
import { googleOpen } from './open-reader';

/** Google Calendar as its page shows it: by ids, attributes, order and geometry first, by the words of labels second. */
export const google = joinReaders(googleGrid, googleOpen);
