import { completeReading } from '@/calendars/complete';
import { offerPart } from '@/platform/later';

export const offerCompletion = (): void => offerPart('completion', completeReading);
