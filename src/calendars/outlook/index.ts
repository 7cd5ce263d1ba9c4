import { joinReaders } from '../calendar';
import { completeReading } from './complete';
import { outlookGrid } from './grid';
import { once } from './languages';
import { outlookOpen } from './open-reader';
import { wholeOutlookGrid } from './whole-grid';

const ownZone = once(() => Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Outlook on the web, in the browser and inside Teams. */
export const outlook = joinReaders(outlookGrid, wholeOutlookGrid, outlookOpen, (reading) =>
  completeReading(reading, { zone: ownZone(), languages: navigator.languages }),
);
