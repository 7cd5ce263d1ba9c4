import { offerPart } from '@/platform/later';
import { proposeFor } from './propose-found';

export const offerSearch = (): void => offerPart('search', proposeFor);
