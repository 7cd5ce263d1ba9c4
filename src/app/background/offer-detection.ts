import { detector } from '@/detection/detector';
import { offerPart } from '@/platform/later';

export const offerDetection = (): void => offerPart('detection', detector);
