import { fallbacks } from './all-fallbacks';
import { readGrid } from './grid';

/** The grid of a page that lost a part of what it says, read in every way that is known. */
export const wholeOutlookGrid = readGrid(fallbacks);
