import { countedDays, placeAround } from './counted-days';
import type { Fallbacks } from './fallbacks';
import { measuredHour } from './hours-alone';
import { kindByLog } from './logged-kind';
import { blindness, drawnAround, fittingGrids, ownCalendar, saidElsewhere } from './page-alone';
import { spanOfTimes, whenOfPieces } from './span-alone';
import { labelOf, readAnyText } from './text-alone';
import { wholeDays } from './whole-days';

export const fallbacks: Fallbacks = {
  readText: readAnyText,
  kindOf: kindByLog,
  nameOf: (chip) => labelOf(chip).named?.getAttribute('aria-label') ?? null,
  whenOf: whenOfPieces,
  spanOfTimes,
  wholeDays,
  hourHeight: measuredHour,
  ownCalendar,
  blindness,
  countedDays,
  placeAround,
  fittingGrids,
  drawnIn: drawnAround,
  said: saidElsewhere,
};
