import { joinReaders } from '../calendar';
import { outlookGrid } from './grid';
import { outlookOpen } from './open-reader';

/** Outlook on the web, in the browser and inside Teams. */
export const outlook = joinReaders(outlookGrid, outlookOpen);
